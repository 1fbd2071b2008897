package dev.retour.returns.receipt;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sorts what came by what is expected. Made for one look at a case. */
final class Unpacking {

    private final List<Receipt> receipts;
    private final List<Inspected> inspected;
    private final List<Tally> lines;
    private final Set<String> serials = new HashSet<>(0);
    private final List<Reason> discrepancies = new ArrayList<>(0);
    private boolean complete;

    Unpacking(List<Expected> expected, List<Receipt> receipts, List<Inspected> inspected) {
        this.receipts = receipts;
        this.inspected = inspected;
        this.lines = new ArrayList<>(expected.size());
        for (Expected each : expected) {
            lines.add(new Tally(each));
        }
    }

    Goods goods() {
        receipts.forEach(this::unpack);
        inspected.forEach(this::hear);
        List<LineGoods> goods = new ArrayList<>(lines.size());
        for (Tally each : lines) {
            goods.add(line(each));
        }
        return new Goods(goods, discrepancies);
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
        Optional<Tally> known = tally(line);
        if (known.isEmpty()) {
            discrepancies.add(Reason.of(ReceiptReason.NOT_ASKED_FOR)
                    .with("units", item.units())
                    .with("line", line));
        } else {
            known.get().come(item.units() - switched(item, known.get().expected()));
        }
    }

    private Optional<Tally> tally(OrderLineId line) {
        for (Tally each : lines) {
            if (each.expected().line().equals(line)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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

    private void hear(Inspected said) {
        tally(said.units().line()).ifPresent(known -> known.move(said));
    }

    private LineGoods line(Tally each) {
        LineGoods line = each.line(complete);
        tell(ReceiptReason.TOO_MUCH, each.expected(), each.over());
        tell(ReceiptReason.TOO_LITTLE, each.expected(), line.in(GoodsStatus.SHORT));
        if (line.isOverlooked()) {
            discrepancies.add(Reason.of(ReceiptReason.OVERLOOKED)
                    .with("looked", line.accepted() + line.refused())
                    .with("line", line.line())
                    .with("received", line.received()));
        }
        return line;
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
