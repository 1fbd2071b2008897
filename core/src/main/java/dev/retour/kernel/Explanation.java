package dev.retour.kernel;

import java.util.List;

/**
 * Why something came out as it did: a reason, and the reasons under it.
 *
 * @param reason what came out
 * @param parts what it came from, in order
 */
public record Explanation(Reason reason, List<Explanation> parts) {

    /** Copies the parts. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * An explanation without parts.
     *
     * @param reason what came out
     * @return the explanation
     */
    public static Explanation of(Reason reason) {
        return new Explanation(reason, List.of());
    }

    /**
     * Renders the tree, one line a reason, parts indented by two spaces.
     *
     * @param language the language wanted
     * @return the text, without a line break at its end
     */
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        append(text, "", language);
        return text.toString();
    }

    private void append(StringBuilder text, String indent, Language language) {
        text.append(indent).append(reason.text(language));
        parts.forEach(part -> {
            text.append('\n');
            part.append(text, indent + "  ", language);
        });
    }
}
