package dev.retour.kernel;

/**
 * The id of a return case, given by the host or its generator of ids.
 *
 * @param value the text, see {@link Identifier}
 */
public record CaseId(String value) implements Identifier, Comparable<CaseId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public CaseId {
        Identifier.check("Case id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
