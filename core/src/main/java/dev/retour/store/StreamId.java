package dev.retour.store;

import dev.retour.kernel.Identifier;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Names a stream of events within a scope: what kind of aggregate it belongs to, and which one.
 *
 * @param type the kind of aggregate, such as {@code order}: 1 to 32 lower-case letters, digits and hyphens
 * @param id the id of the aggregate, see {@link Identifier}
 */
public record StreamId(String type, String id) implements Comparable<StreamId> {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final Comparator<StreamId> ORDER =
            Comparator.comparing(StreamId::type).thenComparing(StreamId::id, CodePoints.ORDER);

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the type or the id has another form
     */
    public StreamId {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A type of stream is 1 to 32 lower-case letters, digits and hyphens.");
        }
        Identifier.check("Id of a stream", id);
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
