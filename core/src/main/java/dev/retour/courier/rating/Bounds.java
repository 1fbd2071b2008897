package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is due of a parcel at least and at most by one card, whatever the facts are that are not known. Thread-safe.
 *
 * <p>The parcel is priced once for each {@link Examples example} of these facts. What even an example leaves open is not due
 * at least, and due at most as far as it is billed. No rule of a card gives money back, so the most is never below the least.
 */
final class Bounds {

    private final Pricer pricer;
    private final Examples examples;

    Bounds(RateCard card, Pricer pricer) {
        this.pricer = pricer;
        this.examples = new Examples(card);
    }

    /** The quote of the cheapest example. None is cheaper than the quote without all that is open, which ends the search. */
    Rating least(RateRequest own, String zone) {
        Rating rating = pricer.price(own, zone);
        return rating instanceof Quote sure ? least(own, sure) : rating;
    }

    private Quote least(RateRequest own, Quote sure) {
        @Nullable Quote least = null;
        for (Example example : examples.lowest(own)) {
            Quote quote = pricer.price(own, sure, example, Presumed.NOTHING);
            if (quote.totalMinor() == sure.totalMinor()) {
                return sure;
            }
            least = least == null || quote.totalMinor() < least.totalMinor() ? quote : least;
        }
        return least == null ? sure : least;
    }

    /** How much more than expected is due of each open kind at most, in the smallest unit. */
    Map<ChargeKind, Long> beyond(
            RateRequest own, Quote expected, BilledCharges billed, Map<ChargeKind, Set<MissingFact>> open) {
        Map<ChargeKind, Long> most = new EnumMap<>(ChargeKind.class);
        Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        open.values().forEach(missing::addAll);
        for (Example example : examples.of(missing)) {
            Quote quote = pricer.price(own, expected, example, Presumed.of(billed, own));
            open.keySet().forEach(kind -> most.merge(kind, quote.minorBeyond(expected, kind), Math::max));
        }
        return most;
    }

    /** See {@link Pricer#open}. */
    Map<ChargeKind, Set<MissingFact>> open(RateRequest own, Quote expected, Predicate<ChargeKind> wanted) {
        return pricer.open(own, expected, wanted);
    }

    /** One reason for each kind of surcharge that may be due beyond the quote. */
    List<Reason> leftOut(RateRequest own, Quote expected) {
        return open(own, expected, kind -> true).entrySet().stream()
                .filter(entry -> entry.getKey() != ChargeKind.TAX)
                .map(entry -> Reason.of(RatingReason.SURCHARGE_LEFT_OUT)
                        .with("kind", entry.getKey())
                        .with("facts", MissingFact.list(entry.getValue())))
                .toList();
    }
}
