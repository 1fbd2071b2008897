package dev.retour.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.retour.kernel.StorableText;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a tree in the one form in which it is stored: on one line, without a space between its parts. */
final class CompactPrinter {

    private final StringBuilder out = new StringBuilder(512);

    private CompactPrinter() {}

    /**
     * Prints a value.
     *
     * @param node the value
     * @return its text
     */
    static String print(Node node) {
        CompactPrinter printer = new CompactPrinter();
        printer.value(node);
        return printer.out.toString();
    }

    private void value(Node node) {
        if (node instanceof Node.Branch branch) {
            branch(branch.members());
        } else if (node instanceof Node.Sequence sequence) {
            sequence(sequence.items());
        } else if (node instanceof Node.Text text) {
            text(text.value());
        } else if (node instanceof Node.Numeral number) {
            out.append(number.value().toPlainString());
        } else if (node instanceof Node.Flag flag) {
            out.append(flag.value());
        }
    }

    private void branch(Map<String, Node.Member> members) {
        Iterator<Map.Entry<String, Node.Member>> rest = members.entrySet().iterator();
        out.append('{');
        while (rest.hasNext()) {
            Map.Entry<String, Node.Member> member = rest.next();
            text(member.getKey());
            out.append(':');
            value(member.getValue().value());
            out.append(rest.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void sequence(List<Node> items) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(items.get(i));
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            escaped(text);
        }
        out.append('"');
    }

    /** Half of a surrogate pair has no bytes, so it is written by its number, like a control character. */
    private void escaped(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (StorableText.isHalf(text, i)) {
                quote(text.substring(done, i));
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(i)));
                done = i + 1;
            }
        }
        quote(text.substring(done));
    }

    private void quote(String text) {
        JsonStringEncoder.getInstance().quoteAsString(text, out);
    }

    /** Whether nothing has to be escaped, as in nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || StorableText.isHalf(text, i)) {
                return false;
            }
        }
        return true;
    }
}
