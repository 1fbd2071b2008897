package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Rater;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Scope;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.joda.money.Money;

/** A bill under test: parcels of the sample shop, the lines of the simulated courier, and the audit of both. */
final class Bill implements BillSink {

    static final Rater RATER = Rater.of(SampleContract.card());
    static final Money HONEST = Money.parse("CNY 0.00");
    static final CommandContext CONTEXT = new CommandContext(
            Scope.of("sample", "CN01"),
            CommandId.of("audit-1"),
            Actor.of("tester"),
            Instant.parse("2026-04-02T01:00:00Z"));

    final List<Parcel> parcels = new ArrayList<>();
    final List<BillLine> lines = new ArrayList<>();
    final List<DeclaredTotals> totals = new ArrayList<>();
    final List<ParcelAudit> audits = new ArrayList<>();

    /** Parcels that are on our bill; the mistake is chosen for each, and NONE where it would change nothing. */
    static Bill of(long seed, int parcels, BiFunction<Integer, Parcel, Mistake> mistakes) {
        return of(SampleShop.seeded(seed), parcels, mistakes);
    }

    static Bill of(SampleShop shop, int parcels, BiFunction<Integer, Parcel, Mistake> mistakes) {
        Bill bill = new Bill();
        SimulatedCourier courier = new SimulatedCourier(RATER, "bill.csv", bill);
        for (int number = 0; bill.parcels.size() < parcels; number++) {
            Parcel parcel = shop.parcel(number).parcel();
            if (parcel.isOnOurBill() && courier.bill(parcel, mistakes.apply(bill.parcels.size(), parcel))) {
                bill.parcels.add(parcel);
            }
        }
        courier.close(HONEST);
        return bill;
    }

    static Bill honest(long seed, int parcels) {
        return of(seed, parcels, (number, parcel) -> Mistake.NONE);
    }

    AuditSummary audit() {
        return audit(AuditPolicy.builder().addAccounts(SimulatedCourier.ACCOUNT).build());
    }

    AuditSummary audit(AuditPolicy policy) {
        audits.clear();
        BillAuditRun run = BillAudit.of(RATER).with(policy).begin(CONTEXT);
        parcels.forEach(run::expect);
        lines.forEach(run::line);
        totals.forEach(run::declared);
        return run.finish(audits::add);
    }

    @Override
    public void line(BillLine line) {
        lines.add(line);
    }

    @Override
    public void declared(DeclaredTotals declared) {
        totals.add(declared);
    }

    @Override
    public void finding(Finding finding) {
        throw new AssertionError(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        throw new AssertionError(row);
    }
}
