package dev.retour.kernel;

/**
 * A text about a person: a name, a phone number, an address, a bank account.
 *
 * <p>It shows a mask everywhere; only {@link #reveal()} gives the text.
 */
public final class Personal {

    static final String MASK = "***";

    private final String text;

    private Personal(String text) {
        this.text = text;
    }

    /**
     * Wraps a personal text.
     *
     * @param text the text
     * @return the wrapped text
     * @throws IllegalArgumentException if it holds U+0000 or half of a surrogate pair, see {@link StorableText}
     */
    public static Personal of(String text) {
        return new Personal(StorableText.check("A personal text", text));
    }

    /**
     * The text itself. Whoever calls this takes charge of where it goes.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Personal that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
