package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import java.util.List;
import java.util.Optional;

/**
 * What the way back costs. The first rule that fits holds; a leg back that no rule fits has no price.
 *
 * @param direction {@link Direction#RTO} or {@link Direction#CUSTOMER_RETURN}
 * @param services for which services; empty for all
 * @param zones for which zones; empty for all
 * @param zoneBy which route has the zone; {@link ZoneBy#FORWARD_ROUTE} if empty
 * @param rate how much
 */
public record ReverseRule(
        Direction direction, List<String> services, List<String> zones, Optional<ZoneBy> zoneBy, ReverseRate rate) {

    /** Which route has the zone of a parcel that goes from the customer to the shop. */
    public enum ZoneBy {
        /** The route from the shop to the customer, as if the parcel went forward. */
        FORWARD_ROUTE,
        /** The route that the parcel goes. */
        OWN_ROUTE
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the direction is no way back
     */
    public ReverseRule {
        if (!direction.isReverse()) {
            throw new IllegalArgumentException("A reverse rule is for RTO or CUSTOMER_RETURN, not " + direction + ".");
        }
        services = List.copyOf(services);
        zones = List.copyOf(zones);
    }

    /**
     * A rule for all services and zones.
     *
     * @param direction the way back
     * @param rate how much
     * @return the rule
     * @throws IllegalArgumentException if the direction is no way back
     */
    public static ReverseRule of(Direction direction, ReverseRate rate) {
        return new ReverseRule(direction, List.of(), List.of(), Optional.empty(), rate);
    }
}
