package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Work;
import java.math.BigDecimal;
import java.util.List;

/** The total alone, by hand. */
final class HandTotals implements Work<BigDecimal> {

    private final HandRate rate = new HandRate();
    private final List<Shipment> shipments;

    HandTotals(List<Shipment> shipments) {
        this.shipments = shipments;
    }

    @Override
    public int size() {
        return shipments.size();
    }

    @Override
    public BigDecimal run(int input) {
        Shipment shipment = shipments.get(input);
        BigDecimal billable = rate.billable(shipment.kilograms(), shipment.box());
        return rate.total(rate.zoneOf(shipment.province()), shipment.province(), billable);
    }

    @Override
    public Object result(BigDecimal total) {
        return total;
    }
}
