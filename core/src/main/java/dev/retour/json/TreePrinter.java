package dev.retour.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints a tree in its one canonical form.
 *
 * <p>Indented by two spaces, lines end with LF. An array or object below the top that holds no other one stands on one
 * line if it fits into {@value #WIDTH} characters.
 */
final class TreePrinter {

    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private TreePrinter() {}

    /**
     * Prints a document.
     *
     * @param root its top object
     * @return its text, ending with a line break
     */
    static String print(Node root) {
        TreePrinter printer = new TreePrinter();
        printer.spread(root, "\n");
        return printer.out.append('\n').toString();
    }

    private void value(Node node, String newLine) {
        String line = isFlat(node) ? line(node) : "";
        int used = out.length() - out.lastIndexOf("\n") - 1;
        if (isScalar(node) || (isFlat(node) && used + line.length() < WIDTH)) {
            out.append(line);
        } else {
            spread(node, newLine);
        }
    }

    private void spread(Node node, String newLine) {
        if (node instanceof Node.Branch branch) {
            spread(branch, newLine);
        } else if (node instanceof Node.Sequence sequence) {
            spread(sequence, newLine);
        }
    }

    private void spread(Node.Branch branch, String newLine) {
        Iterator<Map.Entry<String, Node.Member>> members =
                branch.members().entrySet().iterator();
        out.append('{');
        while (members.hasNext()) {
            Map.Entry<String, Node.Member> member = members.next();
            out.append(newLine).append(STEP).append(quote(member.getKey())).append(": ");
            value(member.getValue().value(), newLine + STEP);
            out.append(members.hasNext() ? "," : newLine);
        }
        out.append('}');
    }

    private void spread(Node.Sequence sequence, String newLine) {
        Iterator<Node> items = sequence.items().iterator();
        out.append('[');
        while (items.hasNext()) {
            out.append(newLine).append(STEP);
            value(items.next(), newLine + STEP);
            out.append(items.hasNext() ? "," : newLine);
        }
        out.append(']');
    }

    private static boolean isScalar(Node node) {
        return !(node instanceof Node.Branch) && !(node instanceof Node.Sequence);
    }

    private static boolean isFlat(Node node) {
        if (node instanceof Node.Branch branch) {
            return branch.members().values().stream().map(Node.Member::value).allMatch(TreePrinter::isScalar);
        }
        return !(node instanceof Node.Sequence array) || array.items().stream().allMatch(TreePrinter::isScalar);
    }

    private static String line(Node node) {
        if (node instanceof Node.Branch branch) {
            return branch.members().isEmpty() ? "{}" : line(branch);
        }
        return node instanceof Node.Sequence array ? line(array.items()) : scalar(node);
    }

    private static String line(Node.Branch branch) {
        return branch.members().entrySet().stream()
                .map(member ->
                        quote(member.getKey()) + ": " + scalar(member.getValue().value()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String line(List<Node> items) {
        return items.stream().map(TreePrinter::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String scalar(Node node) {
        if (node instanceof Node.Text text) {
            return quote(text.value());
        }
        return node instanceof Node.Numeral number ? number.value().toPlainString() : flag(node);
    }

    private static String flag(Node node) {
        return node instanceof Node.Flag flag ? Boolean.toString(flag.value()) : "null";
    }

    private static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
