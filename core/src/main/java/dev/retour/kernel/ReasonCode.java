package dev.retour.kernel;

/**
 * A stable code for a "why", with its text in every {@link Language}.
 *
 * <p>Each room lists its codes in one enum. A code is API: it is never renamed and never changes its meaning. Texts
 * may be improved. A text may name attributes of the reason in braces, such as {@code {zone}}; it ends with what to do
 * where there is something to do. All codes of the library are listed in {@code docs/reference/codes.md}.
 *
 * <p>Plugins add codes with an enum of their own, under a room name of their own.
 */
public interface ReasonCode {

    /**
     * The room that owns the code.
     *
     * @return a lower-case word, such as {@code rating}
     */
    String room();

    /**
     * The name within the room; an enum has it already.
     *
     * @return an upper-case word, such as {@code ZONE_UNKNOWN}
     */
    String name();

    /**
     * The text with its placeholders.
     *
     * @param language the language wanted
     * @return the template
     */
    String template(Language language);

    /**
     * The code as it is stored and shown.
     *
     * @return room and name, such as {@code rating.ZONE_UNKNOWN}
     */
    default String code() {
        return room() + "." + name();
    }
}
