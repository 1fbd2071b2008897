package dev.retour.parcel;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One parcel as the host knows it. What the host does not know stays empty and is never guessed.
 *
 * <p>A parcel that is refused and comes back under its own waybill is one parcel with two {@link #legs}. Goods that a
 * customer sends back under a waybill of their own are another parcel, which names the one that brought them in
 * {@link #outbound}.
 *
 * @param id the host's id
 * @param waybill the courier's number
 * @param order the order whose goods are inside
 * @param account the courier account that it was sent on
 * @param service the courier's service
 * @param origin where the first leg started
 * @param destination where the first leg was to end
 * @param weight what the host says it weighs; empty if unknown, and so is a weight of 0 to those who price the parcel
 * @param dimensions its outer sides
 * @param legs the ways it has gone; empty if unknown
 * @param outbound the parcel that brought the same goods to the customer
 * @param payer who owes the courier
 * @param purpose why it was sent
 * @param shipped the day of the pickup
 * @param declaredValue the value stated to the courier; a tariff looks at it only in its own currency
 * @param flags what a tariff may ask for, such as {@code residential}
 * @param attributes the host's own facts
 */
@Value.Builder
public record Parcel(
        ParcelId id,
        Optional<Waybill> waybill,
        Optional<OrderId> order,
        Optional<String> account,
        Optional<String> service,
        Place origin,
        Place destination,
        Optional<Weight> weight,
        Optional<Dimensions> dimensions,
        Set<Direction> legs,
        Optional<ParcelId> outbound,
        Payer payer,
        Purpose purpose,
        Optional<LocalDate> shipped,
        Optional<Money> declaredValue,
        Set<String> flags,
        Attributes attributes) {

    /** Copies the sets. */
    public Parcel {
        legs = Direction.copyOf(legs);
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /**
     * Starts a parcel that we pay for, of a sale, of which no place is known.
     *
     * @param id the host's id
     * @return a builder
     */
    public static ParcelBuilder builder(ParcelId id) {
        return new ParcelBuilder()
                .id(id)
                .origin(Place.UNKNOWN)
                .destination(Place.UNKNOWN)
                .payer(Payer.US)
                .purpose(Purpose.SALE)
                .attributes(Attributes.none());
    }

    /**
     * Tells whether the courier should put it on our bill.
     *
     * @return true if we are the payer
     */
    public boolean isOnOurBill() {
        return payer == Payer.US;
    }
}
