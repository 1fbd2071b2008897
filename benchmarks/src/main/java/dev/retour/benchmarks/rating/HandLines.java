package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Work;
import dev.retour.freight.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The total with the lines that it consists of, by hand. */
final class HandLines implements Work<HandLines.Bill> {

    /**
     * One line.
     *
     * @param kind what it is for
     * @param rule the text that explains it
     * @param amount the amount
     */
    record Line(ChargeKind kind, String rule, BigDecimal amount) {}

    /**
     * A price with its lines.
     *
     * @param zone the zone
     * @param billable the weight that was charged
     * @param lines the lines
     * @param total their sum
     */
    record Bill(String zone, BigDecimal billable, List<Line> lines, BigDecimal total) {}

    private final HandRate rate = new HandRate();
    private final List<Shipment> shipments;

    HandLines(List<Shipment> shipments) {
        this.shipments = shipments;
    }

    @Override
    public int size() {
        return shipments.size();
    }

    @Override
    public Bill run(int input) {
        Shipment shipment = shipments.get(input);
        ProvinceZone zone = rate.zoneOf(shipment.province());
        BigDecimal billable = rate.billable(shipment.kilograms(), shipment.box());
        List<Line> lines = lines(zone, shipment.province(), billable);
        return new Bill(zone.name(), billable, lines, sum(lines));
    }

    private List<Line> lines(ProvinceZone zone, String province, BigDecimal billable) {
        List<Line> lines = new ArrayList<>(4);
        BigDecimal freight = rate.freight(zone, billable);
        lines.add(new Line(ChargeKind.FREIGHT, "rate.first-and-step", freight));
        if (rate.isRemote(province)) {
            lines.add(new Line(ChargeKind.REMOTE_AREA, "rate.remote", rate.remote(billable)));
        }
        lines.add(new Line(ChargeKind.FUEL, "rate.fuel", rate.fuel(freight)));
        return lines;
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.amount());
        }
        return sum;
    }

    @Override
    public Object result(Bill bill) {
        return bill.total();
    }
}
