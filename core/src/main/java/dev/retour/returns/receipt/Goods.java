package dev.retour.returns.receipt;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The goods of a case as they stand. They follow from what is expected, from all receipts in any order, and from what was said of
 * them.
 *
 * @param lines the lines that are expected
 * @param discrepancies what does not fit
 */
public record Goods(List<LineGoods> lines, List<Reason> discrepancies) {

    /** The legal steps of a unit. */
    public static final Machine<GoodsStatus, GoodsAct, GoodsTransition> MACHINE =
            Machine.of(GoodsStatus.class, GoodsAct.class, GoodsTransition.class);

    /** Copies the lists. */
    public Goods {
        lines = List.copyOf(lines);
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * The goods of a case.
     *
     * @param expected what is to come back, each line once
     * @param receipts what warehouses found, in any order
     * @param inspected what was said of it
     * @return the goods
     */
    public static Goods of(List<Expected> expected, List<Receipt> receipts, List<Inspected> inspected) {
        return receipts.isEmpty() && inspected.isEmpty()
                ? untouched(expected)
                : new Unpacking(expected, receipts, inspected).goods();
    }

    private static Goods untouched(List<Expected> expected) {
        List<LineGoods> lines = new ArrayList<>(expected.size());
        for (Expected each : expected) {
            lines.add(new LineGoods(each.line(), each.units(), 0, 0, 0, false));
        }
        return new Goods(lines, List.of());
    }

    /**
     * A line.
     *
     * @param id its id
     * @return how far its units are; empty if the case expects none of it
     */
    public Optional<LineGoods> line(OrderLineId id) {
        for (LineGoods each : lines) {
            if (each.line().equals(id)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * How many units of all lines are so far.
     *
     * @param status how far
     * @return the number, 0 or more
     */
    public long in(GoodsStatus status) {
        long sum = 0;
        for (LineGoods each : lines) {
            sum += each.in(status);
        }
        return sum;
    }

    /**
     * Decides on what somebody says who has looked at goods. An acceptance takes units that nobody has looked at first, then refused
     * ones.
     *
     * @param inspections what is said; units of one line may be in several of them, such as of two grades
     * @return how units move by it, or every reason why not
     */
    public Decision<Inspected> inspect(List<Inspection> inspections) {
        return new Sorting(this).decide(inspections);
    }
}
