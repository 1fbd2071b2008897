package dev.retour.courier;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One charge of one parcel on a courier's bill.
 *
 * <p>By contract a charge is positive and money for us is negative, whatever the courier prints; the reader converts.
 *
 * @param source where the line stands
 * @param waybill the parcel's number
 * @param order the order that the bill names
 * @param account the account that the line is billed to; empty if the bill names none
 * @param kind how the line counts
 * @param charge what it is for
 * @param code the courier's own name of the charge, as printed; else the one that the reader was told to give it; empty if
 *     it has none. A charge for everything that has none,
 *     beside others of its parcel that say what they are for, is taken for one that nobody knows
 * @param amount the signed amount
 * @param weights the weights stated
 * @param zone the zone stated
 * @param service the service stated
 * @param legs the legs that the line pays for; empty if not stated
 * @param origin where the bill says the parcel came from
 * @param destination where the bill says it went
 * @param day the day of the charge
 * @param attributes everything else that was mapped
 */
@Value.Builder
public record BillLine(
        SourceRef source,
        Optional<Waybill> waybill,
        Optional<OrderId> order,
        Optional<String> account,
        LineKind kind,
        ChargeKind charge,
        String code,
        Money amount,
        StatedWeights weights,
        Optional<String> zone,
        Optional<String> service,
        Set<Direction> legs,
        Place origin,
        Place destination,
        Optional<LocalDate> day,
        Attributes attributes) {

    /** The code of a line that stands for what a row states beyond its mapped charges; no courier prints it. */
    public static final String UNMAPPED_REST = "UNMAPPED_REST";

    /** Copies the legs. */
    public BillLine {
        legs = Direction.copyOf(legs);
    }

    /**
     * Starts a charge for everything, of which nothing else is stated.
     *
     * @param source where the line stands
     * @param amount the signed amount
     * @return a builder
     */
    public static BillLineBuilder builder(SourceRef source, Money amount) {
        return new BillLineBuilder()
                .source(source)
                .amount(amount)
                .kind(LineKind.CHARGE)
                .charge(ChargeKind.ALL_IN)
                .code("")
                .weights(StatedWeights.NONE)
                .origin(Place.UNKNOWN)
                .destination(Place.UNKNOWN)
                .attributes(Attributes.none());
    }
}
