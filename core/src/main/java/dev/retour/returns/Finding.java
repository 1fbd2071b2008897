package dev.retour.returns;

import dev.retour.order.LineUnits;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.LineGoods;
import java.util.ArrayList;
import java.util.List;

/** What follows from goods that are found: what was written off as lost is put right by a movement of its own. */
record Finding(ReturnCase before) {

    void apply(Chronicle chronicle) {
        ReturnCase now = chronicle.now();
        if (before.dispositions().movements().isEmpty() || before.parcels().isEmpty()) {
            return;
        }
        List<Disposed> reversals = new ArrayList<>();
        for (LineGoods line : before.goods().lines()) {
            reverse(line, found(line, now), reversals);
        }
        if (!reversals.isEmpty()) {
            chronicle.add(new CaseFact.GoodsDisposed(reversals));
        }
    }

    private long found(LineGoods line, ReturnCase now) {
        long absent = now.goods()
                .line(line.line())
                .map(each -> each.expected() - each.received())
                .orElse(0L);
        long lost = new Losses(before).possible(line.line(), line.expected() - line.received())
                - new Losses(now).possible(line.line(), absent);
        return Math.min(lost, before.dispositions().in(line.line(), Origin.ABSENT, Disposition.LOST));
    }

    private void reverse(LineGoods line, long units, List<Disposed> reversals) {
        if (units > 0) {
            reversals.add(new Disposed(
                    before.dispositions().movements().size() + reversals.size() + 1L,
                    LineUnits.of(line.line(), units),
                    Origin.ABSENT,
                    Disposition.LOST,
                    Disposition.PENDING,
                    place(line)));
        }
    }

    private String place(LineGoods line) {
        return before.dispositions().movements().stream()
                .filter(each ->
                        each.to() == Disposition.LOST && each.units().line().equals(line.line()))
                .map(Disposed::place)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
