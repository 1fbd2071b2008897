package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is due of a parcel at least and at most by one card, whatever the facts are that are not known. Thread-safe.
 *
 * <p>The parcel is priced for each {@link Examples example} of these facts. What even an example leaves open is not due at
 * least, and due at most as far as it is billed. No rule of a card gives money back, so the most is never below the least.
 */
final class Bounds {

    private final Pricer pricer;
    private final Examples examples;

    Bounds(RateCard card, Pricer pricer) {
        this.pricer = pricer;
        this.examples = new Examples(Limits.of(card, pricer.greatestValue()));
    }

    /** The quote by the cheapest example. None is cheaper than the quote without all that is open, which ends the search. */
    Rating least(RateRequest own, String zone) {
        Rating rating = pricer.price(own, zone, Example.NONE);
        return rating instanceof Quote sure ? least(own, sure) : rating;
    }

    private Quote least(RateRequest own, Quote sure) {
        @Nullable Quote least = null;
        for (Example example : examples.of(own)) {
            Quote quote = example.equals(Example.NONE) ? sure : pricer.price(own, sure, example, Presumed.NOTHING);
            if (quote.fine() == sure.fine()) {
                return quote;
            }
            least = least == null || quote.fine() < least.fine() ? quote : least;
        }
        return least == null ? sure : least;
    }

    /** How far what is due of the open kinds may lie from what is expected; of what no example decides, as far as it is charged. */
    Spread spread(RateRequest own, Quote expected, Set<ChargeKind> open, Charged charged) {
        int uneven = pricer.uneven(own, expected, open);
        Spread spread = new Spread(expected, open, uneven, charged);
        for (Example example : examples.of(own)) {
            Quote sure = pricer.price(own, expected, example, Presumed.NOTHING);
            Presumed presumed = pricer.presumed(own, sure, open, uneven, charged);
            spread.add(sure, Presumed.NOTHING);
            spread.add(pricer.price(own, expected, example, presumed), presumed);
        }
        return spread;
    }

    /** See {@link Pricer#open}. */
    Map<ChargeKind, Set<MissingFact>> open(RateRequest own, Quote expected) {
        return pricer.open(own, expected);
    }

    /** One reason for each kind of surcharge of which the least bit more than quoted may be due, or that this cannot be held. */
    List<Reason> leftOut(RateRequest own, Quote expected) {
        try {
            return leftOut(own, expected, open(own, expected));
        } catch (ArithmeticException beyondLong) {
            return List.of(Reason.of(RatingReason.AMOUNT_TOO_LARGE).with("weight", own.weight()));
        }
    }

    private List<Reason> leftOut(RateRequest own, Quote expected, Map<ChargeKind, Set<MissingFact>> open) {
        Charged more = kind -> Math.addExact(expected.minorUp(expected.fine(kind)), 1);
        return leftOut(open, spread(own, expected, open.keySet(), more));
    }

    /** One reason for each open kind of surcharge of which some spread has more than is expected. */
    static List<Reason> leftOut(Map<ChargeKind, Set<MissingFact>> open, Spread spread) {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey() != ChargeKind.TAX && spread.mayBeMore(entry.getKey()))
                .map(entry -> Reason.of(RatingReason.SURCHARGE_LEFT_OUT)
                        .with("kind", entry.getKey())
                        .with("facts", MissingFact.list(entry.getValue())))
                .toList();
    }
}
