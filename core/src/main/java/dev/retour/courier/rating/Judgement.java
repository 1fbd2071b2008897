package dev.retour.courier.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whether something holds.
 *
 * @param holds true if it holds for certain
 * @param missing the facts for want of which it cannot be told; none if it can
 */
record Judgement(boolean holds, Set<MissingFact> missing) {

    static final Judgement YES = new Judgement(true, Set.of());
    static final Judgement NO = new Judgement(false, Set.of());

    private static final List<Judgement> LACKING = Arrays.stream(MissingFact.values())
            .map(fact -> new Judgement(false, Set.of(fact)))
            .toList();

    static Judgement of(boolean holds) {
        return holds ? YES : NO;
    }

    static Judgement lacking(MissingFact fact) {
        return LACKING.get(fact.ordinal());
    }

    /** Tells whether it may hold or not. */
    boolean isOpen() {
        return !missing.isEmpty();
    }

    boolean mayHold() {
        return holds || isOpen();
    }

    Judgement and(Judgement other) {
        return mayHold() && other.mayHold() ? with(other) : NO;
    }

    Judgement or(Judgement other) {
        return holds || other.holds ? YES : with(other);
    }

    Judgement not() {
        return isOpen() ? this : of(!holds);
    }

    /** Of two that do not decide each other, an open one leaves both open. */
    private Judgement with(Judgement other) {
        return !isOpen()
                ? other
                : !other.isOpen() ? this : new Judgement(false, MissingFact.both(missing, other.missing));
    }
}
