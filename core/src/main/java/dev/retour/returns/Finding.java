package dev.retour.returns;

import dev.retour.order.LineUnits;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.LineGoods;
import java.util.ArrayList;
import java.util.List;

/** What follows from goods that are found, or come after all: what was written off as lost is put right by a movement of its own. */
record Finding(ReturnCase before) {

    void apply(Chronicle chronicle) {
        ReturnCase now = chronicle.now();
        if (before.dispositions().movements().isEmpty()) {
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
        long written = before.dispositions().in(line.line(), Origin.ABSENT, Disposition.LOST);
        return written == 0 ? 0 : Math.min(written, Math.max(seen(line, now), written - absent(line, now)));
    }

    /** Units that couriers have found, whether they came or not. */
    private long seen(LineGoods line, ReturnCase now) {
        long absent = line.expected() - line.received();
        return new Losses(before).possible(line.line(), absent) - new Losses(now).possible(line.line(), absent);
    }

    /** Units that may still be those that were written off: what comes is first what was not. */
    private static long absent(LineGoods line, ReturnCase now) {
        Goods goods = now.goods();
        Absence absence = new Absence(now, now.opened().orElseThrow(), goods);
        return goods.line(line.line()).map(absence::writtenOff).orElse(0L);
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
