package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether a {@link Condition} holds, or for want of which facts that cannot be told, and what it is made of. */
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
            case LONGER -> isLonger(leg, ((Condition.Longer) condition).than());
            case WORTH_MORE -> leg.isWorthMore(((Condition.WorthMore) condition).than());
            case FLAGGED -> isFlagged(((Condition.Flagged) condition).name(), leg.request());
            case BETWEEN -> isBetween(leg, (Condition.Between) condition);
        };
    }

    /** The zones that a condition names. */
    static List<String> zonesOf(Condition condition) {
        return parts(condition, Condition.InZones.class)
                .flatMap(in -> in.zones().stream())
                .toList();
    }

    /** The conditions of one type that a condition is made of, and itself. */
    static <T extends Condition> Stream<T> parts(Condition condition, Class<T> type) {
        Stream<Condition> inside = switch (condition.kind()) {
            case ALL -> ((Condition.All) condition).of().stream();
            case ANY -> ((Condition.Any) condition).of().stream();
            case NOT -> Stream.of(((Condition.Not) condition).of());
            default -> Stream.of();
        };
        return Stream.concat(
                Stream.of(condition).filter(type::isInstance).map(type::cast),
                inside.flatMap(each -> parts(each, type)));
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

    private static Judgement isLonger(Leg leg, Length than) {
        return leg.longest()
                .map(side -> Judgement.of(side.compareTo(than) > 0))
                .orElse(Judgement.lacking(MissingFact.DIMENSIONS));
    }

    private static Judgement isFlagged(String name, RateRequest request) {
        return Judgement.of(request.flags().contains(name));
    }

    private static Judgement isBetween(Leg leg, Condition.Between between) {
        return leg.day()
                .map(day -> Judgement.of(!day.isBefore(between.from()) && !day.isAfter(between.to())))
                .orElse(Judgement.lacking(MissingFact.DAY));
    }
}
