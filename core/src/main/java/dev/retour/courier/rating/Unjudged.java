package dev.retour.courier.rating;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a difference of which nobody can tell whether it is due.
 *
 * @param minor the part, in the currency's smallest unit, above 0; what is billed beyond it is due in no case
 * @param missing the facts of ours that are not known
 */
public record Unjudged(long minor, Set<MissingFact> missing) {

    /** Copies the facts. */
    public Unjudged {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
