package dev.retour.store;

import dev.retour.kernel.Identifier;
import java.util.Comparator;

/**
 * Names a stream of events within a scope: what kind of aggregate it belongs to, and which one.
 *
 * @param type the kind of aggregate, such as {@code order}: 1 to 32 lower-case letters, digits and hyphens
 * @param id the id of the aggregate, see {@link Identifier}
 */
public record StreamId(String type, String id) implements Comparable<StreamId> {

    private static final Comparator<StreamId> ORDER =
            Comparator.comparing(StreamId::type).thenComparing(StreamId::id, CodePoints.ORDER);

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the type or the id has another form
     */
    public StreamId {
        if (!isType(type)) {
            throw new IllegalArgumentException("A type of stream is 1 to 32 lower-case letters, digits and hyphens.");
        }
        Identifier.check("Id of a stream", id);
    }

    /** A plain loop: streams are named in every call. */
    private static boolean isType(String type) {
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || (c != '-' && (c < '0' || c > '9')))) {
                return false;
            }
        }
        return !type.isEmpty() && type.length() <= 32;
    }

    /**
     * Compares by type, then by id, both by code points: the order in which streams are locked and listed.
     *
     * @param other the other name
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(StreamId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
