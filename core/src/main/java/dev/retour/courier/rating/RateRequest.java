package dev.retour.courier.rating;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What is to be priced: one parcel and the legs it goes.
 *
 * @param origin where the first leg starts
 * @param destination where the first leg ends
 * @param zone the zone, if it is known already; then no zone rule is asked. A card that names zones prices only those
 *     that it names; a card that names none prices any
 * @param weight what it weighs
 * @param dimensions its outer sides
 * @param chargedWeight the weight that a courier says it charged; then neither scale nor tape counts for the freight,
 *     while conditions still look at the sides
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
        Optional<Weight> chargedWeight,
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
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(flags));
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

    /** A parcel that only goes from the customer to the shop has the zone of the way there. */
    boolean isReturn() {
        return legs.contains(Direction.CUSTOMER_RETURN) && !legs.contains(Direction.FORWARD);
    }

    Place customer() {
        return isReturn() ? origin : destination;
    }

    RateRequest inZone(String name) {
        return new RateRequest(
                origin,
                destination,
                Optional.of(name),
                weight,
                dimensions,
                chargedWeight,
                service,
                legs,
                day,
                declaredValue,
                flags);
    }

    /** The courier charged this weight, whatever it measured. */
    RateRequest charging(Weight stated) {
        return new RateRequest(
                origin,
                destination,
                zone,
                weight,
                dimensions,
                Optional.of(stated),
                service,
                legs,
                day,
                declaredValue,
                flags);
    }

    /** The courier's scale showed this weight; the sides count as before. */
    RateRequest measuring(Weight stated) {
        return new RateRequest(
                origin, destination, zone, stated, dimensions, chargedWeight, service, legs, day, declaredValue, flags);
    }

    RateRequest going(String byService, Set<Direction> byLegs) {
        return new RateRequest(
                origin,
                destination,
                zone,
                weight,
                dimensions,
                chargedWeight,
                byService,
                byLegs,
                day,
                declaredValue,
                flags);
    }
}
