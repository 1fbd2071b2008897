package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Tells what of the differences of a bill our facts leave open: what lies between the least and the most. Made for one parcel. */
final class OpenCharges {

    private final Bounds bounds;
    private final RateRequest own;
    private final Quote expected;
    private final BilledCharges billed;

    OpenCharges(Bounds bounds, RateRequest own, Quote expected, BilledCharges billed) {
        this.bounds = bounds;
        this.own = own;
        this.expected = expected;
        this.billed = billed;
    }

    /** Takes billed minus repriced by kind. Most parcels are billed nothing too much, and need no second quote. */
    Map<ChargeKind, Unjudged> of(Map<ChargeKind, Long> differences) {
        boolean tooMuch = differences.values().stream().anyMatch(difference -> difference > 0);
        Map<ChargeKind, Set<MissingFact>> open =
                tooMuch ? bounds.open(own, expected, billed.byKind()::containsKey) : Map.of();
        return open.isEmpty() ? Map.of() : parts(differences, open);
    }

    private Map<ChargeKind, Unjudged> parts(Map<ChargeKind, Long> differences, Map<ChargeKind, Set<MissingFact>> open) {
        Map<ChargeKind, Long> most = bounds.beyond(own, expected, billed, open);
        Map<ChargeKind, Unjudged> parts = new EnumMap<>(ChargeKind.class);
        open.forEach((kind, missing) -> {
            long part = Math.min(differences.getOrDefault(kind, 0L), most.getOrDefault(kind, 0L));
            if (part > 0) {
                parts.put(kind, new Unjudged(part, missing));
            }
        });
        return parts;
    }
}
