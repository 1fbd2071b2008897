package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells whether a {@link Condition} holds, for want of which facts that cannot be told, and which zones it names. */
final class Conditions {

    private Conditions() {}

    static Truth judge(Condition condition, Leg leg) {
        return switch (condition.kind()) {
            case ALL -> all(((Condition.All) condition).of(), leg);
            case ANY -> any(((Condition.Any) condition).of(), leg);
            case NOT -> judge(((Condition.Not) condition).of(), leg).not();
            case IN_ZONES -> Truth.of(((Condition.InZones) condition).zones().contains(leg.zone()));
            case BY_SERVICES -> isBy(((Condition.ByServices) condition).services(), leg.request());
            case TO_PLACES -> ((Condition.ToPlaces) condition).places().judge(leg.customer());
            case HEAVIER ->
                Truth.of(leg.billable() > ((Condition.Heavier) condition).than().quanta());
            case LONGER -> isLonger(leg.request(), ((Condition.Longer) condition).than());
            case WORTH_MORE -> isWorthMore(leg.request(), ((Condition.WorthMore) condition).than());
            case FLAGGED -> isFlagged(((Condition.Flagged) condition).name(), leg.request());
            case BETWEEN -> isBetween(leg.request(), (Condition.Between) condition);
        };
    }

    /** The facts for want of which it cannot be told whether a condition holds; none if it can. */
    static Set<MissingFact> missing(Condition condition, Leg leg) {
        Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        if (judge(condition, leg) == Truth.UNKNOWN) {
            switch (condition.kind()) {
                case ALL -> ((Condition.All) condition).of().forEach(part -> missing.addAll(missing(part, leg)));
                case ANY -> ((Condition.Any) condition).of().forEach(part -> missing.addAll(missing(part, leg)));
                case NOT -> missing.addAll(missing(((Condition.Not) condition).of(), leg));
                case TO_PLACES -> missing.add(MissingFact.PLACE);
                case LONGER -> missing.add(MissingFact.DIMENSIONS);
                case WORTH_MORE -> missing.add(MissingFact.DECLARED_VALUE);
                case BETWEEN -> missing.add(MissingFact.DAY);
                default -> throw new IllegalStateException("Nothing can be missing for " + condition + ".");
            }
        }
        return missing;
    }

    /** The zones that a condition names. */
    static List<String> zonesOf(Condition condition) {
        return switch (condition.kind()) {
            case ALL -> zonesOf(((Condition.All) condition).of());
            case ANY -> zonesOf(((Condition.Any) condition).of());
            case NOT -> zonesOf(((Condition.Not) condition).of());
            case IN_ZONES -> ((Condition.InZones) condition).zones();
            default -> List.of();
        };
    }

    private static List<String> zonesOf(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> zonesOf(each).stream()).toList();
    }

    private static Truth all(List<Condition> parts, Leg leg) {
        Truth truth = Truth.YES;
        for (int i = 0; i < parts.size() && truth != Truth.NO; i++) {
            truth = truth.and(judge(parts.get(i), leg));
        }
        return truth;
    }

    private static Truth any(List<Condition> parts, Leg leg) {
        Truth truth = Truth.NO;
        for (int i = 0; i < parts.size() && truth != Truth.YES; i++) {
            truth = truth.or(judge(parts.get(i), leg));
        }
        return truth;
    }

    private static Truth isBy(List<String> services, RateRequest request) {
        return Truth.of(services.contains(request.service()));
    }

    private static Truth isLonger(RateRequest request, Length than) {
        return request.dimensions()
                .map(sides -> Truth.of(sides.longest().compareTo(than) > 0))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth isWorthMore(RateRequest request, BigDecimal than) {
        return request.declaredValue()
                .map(value -> Truth.of(value.compareTo(than) > 0))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth isFlagged(String name, RateRequest request) {
        return Truth.of(request.flags().contains(name));
    }

    private static Truth isBetween(RateRequest request, Condition.Between between) {
        return request.day()
                .map(day -> Truth.of(!day.isBefore(between.from()) && !day.isAfter(between.to())))
                .orElse(Truth.UNKNOWN);
    }
}
