package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        Set<String> told = new HashSet<>();
        CardFaults.each("$.zones", card.zones(), (path, rule) -> {
            if (isMissing(rule.zone(), forward) && told.add(rule.zone())) {
                warn(path, RatingReason.ZONE_WITHOUT_RATE, rule.zone());
            }
        });
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
