package dev.retour.returns.receipt;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on what is said of goods, one after the other. Made for one decision. */
final class Sorting {

    private final Goods goods;
    private final List<Inspected> moves = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>(0);

    Sorting(Goods goods) {
        this.goods = goods;
    }

    Decision<Inspected> decide(List<Inspection> inspections) {
        inspections.forEach(this::hear);
        return refusals.isEmpty() ? new Decision.Accepted<>(moves) : new Decision.Refused<>(refusals);
    }

    private void hear(Inspection said) {
        OrderLineId line = said.units().line();
        Optional<LineGoods> there = goods.line(line);
        if (there.isEmpty()) {
            refusals.add(Reason.of(ReceiptReason.LINE_NOT_EXPECTED).with("line", line));
            return;
        }
        long wanted = said.units().quantity();
        long fresh = Math.min(wanted, left(there.get(), GoodsStatus.RECEIVED));
        long again = said.isAccepted() ? Math.min(wanted - fresh, left(there.get(), GoodsStatus.REFUSED)) : 0;
        if (fresh + again < wanted) {
            refusals.add(Reason.of(ReceiptReason.UNITS_NOT_THERE)
                    .with("act", said.act())
                    .with("line", line)
                    .with("wanted", wanted)
                    .with("available", fresh + again));
            return;
        }
        move(said, GoodsStatus.RECEIVED, fresh);
        move(said, GoodsStatus.REFUSED, again);
    }

    /** What was there before, and has not moved since. */
    private long left(LineGoods line, GoodsStatus from) {
        long units = line.in(from);
        for (Inspected each : moves) {
            boolean isOfLine = each.from() == from && each.units().line().equals(line.line());
            units -= isOfLine ? each.units().quantity() : 0;
        }
        return units;
    }

    /** What somebody says how much it takes off is written down once, with the first units. */
    private void move(Inspection said, GoodsStatus from, long units) {
        if (units == 0) {
            return;
        }
        boolean isFirst = from == GoodsStatus.RECEIVED || units == said.units().quantity();
        moves.add(new Inspected(
                new LineUnits(said.units().line(), units, isFirst ? said.units().serials() : List.of()),
                from,
                said.isAccepted() ? GoodsStatus.ACCEPTED : GoodsStatus.REFUSED,
                said.grade(),
                said.missing(),
                isFirst ? said.lacks() : List.of(),
                said.photos()));
    }
}
