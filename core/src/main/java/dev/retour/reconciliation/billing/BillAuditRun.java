package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.Rater;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.reconciliation.billing.internal.LineColumns;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit of one bill. Takes parcels and lines in any order and gives the same results for any of them.
 *
 * <p>Parcels and lines are kept in columns, not as objects: a million lines against 900,000 parcels need 1 GiB at the
 * most. Not thread-safe. A run is finished once.
 */
public final class BillAuditRun implements BillSink {

    private static final Logger LOG = LoggerFactory.getLogger(BillAuditRun.class);

    private final CommandContext context;
    private final ParcelJudge judge;
    private final CurrencyUnit currency;
    private final ParcelColumns parcels = new ParcelColumns();
    private final LineColumns lines = new LineColumns();
    private final List<DeclaredTotals> declared = new ArrayList<>();
    private final Map<CurrencyUnit, Money> billed = new HashMap<>();
    private long rejectedRows;
    private @Nullable SourceRef lastRejected;
    private boolean finished;

    BillAuditRun(Rater rater, AuditPolicy policy, CommandContext context) {
        this.context = context;
        this.judge = new ParcelJudge(rater, policy);
        this.currency = rater.card().currency();
    }

    /**
     * Adds a parcel of ours, whether it should be on this bill or not.
     *
     * @param parcel the parcel
     * @throws IllegalStateException if the run is finished
     */
    public void expect(Parcel parcel) {
        requireOpen();
        parcels.add(parcel);
    }

    @Override
    public void line(BillLine line) {
        requireOpen();
        lines.add(line);
        if (line.kind() != LineKind.INFO) {
            billed.merge(line.amount().getCurrencyUnit(), line.amount(), Money::plus);
        }
    }

    @Override
    public void declared(DeclaredTotals totals) {
        requireOpen();
        declared.add(totals);
    }

    @Override
    public void finding(Finding finding) {
        requireOpen();
        if (finding.isError()) {
            SourceRef row =
                    SourceRef.of(finding.source().source(), finding.source().line());
            boolean sameRow = row.line() > 0 && row.equals(lastRejected);
            lastRejected = row;
            rejectedRows += sameRow ? 0 : 1;
        }
    }

    private void requireOpen() {
        if (finished) {
            throw new IllegalStateException("This audit is finished. Begin another one.");
        }
    }

    /**
     * Judges every parcel and every line.
     *
     * @param results takes one result a parcel of ours that is or should be on the bill, and one a waybill that is none
     *     of ours, by order, waybill and parcel
     * @return the sums
     * @throws IllegalStateException if the run is finished already
     */
    public AuditSummary finish(Consumer<ParcelAudit> results) {
        requireOpen();
        finished = true;
        AuditSums sums = new AuditSums(currency);
        new Subjects(parcels, lines).forEach(judge, audit -> {
            sums.add(audit);
            results.accept(audit);
        });
        AuditSummary summary = sums.summary(context, lines.size(), sumIn(currency), controlTotals(), rejectedRows);
        LOG.info(
                "Audited {} lines against {} parcels for {}: expected {}, billed {}",
                lines.size(),
                parcels.size(),
                context.scope(),
                summary.expected(),
                summary.billed());
        return summary;
    }

    private List<Discrepancy> controlTotals() {
        List<Discrepancy> found = new ArrayList<>();
        long rows = lines.rows();
        for (DeclaredTotals totals : declared) {
            totals.total()
                    .filter(total -> !total.equals(sumIn(total.getCurrencyUnit())))
                    .ifPresent(total -> {
                        Money sum = sumIn(total.getCurrencyUnit());
                        found.add(mismatch(totals, total.minus(sum), total.toString(), sum.toString()));
                    });
            totals.lines()
                    .filter(count -> count != rows)
                    .ifPresent(count -> found.add(mismatch(totals, Money.zero(currency), rows(count), rows(rows))));
        }
        return found;
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static Discrepancy mismatch(DeclaredTotals totals, Money stake, String said, String sum) {
        DiscrepancyClass type = DiscrepancyClass.CONTROL_TOTAL_MISMATCH;
        Reason reason = Reason.of(type).with("declared", said).with("found", sum);
        return Discrepancy.of(type, stake, reason, List.of(totals.source()));
    }

    private Money sumIn(CurrencyUnit wanted) {
        return billed.getOrDefault(wanted, Money.zero(wanted));
    }
}
