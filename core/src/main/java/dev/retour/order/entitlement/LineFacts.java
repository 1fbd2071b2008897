package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.RefundCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** What the facts of an order sum to for one line. */
final class LineFacts {

    /** Where sums of units stop: far above any quantity, and low enough that what is computed from them fits. */
    private static final long MOST_UNITS = Long.MAX_VALUE / 16;

    private static final int COUNTS = Count.values().length;
    private static final int GROUNDS = Basis.values().length;

    /** What facts count. */
    enum Count {
        /** Units that others called off. */
        CANCELLED,
        /** Units that left. */
        SHIPPED,
        /** Units that arrived. */
        DELIVERED,
        /** Units that were lost under way. */
        LOST
    }

    /**
     * A later change of the price.
     *
     * @param change by how much
     * @param taken the units that cases had taken when it first came
     */
    record Adjustment(TaxedAmount change, Units taken) {}

    private final long[] counts = new long[COUNTS];
    private final long[] back = new long[GROUNDS];
    private final List<Adjustment> adjustments = new ArrayList<>(0);
    private Set<String> gone = Set.of();
    private Set<String> goneTwice = Set.of();
    private Money refunded;
    private Money differences;
    private TaxedAmount invoiced;

    LineFacts(TaxedAmount nothing) {
        this.refunded = nothing.gross();
        this.differences = nothing.gross();
        this.invoiced = nothing;
    }

    void add(Count count, long units) {
        counts[count.ordinal()] = sum(counts[count.ordinal()], units);
    }

    void addBack(Basis basis, long units) {
        back[basis.ordinal()] = sum(back[basis.ordinal()], units);
    }

    private static long sum(long sum, long units) {
        return Math.min(MOST_UNITS, sum + Math.min(MOST_UNITS, units));
    }

    /** Of more serials than units, nobody knows which are meant. */
    void addGone(LineUnits units) {
        if (!units.hasTooManySerials() && !units.serials().isEmpty()) {
            prepareGone();
            units.serials().stream().filter(serial -> !gone.add(serial)).forEach(goneTwice::add);
        }
    }

    /** Most lines have no serial numbers and so need no sets. */
    private void prepareGone() {
        if (gone.isEmpty()) {
            gone = new HashSet<>();
            goneTwice = new HashSet<>();
        }
    }

    void addGivenBack(RefundCause cause, Money amount) {
        if (cause == RefundCause.PRICE_ADJUSTMENT) {
            differences = differences.plus(amount);
        } else {
            refunded = refunded.plus(amount);
        }
    }

    void addInvoiced(TaxedAmount amount) {
        invoiced = invoiced.plus(amount);
    }

    void addAdjustment(Adjustment adjustment) {
        adjustments.add(adjustment);
    }

    long of(Count count) {
        return counts[count.ordinal()];
    }

    /** Units that came back outside of our cases. */
    long back(Basis basis) {
        return back[basis.ordinal()];
    }

    /** The serial numbers of units that came back, were called off or were lost outside of our cases. */
    Set<String> gone() {
        return gone;
    }

    /** Those among them that were told more than once. */
    Set<String> goneTwice() {
        return goneTwice;
    }

    /** Money that others gave back for units. */
    Money refunded() {
        return refunded;
    }

    /** Money that others gave back because the price was changed afterwards. */
    Money differences() {
        return differences;
    }

    TaxedAmount invoiced() {
        return invoiced;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }
}
