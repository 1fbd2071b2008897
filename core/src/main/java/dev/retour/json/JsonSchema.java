package dev.retour.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema of a type of document, for editors and for other programs.
 *
 * <p>It describes the form that {@link Documents} writes. Checks of values against each other it cannot express.
 */
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {}

    /**
     * Describes a type of document.
     *
     * @param type the type
     * @return its JSON Schema, draft 2020-12, as text that ends with a line break
     */
    public static String of(DocumentType<?> type) {
        Definitions definitions = new Definitions();
        Node.Branch body = (Node.Branch) type.codec().schema(definitions);
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("$schema", Node.text(DRAFT));
        schema.put("$id", Node.text("urn:" + type.schema().replace('/', ':')));
        schema.put("title", Node.text(type.type().getSimpleName()));
        body.members().forEach((name, member) -> schema.put(name, member.value()));
        schema.put("$defs", definitions.all());
        return TreePrinter.print(Node.Branch.of(schema));
    }
}
