package dev.retour.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The dependencies that a POM gives to everyone who uses its artifact. */
final class Pom {

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    static Pom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Pom(factory.newDocumentBuilder()
                    .parse(Files.newInputStream(file))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    /** The artifacts that come along, as {@code group:artifact}, without those of the parent. */
    List<String> comeAlong() {
        return children(project, "dependencies")
                .flatMap(all -> children(all, "dependency"))
                .filter(Pom::comesAlong)
                .map(each -> text(each, "groupId") + ":" + text(each, "artifactId"))
                .sorted()
                .toList();
    }

    /** The POM of the parent in a Maven repository, or nothing. */
    List<Path> parent(Path repository) {
        List<Path> files = new ArrayList<>(1);
        children(project, "parent").forEach(parent -> {
            String artifact = text(parent, "artifactId");
            String version = text(parent, "version");
            files.add(repository
                    .resolve(text(parent, "groupId").replace('.', '/'))
                    .resolve(artifact)
                    .resolve(version)
                    .resolve(artifact + "-" + version + ".pom"));
        });
        return files;
    }

    private static boolean comesAlong(Element dependency) {
        String scope = text(dependency, "scope");
        boolean isShared = scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
        return isShared && !text(dependency, "optional").equals("true");
    }

    private static String text(Element parent, String name) {
        return children(parent, name)
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }
}
