package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the rates of a card: there are some, and no two hold for the same. */
final class RateCheck {

    private static final List<String> ANY = List.of("");

    private final PricingCheck pricing;
    private final CardFaults faults;
    private final Set<List<String>> seen = new HashSet<>();

    RateCheck(PricingCheck pricing, CardFaults faults) {
        this.pricing = pricing;
        this.faults = faults;
    }

    void check(List<RateEntry> rates) {
        if (rates.isEmpty()) {
            faults.error("$.rates", RatingReason.RATES_EMPTY);
        }
        CardFaults.each("$.rates", rates, (path, entry) -> {
            checkOverlap(path, entry);
            pricing.check(path + ".price", entry.price());
        });
    }

    private void checkOverlap(String path, RateEntry entry) {
        for (Direction direction : entry.directions()) {
            for (String service : orAny(entry.services())) {
                for (String zone : orAny(entry.zones())) {
                    if (isTaken(direction.name(), service, zone)) {
                        faults.error(path, taken(service, zone, direction));
                    }
                    seen.add(List.of(direction.name(), service, zone));
                }
            }
        }
    }

    private static List<String> orAny(List<String> names) {
        return names.isEmpty() ? ANY : names;
    }

    /** An earlier entry holds already: for these, or for all services, zones, or both. */
    private boolean isTaken(String direction, String service, String zone) {
        return seen.contains(List.of(direction, service, zone))
                || seen.contains(List.of(direction, "", zone))
                || seen.contains(List.of(direction, service, ""))
                || seen.contains(List.of(direction, "", ""));
    }

    private static Reason taken(String service, String zone, Direction direction) {
        return Reason.of(RatingReason.RATE_REPEATED)
                .with("service", service.isEmpty() ? "*" : service)
                .with("zone", zone.isEmpty() ? "*" : zone)
                .with("direction", direction);
    }
}
