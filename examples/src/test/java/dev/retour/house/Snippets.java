package dev.retour.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The blocks of a page that come from files: code from a tagged region of a compiled class, everything else from a whole
 * file.
 *
 * <pre>{@code
 * <!-- snippet: examples/src/test/java/dev/retour/examples/QuoteTest.java#quote -->
 * <!-- output: examples/src/test/resources/golden/quote.txt -->
 * }</pre>
 */
final class Snippets {

    private static final Pattern MARK = Pattern.compile("<!-- (snippet|output): (\\S+?)(?:#(\\S+))? -->");

    private static final String COMPILED = "examples/src/(main|test)/java/.*\\.java";

    private static final String FENCE = "```";

    private final Path root;
    private final String page;
    private final List<String> faults = new ArrayList<>();
    private final StringBuilder filled = new StringBuilder();
    private int line;

    Snippets(Path root, String page) {
        this.root = root;
        this.page = page;
    }

    /** What is wrong with the marks of the page, each with its line. */
    List<String> faults() {
        return faults;
    }

    /** The page with its blocks taken from the files. */
    String fill(String text) throws IOException {
        Matcher mark = MARK.matcher("");
        boolean isMarked = false;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String next = copy(lines.next());
            boolean isBlock = next.strip().startsWith(FENCE);
            if (isMarked && next.startsWith(FENCE)) {
                fillBlock(mark, lines);
            } else if (isMarked) {
                faults.add(at() + "a mark stands right before its block.");
            } else if (isBlock) {
                keepBlock(next.strip(), lines);
            }
            isMarked = !isBlock && mark.reset(next).matches();
        }
        return filled.toString();
    }

    private void fillBlock(Matcher mark, Iterator<String> lines) throws IOException {
        filled.append(block(mark));
        while (lines.hasNext()) {
            line++;
            String next = lines.next();
            if (next.equals(FENCE)) {
                filled.append(next).append('\n');
                return;
            }
        }
        faults.add(at() + "a block has no end.");
    }

    private void keepBlock(String fence, Iterator<String> lines) {
        if (fence.startsWith(FENCE + "java")) {
            faults.add(at() + "code needs a mark, so that it is compiled: <!-- snippet: File.java#region -->");
        }
        while (lines.hasNext() && !copy(lines.next()).strip().equals(FENCE)) {
            // copied
        }
    }

    private String copy(String next) {
        line++;
        filled.append(next).append('\n');
        return next;
    }

    private String block(Matcher mark) throws IOException {
        Path file = root.resolve(mark.group(2));
        boolean isSnippet = mark.group(1).equals("snippet");
        if (!Files.isRegularFile(file)) {
            return fault("there is no file " + mark.group(2) + ".");
        }
        if (isSnippet && !mark.group(2).matches(COMPILED)) {
            return fault("a snippet comes from the compiled classes of examples, not from " + mark.group(2) + ".");
        }
        return isSnippet ? region(file, mark.group(3)) : wholeLines(Files.readString(file));
    }

    private String region(Path file, String name) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().map(String::stripTrailing).toList();
        int begin = indexOf(lines, "// tag::" + name + "[]");
        int end = indexOf(lines, "// end::" + name + "[]");
        if (begin < 0 || end < begin) {
            return fault("there is no region '" + name + "' in " + file.getFileName() + ".");
        }
        String region = lines.subList(begin + 1, end).stream()
                .filter(each -> !each.strip().matches("// (tag|end)::\\S+\\[]"))
                .collect(Collectors.joining("\n"));
        return wholeLines(region.stripIndent());
    }

    private static int indexOf(List<String> lines, String mark) {
        return lines.stream().map(String::strip).toList().indexOf(mark);
    }

    private static String wholeLines(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private String fault(String what) {
        faults.add(at() + what);
        return "";
    }

    private String at() {
        return page + ":" + line + ": ";
    }
}
