package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import java.util.List;

/** Tells whether a {@link Condition} holds, and which zones it names. */
final class Conditions {

    private Conditions() {}

    static boolean hold(Condition condition, Leg leg) {
        return switch (condition.kind()) {
            case ALL -> all((Condition.All) condition, leg);
            case ANY -> any((Condition.Any) condition, leg);
            case NOT -> !hold(((Condition.Not) condition).of(), leg);
            case IN_ZONES -> ((Condition.InZones) condition).zones().contains(leg.zone());
            case BY_SERVICES ->
                ((Condition.ByServices) condition)
                        .services()
                        .contains(leg.request().service());
            case TO_PLACES -> ((Condition.ToPlaces) condition).places().fits(leg.customer());
            case HEAVIER -> isHeavier(leg, ((Condition.Heavier) condition).than());
            case LONGER -> isLonger(leg.request(), (Condition.Longer) condition);
            case WORTH_MORE -> isWorthMore(leg.request(), (Condition.WorthMore) condition);
            case FLAGGED -> leg.request().flags().contains(((Condition.Flagged) condition).name());
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

    private static boolean all(Condition.All all, Leg leg) {
        for (Condition condition : all.of()) {
            if (!hold(condition, leg)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(Condition.Any any, Leg leg) {
        for (Condition condition : any.of()) {
            if (hold(condition, leg)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeavier(Leg leg, Weight than) {
        return leg.billable() > than.quanta();
    }

    private static boolean isLonger(RateRequest request, Condition.Longer longer) {
        return request.dimensions()
                .map(dimensions -> dimensions.longest().compareTo(longer.than()) > 0)
                .orElse(false);
    }

    private static boolean isWorthMore(RateRequest request, Condition.WorthMore worth) {
        return request.declaredValue()
                .map(value -> value.compareTo(worth.than()) > 0)
                .orElse(false);
    }

    private static boolean isBetween(RateRequest request, Condition.Between between) {
        return request.day()
                .map(day -> !day.isBefore(between.from()) && !day.isAfter(between.to()))
                .orElse(false);
    }
}
