package dev.retour.courier.rating;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of declared values that the limits of a card do not tell apart. Immutable and thread-safe.
 *
 * @param least the least of them
 * @param most the greatest of them; empty if there is none
 */
record Worth(BigDecimal least, Optional<BigDecimal> most) {

    /** A limit inside of the range is one that could not be tried. */
    Judgement isMore(BigDecimal than) {
        return than.compareTo(least) < 0
                ? Judgement.YES
                : most.isPresent() && most.get().compareTo(than) <= 0
                        ? Judgement.NO
                        : Judgement.lacking(MissingFact.DECLARED_VALUE);
    }
}
