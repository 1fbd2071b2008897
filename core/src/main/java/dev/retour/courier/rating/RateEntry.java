package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import java.util.List;
import org.immutables.value.Value;

/**
 * The price of some services, zones and directions.
 *
 * @param services for which services; empty for all
 * @param zones for which zones; empty for all that the card names anywhere, and for any if it names none
 * @param directions for which directions; empty for {@link Direction#FORWARD} alone
 * @param price what a weight costs
 */
@Value.Builder
public record RateEntry(List<String> services, List<String> zones, List<Direction> directions, WeightPricing price) {

    /** Copies the lists. */
    public RateEntry {
        services = List.copyOf(services);
        zones = List.copyOf(zones);
        directions = directions.isEmpty() ? List.of(Direction.FORWARD) : List.copyOf(directions);
    }

    /**
     * Starts an entry.
     *
     * @return a builder
     */
    public static RateEntryBuilder builder() {
        return new RateEntryBuilder();
    }

    /**
     * The forward price of one zone, for every service.
     *
     * @param zone the zone
     * @param price what a weight costs
     * @return the entry
     */
    public static RateEntry forward(String zone, WeightPricing price) {
        return new RateEntry(List.of(), List.of(zone), List.of(), price);
    }
}
