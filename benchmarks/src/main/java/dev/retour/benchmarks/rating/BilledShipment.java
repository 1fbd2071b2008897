package dev.retour.benchmarks.rating;

import dev.retour.courier.rating.BilledCharges;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A parcel with what the courier says of it, where zone and weight differ from ours.
 *
 * @param shipment the parcel by our facts
 * @param zone the courier's zone
 * @param kilograms the courier's weight
 * @param billed what the courier charged in all
 */
record BilledShipment(Shipment shipment, String zone, BigDecimal kilograms, BigDecimal billed) {

    private static final long SEED = 20260102;

    /** The same parcels each time. */
    static List<BilledShipment> samples(int count) {
        RandomGenerator random = new Random(SEED);
        List<String> zones = ProvinceZone.names().toList();
        return Shipment.samples(count).stream()
                .map(shipment -> random(shipment, zones, random))
                .toList();
    }

    private static BilledShipment random(Shipment shipment, List<String> zones, RandomGenerator random) {
        List<String> others = zones.stream()
                .filter(zone ->
                        !zone.equals(ProvinceZone.of(shipment.province()).name()))
                .toList();
        String zone = others.get(random.nextInt(others.size()));
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(300, 20_000), 2);
        return new BilledShipment(shipment, zone, Shipment.kilograms(random), amount);
    }

    CourierInputs inputs() {
        Weight weight = Weight.of(kilograms, WeightUnit.KILOGRAM);
        return CourierInputs.builder().zone(zone).weight(weight).build();
    }

    BilledCharges charges() {
        return BilledCharges.allIn(Money.of(CurrencyUnit.of("CNY"), billed));
    }
}
