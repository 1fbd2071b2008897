package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks that the zones which the rules of a card name have a rate. */
final class ZoneUseCheck {

    private final RateCard card;
    private final CardFaults faults;

    ZoneUseCheck(RateCard card, CardFaults faults) {
        this.card = card;
        this.faults = faults;
    }

    void run() {
        checkForward();
        Set<String> rated = rated(entry -> true);
        CardFaults.each(
                "$.billableWeights",
                card.billableWeights(),
                (path, rule) -> checkNamed(path + ".zones", rule.zones(), rated));
        CardFaults.each("$.reverse", card.reverse(), (path, rule) -> checkNamed(path + ".zones", rule.zones(), rated));
        CardFaults.each(
                "$.surcharges",
                card.surcharges(),
                (path, rule) ->
                        rule.when().ifPresent(when -> checkNamed(path + ".when", Conditions.zonesOf(when), rated)));
    }

    private void checkForward() {
        Set<String> forward = rated(entry -> entry.directions().contains(Direction.FORWARD));
        Set<String> unrated = zones();
        unrated.removeIf(zone -> !isMissing(zone, forward));
        String others = String.join(", ", ungiven(unrated.size()));
        RatingReason code = others.isEmpty() ? RatingReason.ZONE_WITHOUT_RATE : RatingReason.ZONE_RATED_OTHERWISE;
        CardFaults.each("$.zones", card.zones(), (path, rule) -> {
            if (unrated.remove(rule.zone())) {
                faults.warn(path, Reason.of(code).with("zone", rule.zone()).with("others", others));
            }
        });
    }

    private Set<String> zones() {
        return card.zones().stream().map(ZoneRule::zone).collect(Collectors.toSet());
    }

    /** The zones that rates name and no rule gives, none if they are more: then a list beside the card gives them. */
    private Set<String> ungiven(int most) {
        Set<String> ungiven = new TreeSet<>(rated(entry -> true));
        ungiven.remove("");
        ungiven.removeAll(zones());
        return ungiven.size() > most ? Set.of() : ungiven;
    }

    /** The zones that have a rate; an entry for all zones stands as an empty name. */
    private Set<String> rated(Predicate<RateEntry> which) {
        Set<String> zones = new HashSet<>();
        card.rates().stream()
                .filter(which)
                .forEach(entry -> zones.addAll(entry.zones().isEmpty() ? List.of("") : entry.zones()));
        return zones;
    }

    private static boolean isMissing(String zone, Set<String> rated) {
        return !rated.contains("") && !rated.contains(zone);
    }

    private void checkNamed(String path, List<String> zones, Set<String> rated) {
        zones.stream()
                .filter(zone -> isMissing(zone, rated))
                .forEach(zone -> warn(path, RatingReason.ZONE_NEVER_RATED, zone));
    }

    private void warn(String path, RatingReason code, String zone) {
        faults.warn(path, Reason.of(code).with("zone", zone));
    }
}
