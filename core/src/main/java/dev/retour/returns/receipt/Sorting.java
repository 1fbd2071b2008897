package dev.retour.returns.receipt;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides on what is said of goods, one after the other. Made for one decision. */
final class Sorting {

    private final Goods goods;
    private final Map<OrderLineId, Long> waiting = new HashMap<>();
    private final Map<OrderLineId, Long> refused = new HashMap<>();
    private final List<Inspected> moves = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();

    Sorting(Goods goods) {
        this.goods = goods;
        for (LineGoods line : goods.lines()) {
            waiting.put(line.line(), line.in(GoodsStatus.RECEIVED));
            refused.put(line.line(), line.in(GoodsStatus.REFUSED));
        }
    }

    Decision<Inspected> decide(List<Inspection> inspections) {
        inspections.forEach(this::hear);
        return refusals.isEmpty() ? new Decision.Accepted<>(moves) : new Decision.Refused<>(refusals);
    }

    private void hear(Inspection said) {
        OrderLineId line = said.units().line();
        if (goods.line(line).isEmpty()) {
            refusals.add(Reason.of(ReceiptReason.LINE_NOT_EXPECTED).with("line", line));
            return;
        }
        long wanted = said.units().quantity();
        long fresh = Math.min(wanted, left(waiting, line));
        long again = said.isAccepted() ? Math.min(wanted - fresh, left(refused, line)) : 0;
        if (fresh + again < wanted) {
            refusals.add(Reason.of(ReceiptReason.UNITS_NOT_THERE)
                    .with("act", said.act())
                    .with("line", line)
                    .with("wanted", wanted)
                    .with("available", fresh + again));
            return;
        }
        move(said, GoodsStatus.RECEIVED, waiting, fresh);
        move(said, GoodsStatus.REFUSED, refused, again);
    }

    private static long left(Map<OrderLineId, Long> units, OrderLineId line) {
        return units.getOrDefault(line, 0L);
    }

    /** What somebody says how much it takes off is written down once, with the first units. */
    private void move(Inspection said, GoodsStatus from, Map<OrderLineId, Long> left, long units) {
        if (units == 0) {
            return;
        }
        boolean isFirst = from == GoodsStatus.RECEIVED || units == said.units().quantity();
        left.merge(said.units().line(), -units, Math::addExact);
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
