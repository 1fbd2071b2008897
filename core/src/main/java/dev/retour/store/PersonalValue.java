package dev.retour.store;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Personal;
import java.util.List;

/**
 * A personal text, kept apart from the events so that it can be erased.
 *
 * @param token what events hold in its place
 * @param subject under what it is erased, see {@link #subject(StreamId)}
 * @param value the text
 */
public record PersonalValue(String token, String subject, Personal value) {

    /**
     * Checks token and subject.
     *
     * @throws IllegalArgumentException if one is no legal {@link Identifier}
     */
    public PersonalValue {
        Identifier.check("Token of a personal value", token);
        Identifier.check("Subject of a personal value", subject);
    }

    /**
     * The subject of all values whose tokens an aggregate holds.
     *
     * @param holder the aggregate
     * @return a digest of its type and id, so that it fits where an id fits
     */
    public static String subject(StreamId holder) {
        return Hash.ofAll(List.of(holder.type(), holder.id())).hex();
    }
}
