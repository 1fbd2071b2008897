package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import org.joda.money.Money;

/** Audits a bill of so many lines against so many parcels, made one by one; run in a JVM of its own. */
final class LargeBill implements BillSink {

    private final BillAuditRun run;
    private final long wanted;
    private long lines;

    private LargeBill(BillAuditRun run, long wanted) {
        this.run = run;
        this.wanted = wanted;
    }

    /** Prints one line: parcels, lines, what was wrong, and whether the sums prove each other. */
    public static void main(String[] args) {
        AuditPolicy policy =
                AuditPolicy.builder().addAccounts(SimulatedCourier.ACCOUNT).build();
        BillAuditRun run = BillAudit.of(Bill.RATER).with(policy).begin(Bill.CONTEXT);
        LargeBill bill = new LargeBill(run, Long.parseLong(args[1]));
        bill.fill(Long.parseLong(args[0]));
        long[] audits = new long[1];
        AuditSummary summary = run.finish(audit -> audits[0]++);
        Money proof = summary.expected()
                .plus(summary.overAmount())
                .minus(summary.underAmount())
                .plus(summary.outside());
        System.out.println("parcels=" + summary.parcels() + " lines=" + summary.lines() + " audits=" + audits[0]
                + " classes=" + summary.classes().size() + " proved=" + proof.equals(summary.billed()));
    }

    /** Every hundredth parcel is billed wrongly; once there are enough lines, parcels are forgotten. */
    private void fill(long parcels) {
        SampleShop shop = SampleShop.seeded(42);
        SimulatedCourier courier = new SimulatedCourier(Bill.RATER, "large.csv", this);
        Mistake[] mistakes = Mistake.values();
        long expected = 0;
        for (long number = 0; expected < parcels; number++) {
            Parcel parcel = shop.parcel(number).parcel();
            if (parcel.isOnOurBill()) {
                run.expect(parcel);
                expected++;
                if (lines < wanted) {
                    boolean wrong = number % 100 == 0;
                    Mistake mistake = wrong ? mistakes[(int) (number / 100 % mistakes.length)] : Mistake.NONE;
                    if (!courier.bill(parcel, mistake)) {
                        courier.bill(parcel, Mistake.NONE);
                    }
                }
            }
        }
        courier.close(Bill.HONEST);
    }

    @Override
    public void line(BillLine line) {
        lines++;
        run.line(line);
    }

    @Override
    public void declared(DeclaredTotals totals) {
        run.declared(totals);
    }

    @Override
    public void finding(Finding finding) {
        run.finding(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        run.unread(waybill, row);
    }
}
