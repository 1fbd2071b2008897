package dev.retour.courier.rating;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact of a parcel that a rule of a card asks for and that is not known. More may come; a {@code switch} needs a default branch. */
public enum MissingFact {
    /** Where the customer is, as exactly as the rule asks. */
    PLACE,
    /** The outer sides. */
    DIMENSIONS,
    /** The declared value, in the currency of the card. */
    DECLARED_VALUE,
    /** The day of the pickup. */
    DAY;

    static Set<MissingFact> both(Set<MissingFact> some, Set<MissingFact> others) {
        Set<MissingFact> both = EnumSet.copyOf(some);
        both.addAll(others);
        return both;
    }

    /**
     * Several facts as one text, for reasons.
     *
     * @param facts the facts
     * @return their names in the order of this enum, with commas
     */
    public static String list(Collection<MissingFact> facts) {
        return facts.stream().sorted().map(MissingFact::name).collect(Collectors.joining(", "));
    }
}
