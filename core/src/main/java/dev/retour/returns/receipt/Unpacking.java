package dev.retour.returns.receipt;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts what came by what is expected. Made for one look at a case. */
final class Unpacking {

    private final List<Expected> expected;
    private final List<Receipt> receipts;
    private final List<Inspected> inspected;
    private final Map<OrderLineId, Expected> byLine = new HashMap<>();
    private final Map<OrderLineId, Long> came = new LinkedHashMap<>();
    private final Set<String> serials = new HashSet<>();
    private final List<Reason> discrepancies = new ArrayList<>();
    private boolean complete;

    Unpacking(List<Expected> expected, List<Receipt> receipts, List<Inspected> inspected) {
        this.expected = expected;
        this.receipts = receipts;
        this.inspected = inspected;
        expected.forEach(each -> byLine.put(each.line(), each));
    }

    Goods goods() {
        receipts.forEach(this::unpack);
        List<LineGoods> lines = new ArrayList<>(expected.size());
        for (Expected each : expected) {
            lines.add(line(each));
        }
        return new Goods(lines, discrepancies);
    }

    private void unpack(Receipt receipt) {
        complete |= receipt.last();
        if (receipt.items().isEmpty()) {
            discrepancies.add(Reason.of(ReceiptReason.PARCEL_EMPTY)
                    .with("parcel", receipt.parcel().map(Object::toString).orElse("-"))
                    .with("warehouse", receipt.warehouse()));
        }
        receipt.items().forEach(this::sort);
    }

    private void sort(ReceivedItem item) {
        if (item.line().isEmpty()) {
            discrepancies.add(Reason.of(ReceiptReason.WRONG_ITEM)
                    .with("units", item.units())
                    .with("sku", item.sku()));
            return;
        }
        OrderLineId line = item.line().get();
        Expected known = byLine.get(line);
        if (known == null) {
            discrepancies.add(Reason.of(ReceiptReason.NOT_ASKED_FOR)
                    .with("units", item.units())
                    .with("line", line));
        } else {
            came.merge(line, item.units() - switched(item, known), Math::addExact);
        }
    }

    /** A number that is not expected, or that came before, is another piece. */
    private long switched(ReceivedItem item, Expected known) {
        if (known.serials().isEmpty()) {
            return 0;
        }
        long switched = 0;
        for (String serial : item.serials()) {
            if (!known.serials().contains(serial) || !serials.add(serial)) {
                switched++;
                discrepancies.add(Reason.of(ReceiptReason.SERIAL_SWITCHED)
                        .with("serial", serial)
                        .with("line", known.line()));
            }
        }
        return switched;
    }

    private LineGoods line(Expected each) {
        long units = came.getOrDefault(each.line(), 0L);
        LineGoods line = new LineGoods(
                each.line(),
                each.units(),
                Math.min(units, each.units()),
                in(each.line(), GoodsStatus.ACCEPTED),
                in(each.line(), GoodsStatus.REFUSED),
                complete);
        tell(ReceiptReason.TOO_MUCH, each, units - each.units());
        tell(ReceiptReason.TOO_LITTLE, each, line.in(GoodsStatus.SHORT));
        if (line.isOverlooked()) {
            discrepancies.add(Reason.of(ReceiptReason.OVERLOOKED)
                    .with("looked", line.accepted() + line.refused())
                    .with("line", each.line())
                    .with("received", line.received()));
        }
        return line;
    }

    private long in(OrderLineId line, GoodsStatus status) {
        long units = 0;
        for (Inspected each : inspected) {
            if (each.units().line().equals(line)) {
                units += each.to() == status ? each.units().quantity() : 0;
                units -= each.from() == status ? each.units().quantity() : 0;
            }
        }
        return units;
    }

    private void tell(ReceiptReason code, Expected each, long units) {
        if (units > 0) {
            discrepancies.add(Reason.of(code)
                    .with("units", units)
                    .with("line", each.line())
                    .with("expected", each.units()));
        }
    }
}
