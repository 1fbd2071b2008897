package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.util.List;

/** Tells whether a {@link Condition} holds, or for want of which facts that cannot be told, and which zones it names. */
final class Conditions {

    private Conditions() {}

    static Judgement judge(Condition condition, Leg leg) {
        return switch (condition.kind()) {
            case ALL -> all(((Condition.All) condition).of(), leg);
            case ANY -> any(((Condition.Any) condition).of(), leg);
            case NOT -> judge(((Condition.Not) condition).of(), leg).not();
            case IN_ZONES ->
                Judgement.of(((Condition.InZones) condition).zones().contains(leg.zone()));
            case BY_SERVICES -> isBy(((Condition.ByServices) condition).services(), leg.request());
            case TO_PLACES -> ((Condition.ToPlaces) condition).places().judge(leg.customer());
            case HEAVIER ->
                Judgement.of(
                        leg.billable() > ((Condition.Heavier) condition).than().quanta());
            case LONGER -> isLonger(leg.request(), ((Condition.Longer) condition).than());
            case WORTH_MORE -> isWorthMore(leg.request(), ((Condition.WorthMore) condition).than());
            case FLAGGED -> isFlagged(((Condition.Flagged) condition).name(), leg.request());
            case BETWEEN -> isBetween(leg.request(), (Condition.Between) condition);
        };
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

    private static Judgement all(List<Condition> parts, Leg leg) {
        Judgement all = Judgement.YES;
        for (int i = 0; i < parts.size() && all.mayHold(); i++) {
            all = all.and(judge(parts.get(i), leg));
        }
        return all;
    }

    private static Judgement any(List<Condition> parts, Leg leg) {
        Judgement any = Judgement.NO;
        for (int i = 0; i < parts.size() && !any.holds(); i++) {
            any = any.or(judge(parts.get(i), leg));
        }
        return any;
    }

    private static Judgement isBy(List<String> services, RateRequest request) {
        return Judgement.of(services.contains(request.service()));
    }

    private static Judgement isLonger(RateRequest request, Length than) {
        return request.dimensions()
                .map(sides -> Judgement.of(sides.longest().compareTo(than) > 0))
                .orElse(Judgement.lacking(MissingFact.DIMENSIONS));
    }

    private static Judgement isWorthMore(RateRequest request, BigDecimal than) {
        return request.declaredValue()
                .map(value -> Judgement.of(value.compareTo(than) > 0))
                .orElse(Judgement.lacking(MissingFact.DECLARED_VALUE));
    }

    private static Judgement isFlagged(String name, RateRequest request) {
        return Judgement.of(request.flags().contains(name));
    }

    private static Judgement isBetween(RateRequest request, Condition.Between between) {
        return request.day()
                .map(day -> Judgement.of(!day.isBefore(between.from()) && !day.isAfter(between.to())))
                .orElse(Judgement.lacking(MissingFact.DAY));
    }
}
