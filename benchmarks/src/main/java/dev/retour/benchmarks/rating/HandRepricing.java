package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Work;
import java.math.BigDecimal;
import java.util.List;

/** Three prices by hand: by our facts, with the courier's zone, and with its weight too. */
final class HandRepricing implements Work<Split> {

    private final HandRate rate = new HandRate();
    private final List<BilledShipment> shipments;

    HandRepricing(List<BilledShipment> shipments) {
        this.shipments = shipments;
    }

    @Override
    public int size() {
        return shipments.size();
    }

    @Override
    public Split run(int input) {
        BilledShipment billed = shipments.get(input);
        Shipment shipment = billed.shipment();
        String province = shipment.province();
        ProvinceZone zone = rate.zoneNamed(billed.zone());
        BigDecimal billable = rate.billable(shipment.kilograms(), shipment.box());
        BigDecimal expected = rate.total(rate.zoneOf(province), province, billable);
        BigDecimal withZone = rate.total(zone, province, billable);
        BigDecimal withWeight = rate.total(zone, province, billed.kilograms());
        return new Split(
                expected,
                withZone.subtract(expected),
                withWeight.subtract(withZone),
                billed.billed().subtract(withWeight));
    }

    @Override
    public Object result(Split split) {
        return split;
    }
}
