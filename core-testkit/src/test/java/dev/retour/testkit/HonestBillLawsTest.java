package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.joda.money.Money;

/** What we do not know of a parcel never makes an honest bill wrong. */
class HonestBillLawsTest extends AuditCase {

    private static final AuditPolicy TO_THE_CENT =
            AuditPolicy.builder().roundingTolerance(0L).build();

    private AuditSummary summary(HonestBill bill) {
        List<BillLine> lines = bill.charges.entrySet().stream()
                .map(charge ->
                        charge(charge.getKey(), charge.getValue().getAmount().toPlainString()))
                .toList();
        return audit(bill.card, TO_THE_CENT, List.of(bill.ours), lines);
    }

    private void assertHonest(long seed) {
        HonestBill bill = new HonestBill(seed, parcel);
        AuditSummary summary = summary(bill);
        ParcelAudit audit = audits.get(0);
        Money open = audit.difference().orElseThrow();

        assertThat(open.isNegative()).as("%s of %s", audit, bill.card).isFalse();
        assertThat(audit.discrepancies())
                .as("%s of %s", audit, bill.card)
                .allMatch(found -> found.type() == DiscrepancyClass.CHARGE_NOT_JUDGED)
                .extracting(Discrepancy::atStake)
                .allMatch(Money::isPositive);
        assertThat(sum(audit)).as("%s of %s", audit, bill.card).isEqualTo(open);
        assertThat(summary.disputed()).isEqualTo(open);
    }

    private static Money sum(ParcelAudit audit) {
        return audit.discrepancies().stream().map(Discrepancy::atStake).reduce(Money.zero(CNY), Money::plus);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void of_an_honest_bill_nothing_is_claimed_or_missed_and_what_is_above_the_least_is_looked_into(@ForAll long seed) {
        assertHonest(seed);
    }

    @Tag("soak")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void of_an_honest_bill_nothing_is_claimed_or_missed_in_a_long_run(@ForAll long seed) {
        assertHonest(seed);
    }

    @Example
    void some_honest_bills_of_these_laws_are_looked_into_and_some_are_correct() {
        int looked = 0;
        for (long seed = 0; seed < 500; seed++) {
            looked += summary(new HonestBill(seed, parcel)).classes().isEmpty() ? 0 : 1;
        }

        assertThat(looked).isBetween(100, 400);
    }
}
