package dev.retour.courier.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses a card whose {@link Tariff} would be too large: it has a cell for each service and zone that any rate, billable
 * weight or reverse rule names, and each of these rules is written into all of its cells.
 */
final class TableSizeCheck {

    private static final long MOST_CELLS = 1_000_000;
    private static final long MOST_WRITTEN = 10_000_000;

    private final List<Filter> filters = new ArrayList<>();
    private final CardFaults faults;
    private final Set<String> services = new HashSet<>();
    private final Set<String> zones = new HashSet<>();

    /** What a rule holds for; an empty list is all. */
    private record Filter(String path, List<String> services, List<String> zones, int times) {

        long cells(int ofServices, int ofZones) {
            return (long) times
                    * (services.isEmpty() ? ofServices : services.size())
                    * (zones.isEmpty() ? ofZones : zones.size());
        }
    }

    TableSizeCheck(RateCard card, CardFaults faults) {
        this.faults = faults;
        CardFaults.each(
                "$.rates",
                card.rates(),
                (path, rate) -> filters.add(
                        new Filter(path, rate.services(), rate.zones(), rate.directions().size())));
        CardFaults.each(
                "$.billableWeights",
                card.billableWeights(),
                (path, rule) -> filters.add(new Filter(path, rule.services(), rule.zones(), 1)));
        CardFaults.each(
                "$.reverse",
                card.reverse(),
                (path, rule) -> filters.add(new Filter(path, rule.services(), rule.zones(), 1)));
    }

    void run() {
        if (isSmall()) {
            countWritten();
        }
    }

    private boolean isSmall() {
        for (Filter filter : filters) {
            services.addAll(filter.services());
            zones.addAll(filter.zones());
            if ((services.size() + 1L) * (zones.size() + 1L) > MOST_CELLS) {
                return refuse(filter);
            }
        }
        return true;
    }

    private void countWritten() {
        long written = 0;
        for (int i = 0; i < filters.size() && written <= MOST_WRITTEN; i++) {
            written += filters.get(i).cells(services.size() + 1, zones.size() + 1);
            if (written > MOST_WRITTEN) {
                refuse(filters.get(i));
            }
        }
    }

    private boolean refuse(Filter filter) {
        faults.error(filter.path(), RatingReason.TOO_MANY_COMBINATIONS);
        return false;
    }
}
