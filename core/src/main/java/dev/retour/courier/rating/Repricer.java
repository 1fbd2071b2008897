package dev.retour.courier.rating;

import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Changes one fact after the other to the courier's and keeps what each change costs. Made for one parcel. */
final class Repricer {

    private final Rater rater;
    private final RateRequest own;
    private final Quote expected;
    private final BilledCharges billed;
    private final BilledSums sums;
    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final List<Reason> notes = new ArrayList<>(0);
    private final List<Step> steps = new ArrayList<>(0);
    private RateRequest request;
    private Quote quote;

    Repricer(Rater rater, RateRequest own, Quote expected, BilledCharges billed) {
        this.rater = rater;
        this.own = own;
        this.expected = expected;
        this.billed = billed;
        this.sums = new BilledSums(billed);
        this.request = own;
        this.quote = expected;
    }

    Repricing with(CourierInputs courier) {
        courier.zone()
                .filter(zone -> !zone.equals(quote.zone()))
                .ifPresent(zone -> step(Effect.ZONE, request.inZone(zone), zone));
        courier.weight()
                .map(weight -> sameZone().charging(weight))
                .or(() -> courier.measured().map(weight -> sameZone().measuring(weight)))
                .ifPresent(
                        next -> step(Effect.WEIGHT, next, courier.statedWeight().orElseThrow()));
        stepService(courier);
        Map<ChargeKind, Long> differences = differences();
        Map<ChargeKind, Unjudged> unjudged = unjudged(differences);
        put(Effect.RATE, Objects.requireNonNull(differences.remove(sums.as(ChargeKind.FREIGHT))));
        put(Effect.TAX, Objects.requireNonNull(differences.remove(ChargeKind.TAX)));
        put(Effect.SURCHARGE, sum(differences));
        differences.values().removeIf(difference -> difference == 0);
        EffectSplit split = new EffectSplit(rater.card().currency(), effects);
        return new Repricing(expected, quote, billed, split, freight(), differences, unjudged, notes);
    }

    /** What of the differences our facts leave open; what a step makes more of it is an effect of that step. */
    private Map<ChargeKind, Unjudged> unjudged(Map<ChargeKind, Long> differences) {
        if (differences.values().stream().noneMatch(difference -> difference > 0)) {
            return Map.of();
        }
        OpenParts parts = new OpenParts(rater.bounds(), quote, sums, differences, notes);
        Map<ChargeKind, Unjudged> unjudged = parts.by(own, expected);
        for (Step step : steps) {
            long more = parts.beyond(step.request(), step.quote());
            put(step.effect(), Math.addExact(effects.getOrDefault(step.effect(), 0L), more));
        }
        return unjudged;
    }

    /** The zone of our own look-up stays, so that no step but the first changes it. */
    private RateRequest sameZone() {
        return request.inZone(quote.zone());
    }

    private void stepService(CourierInputs courier) {
        String service = courier.service().orElse(request.service());
        Set<Direction> legs = courier.legs().isEmpty() ? request.legs() : courier.legs();
        if (!service.equals(request.service()) || !legs.equals(request.legs())) {
            step(Effect.SERVICE, sameZone().going(service, legs), service + " " + EnumSet.copyOf(legs));
        }
    }

    private void step(Effect effect, RateRequest next, Object value) {
        if (rater.rate(next, expected.example()) instanceof Quote priced) {
            put(effect, Math.subtractExact(priced.totalMinor(), quote.totalMinor()));
            request = next;
            quote = priced;
            steps.add(new Step(effect, request, quote));
        } else {
            notes.add(Reason.of(RatingReason.STEP_NOT_PRICED)
                    .with("input", effect)
                    .with("value", value));
        }
    }

    private void put(Effect effect, long amount) {
        effects.put(effect, amount);
    }

    /** What is left once the courier's facts are used: its prices, by kind of surcharge and for tax. The rest is that of freight. */
    private Map<ChargeKind, Long> differences() {
        Map<ChargeKind, Long> differences = surcharges();
        differences.put(ChargeKind.TAX, remainder(Family.TAX));
        long left = Math.subtractExact(sums.total(), quote.totalMinor());
        differences.put(sums.as(ChargeKind.FREIGHT), Math.subtractExact(left, sum(differences)));
        return differences;
    }

    private long remainder(Family family) {
        return sums.isInside(family) ? 0 : Math.subtractExact(sums.of(family), quote.familyMinor(family));
    }

    private Map<ChargeKind, Long> surcharges() {
        return sums.isInside(Family.SURCHARGE)
                ? new EnumMap<>(ChargeKind.class)
                : kinds(Family.SURCHARGE, remainder(Family.SURCHARGE));
    }

    /** Only a bill that knows freight back from freight there can be wrong about each; what was given back names neither. */
    private Map<ChargeKind, Long> freight() {
        boolean apart = sums.has(ChargeKind.FREIGHT) && sums.of(ChargeKind.RETURN_FREIGHT) > 0 && !billed.isAllIn();
        Map<ChargeKind, Long> kinds = apart ? kinds(Family.FREIGHT, effects.getOrDefault(Effect.RATE, 0L)) : Map.of();
        return kinds.size() > 1 ? kinds : Map.of();
    }

    private Map<ChargeKind, Long> kinds(Family family, long effect) {
        Map<ChargeKind, Long> differences = sums.kinds(family);
        for (QuoteLine line : quote.lines()) {
            if (line.kind().family() == family) {
                differences.put(line.kind(), 0L);
            }
        }
        differences.replaceAll((kind, any) -> Math.subtractExact(sums.of(kind), quote.kindMinor(kind)));
        settle(differences, effect);
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }

    /** What rounding the sum of a quote alone leaves between the kinds and their family goes to the kind that lacks it most. */
    private static void settle(Map<ChargeKind, Long> differences, long effect) {
        long left = Math.subtractExact(effect, sum(differences));
        if (left != 0 && !differences.isEmpty()) {
            Comparator<ChargeKind> most = Comparator.comparing(differences::get);
            ChargeKind kind = Collections.max(differences.keySet(), left < 0 ? most : most.reversed());
            differences.merge(kind, left, Math::addExact);
        }
    }

    private static long sum(Map<ChargeKind, Long> differences) {
        long sum = 0;
        for (long difference : differences.values()) {
            sum = Math.addExact(sum, difference);
        }
        return sum;
    }

    /** The parcel once one more fact is the courier's, and what it costs then. */
    private record Step(Effect effect, RateRequest request, Quote quote) {}
}
