package dev.retour.courier.rating;

import dev.retour.kernel.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the zones of a card: no two rules of one rank hold for the same route. */
final class ZoneCheck {

    private final List<ZoneRule> rules;
    private final CardFaults faults;
    private final Map<Integer, Route> routes = new HashMap<>();

    /** The places of a rule as they are shown. Kept, since one rule may overlap others in many places. */
    private record Route(String origin, String destination) {

        Route(ZoneRule rule) {
            this(text(rule.origin()), text(rule.destination()));
        }

        private static String text(Optional<PlacePattern> pattern) {
            List<PlaceAtom> atoms = PlaceAtom.of(pattern);
            return atoms.get(0) + (atoms.size() > 1 ? " ..." : "");
        }
    }

    ZoneCheck(RateCard card, CardFaults faults) {
        this.rules = card.zones();
        this.faults = faults;
    }

    void run() {
        ZoneOverlaps.find(rules, this::overlap);
    }

    private void overlap(int rule, int earlier) {
        if (rule == earlier) {
            return;
        }
        String path = "$.zones[" + rule + "]";
        String zone = rules.get(rule).zone();
        String before = rules.get(earlier).zone();
        Route route = routes.computeIfAbsent(rule, number -> new Route(rules.get(number)));
        if (zone.equals(before)) {
            faults.remark(path, repeated(zone, route));
        } else {
            faults.error(path, tie(before + ", " + zone, route));
        }
    }

    private static Reason repeated(String zone, Route route) {
        return Reason.of(RatingReason.ZONE_REPEATED).with("zone", zone).with("place", route.destination());
    }

    private static Reason tie(String zones, Route route) {
        return Reason.of(RatingReason.ZONE_TIE)
                .with("origin", route.origin())
                .with("destination", route.destination())
                .with("zones", zones);
    }
}
