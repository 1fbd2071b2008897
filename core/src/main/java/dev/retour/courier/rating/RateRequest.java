package dev.retour.courier.rating;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is to be priced: one parcel and the legs it goes.
 *
 * @param origin where the first leg starts
 * @param destination where the first leg ends
 * @param zone the zone, if it is known already; then no zone rule is asked
 * @param weight what it weighs
 * @param dimensions its outer sides
 * @param service the courier's service; empty text if the card has but one
 * @param legs the ways it goes; empty for {@link Direction#FORWARD}
 * @param day the day of the pickup; empty if the card holds in any case
 * @param declaredValue the value stated to the courier, in the currency of the card
 * @param flags what a tariff may ask for, such as {@code residential}
 */
@Value.Builder
public record RateRequest(
        Place origin,
        Place destination,
        Optional<String> zone,
        Weight weight,
        Optional<Dimensions> dimensions,
        String service,
        Set<Direction> legs,
        Optional<LocalDate> day,
        Optional<BigDecimal> declaredValue,
        Set<String> flags) {

    /** The way of a parcel of which nothing else is said. */
    private static final Set<Direction> FORWARD = Set.of(Direction.FORWARD);

    /** Copies the sets. */
    public RateRequest {
        legs = legs.isEmpty() ? FORWARD : Direction.copyOf(legs);
        flags = Set.copyOf(flags);
    }

    /**
     * Starts a request from and to unknown places.
     *
     * @param weight what the parcel weighs
     * @return a builder
     */
    public static RateRequestBuilder builder(Weight weight) {
        return new RateRequestBuilder()
                .weight(weight)
                .origin(Place.UNKNOWN)
                .destination(Place.UNKNOWN)
                .service("");
    }

    RateRequest inZone(String name) {
        return new RateRequest(
                origin, destination, Optional.of(name), weight, dimensions, service, legs, day, declaredValue, flags);
    }

    /** A weight that a courier states counts as it is: the sides no longer do. */
    RateRequest weighing(Weight stated) {
        return new RateRequest(
                origin, destination, zone, stated, Optional.empty(), service, legs, day, declaredValue, flags);
    }

    RateRequest going(String byService, Set<Direction> byLegs) {
        return new RateRequest(
                origin, destination, zone, weight, dimensions, byService, byLegs, day, declaredValue, flags);
    }
}
