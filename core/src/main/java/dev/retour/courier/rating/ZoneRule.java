package dev.retour.courier.rating;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Gives a route its zone.
 *
 * <p>The most specific rule that fits a route wins: first the destination decides, then the origin. A part of the
 * address is more specific than the one that contains it (postal code, district, city, province, country, anywhere);
 * an exact postal code is more specific than a prefix, a longer prefix than a shorter one, and a prefix than a range.
 * Two rules as specific as each other that name different zones are a tie: the zone is then unknown, never guessed.
 *
 * @param zone the name of the zone
 * @param destination where the parcel goes; empty for anywhere
 * @param origin where it comes from; empty for anywhere
 */
@Value.Builder
public record ZoneRule(String zone, Optional<PlacePattern> destination, Optional<PlacePattern> origin) {

    /**
     * Starts a rule for any route.
     *
     * @return a builder
     */
    public static ZoneRuleBuilder builder() {
        return new ZoneRuleBuilder();
    }

    /**
     * A rule for a destination.
     *
     * @param zone the name of the zone
     * @param destination where the parcel goes
     * @return the rule
     */
    public static ZoneRule to(String zone, PlacePattern destination) {
        return new ZoneRule(zone, Optional.of(destination), Optional.empty());
    }

    /**
     * A rule for a route.
     *
     * @param zone the name of the zone
     * @param origin where the parcel comes from
     * @param destination where it goes
     * @return the rule
     */
    public static ZoneRule route(String zone, PlacePattern origin, PlacePattern destination) {
        return new ZoneRule(zone, Optional.of(destination), Optional.of(origin));
    }
}
