package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.LineKind;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.reconciliation.billing.internal.LineColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a bill says of itself against what its lines make. */
final class ControlTotals {

    private static final DiscrepancyClass MISMATCH = DiscrepancyClass.CONTROL_TOTAL_MISMATCH;

    private final CurrencyUnit currency;
    private final List<DeclaredTotals> declared = new ArrayList<>();
    private final Map<CurrencyUnit, Money> billed = new HashMap<>();
    private final Set<CurrencyUnit> moving = new HashSet<>();

    ControlTotals(CurrencyUnit currency) {
        this.currency = currency;
    }

    void add(BillLine line) {
        if (line.kind() != LineKind.INFO) {
            billed.merge(line.amount().getCurrencyUnit(), line.amount(), Money::plus);
            if (LineColumns.isForMoving(line.kind(), line.charge())
                    && !line.amount().isZero()) {
                moving.add(line.amount().getCurrencyUnit());
            }
        }
    }

    void add(DeclaredTotals totals) {
        declared.add(totals);
    }

    /** What the lines in the currency of the contract make. */
    Money billed() {
        return sumIn(currency);
    }

    private Money sumIn(CurrencyUnit wanted) {
        return billed.getOrDefault(wanted, Money.zero(wanted));
    }

    /** The sum of every currency that is charged. */
    Map<CurrencyUnit, Money> charged() {
        return billed;
    }

    /** Tells whether the bill charges for moving parcels, or else at all, and not in the currency of the contract. */
    boolean isForeign() {
        Set<CurrencyUnit> charged = moving.isEmpty() ? billed.keySet() : moving;
        return !charged.isEmpty() && !charged.contains(currency);
    }

    /** Where the bill differs from its rows with charges; it is its own fault only if every one of them could be read. */
    List<Discrepancy> mismatches(long rows, Faults faults) {
        return faults.rows() == unread(faults)
                ? mismatches(rows)
                : mismatches(rows).stream().map(ControlTotals::ofReadRows).toList();
    }

    /** How many rows that could not be read are said to be of totals: they hold no charge that the sum could lack. */
    private long unread(Faults faults) {
        return declared.stream()
                .filter(DeclaredTotals::partial)
                .map(DeclaredTotals::source)
                .distinct()
                .filter(faults::holds)
                .count();
    }

    private static Discrepancy ofReadRows(Discrepancy found) {
        ReasonCode code = found.reason().code() == MISMATCH
                ? ClearanceReason.TOTAL_OF_READ_ROWS
                : ClearanceReason.COUNT_OF_READ_ROWS;
        return new DiscrepancyBuilder()
                .from(found)
                .responsible(DiscrepancyClass.Party.US)
                .reason(new Reason(code, found.reason().attributes()))
                .build();
    }

    private List<Discrepancy> mismatches(long rows) {
        List<Discrepancy> found = new ArrayList<>();
        for (DeclaredTotals totals : declared) {
            totals.total()
                    .filter(total -> !total.equals(sumIn(total.getCurrencyUnit())))
                    .ifPresent(total -> found.add(sum(totals, total)));
            totals.lines().filter(count -> count != rows).ifPresent(count -> found.add(count(totals, count, rows)));
        }
        return found;
    }

    private Discrepancy sum(DeclaredTotals totals, Money total) {
        Money sum = sumIn(total.getCurrencyUnit());
        Reason reason = Reason.of(MISMATCH).with("declared", total).with("found", sum);
        return Discrepancy.of(MISMATCH, total.minus(sum), reason, List.of(totals.source()));
    }

    private Discrepancy count(DeclaredTotals totals, long count, long rows) {
        Reason reason = Reason.of(ClearanceReason.ROW_COUNT_DIFFERS)
                .with("declared", count)
                .with("found", rows);
        return Discrepancy.of(MISMATCH, Money.zero(currency), reason, List.of(totals.source()));
    }
}
