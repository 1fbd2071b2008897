package dev.retour.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place of a path in a document. */
final class Locator {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\['([^']+)']|\\[([0-9]{1,9})]");

    private Locator() {}

    /**
     * The place of a path.
     *
     * @param root the document
     * @param path such as {@code $.zones[3]}
     * @return the place of the value; where there is none, that of the nearest value around it
     */
    static Mark mark(Node root, String path) {
        Matcher step = STEP.matcher(path);
        Node node = root;
        int end = 1;
        while (end < path.length() && step.find(end) && step.start() == end) {
            Node next = child(node, step);
            if (next == null) {
                return node.mark();
            }
            node = next;
            end = step.end();
        }
        return node.mark();
    }

    private static @Nullable Node child(Node node, Matcher step) {
        if (node instanceof Node.Branch branch) {
            Node.Member member = branch.members().get(step.group(1) == null ? step.group(2) : step.group(1));
            return member == null ? null : member.value();
        }
        return node instanceof Node.Sequence array ? item(array, step.group(3)) : null;
    }

    private static @Nullable Node item(Node.Sequence array, @Nullable String index) {
        int at = index == null ? Integer.MAX_VALUE : Integer.parseInt(index);
        return at < array.items().size() ? array.items().get(at) : null;
    }
}
