package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Contract;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.internal.LineColumns;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
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
    private final AuditPolicy policy;
    private final CurrencyUnit currency;
    private final ParcelColumns parcels = new ParcelColumns();
    private final LineColumns lines = new LineColumns();
    private final ControlTotals totals;
    private final Faults faults = new Faults();
    private final Rejected rejected = new Rejected();
    private boolean finished;

    BillAuditRun(Contract contract, AuditPolicy policy, CommandContext context) {
        this.context = context;
        this.policy = policy;
        this.judge = new ParcelJudge(contract, policy);
        this.currency = contract.currency();
        this.totals = new ControlTotals(currency);
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

    /**
     * Adds a parcel of ours of which no row could be read. Its charges are looked into and not claimed as unknown; what it
     * should cost cannot be told, so it is not accrued.
     *
     * @param named its id, and its waybill and order as far as they are known; its other facts are not looked at
     * @throws IllegalStateException if the run is finished
     */
    public void expectUnreadable(Parcel named) {
        requireOpen();
        parcels.addUnreadable(named);
    }

    @Override
    public void line(BillLine line) {
        requireOpen();
        lines.add(line);
        totals.add(line);
    }

    @Override
    public void declared(DeclaredTotals declared) {
        requireOpen();
        totals.add(declared);
    }

    @Override
    public void finding(Finding finding) {
        requireOpen();
        if (finding.isError()) {
            faults.add(finding);
        }
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        requireOpen();
        rejected.add(waybill, row);
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
        new Subjects(parcels, lines, policy, rejected).forEach(judge, audit -> {
            sums.add(audit);
            results.accept(audit);
        });
        List<Discrepancy> ofBill = totals.mismatches(lines.rows(), faults);
        AuditSummary summary = sums.summary(context, lines.size(), totals, ofBill, faults);
        LOG.info(
                "Audited {} lines against {} parcels for {}: expected {}, billed {}",
                lines.size(),
                parcels.size(),
                context.scope(),
                summary.expected(),
                summary.billed());
        return summary;
    }
}
