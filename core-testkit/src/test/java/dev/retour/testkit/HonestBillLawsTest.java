package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.StatedWeights;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.joda.money.Money;

/**
 * What we do not know of a parcel never makes an honest bill wrong. A build tries the same bills each time, a long run new ones.
 */
class HonestBillLawsTest extends AuditCase {

    private static final AuditPolicy TO_THE_CENT =
            AuditPolicy.builder().roundingTolerance(0L).build();

    private AuditSummary summary(HonestBill bill) {
        return summary(bill, bill.charges);
    }

    private AuditSummary summary(HonestBill bill, Map<ChargeKind, Money> charges) {
        List<BillLine> lines = charges.entrySet().stream()
                .map(charge -> line(charge.getValue().getAmount().toPlainString())
                        .charge(charge.getKey())
                        .code(charge.getKey().name())
                        .build())
                .toList();
        return audit(bill.card, TO_THE_CENT, List.of(bill.ours), lines);
    }

    /** The courier charges a weight that we tolerate, and is honest by it: whatever we do not know, nothing is claimed. */
    private void assertTolerated(long seed) {
        Weight charged = Weight.parse("1.1 kg");
        HonestBill bill = new HonestBill(seed, parcel, charged);
        Optional<Weight> none = Optional.empty();
        StatedWeights stated = new StatedWeights(none, none, none, none, Optional.of(charged));
        AuditPolicy policy = AuditPolicy.builder()
                .roundingTolerance(0L)
                .weightTolerance(Weight.parse("0.2 kg"))
                .build();
        List<BillLine> lines = bill.charges.entrySet().stream()
                .map(charge -> line(charge.getValue().getAmount().toPlainString())
                        .charge(charge.getKey())
                        .code(charge.getKey().name())
                        .weights(stated)
                        .build())
                .toList();
        audit(bill.card, policy, List.of(bill.ours), lines);
        ParcelAudit audit = audits.get(0);

        assertThat(audit.discrepancies())
                .as("%s of %s", audit, bill.card)
                .noneMatch(found -> found.action() == Action.DISPUTE);
        assertThat(sum(audit))
                .as("%s of %s", audit, bill.card)
                .isEqualTo(audit.difference().orElseThrow());
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
        return sum(audit, found -> true);
    }

    /** What is put on top of an honest bill is all that may be claimed, and what no facts explain is no less than claimed. */
    private void assertNoMoreAndNoLess(long seed) {
        HonestBill bill = new HonestBill(seed, parcel);
        Map<ChargeKind, Money> charges = new EnumMap<>(bill.charges);
        Dice dice = new Dice(~seed);
        Money extra = Money.zero(CNY);
        for (ChargeKind kind : List.copyOf(charges.keySet())) {
            Money more = Money.ofMinor(CNY, dice.chance(50) ? dice.below(dice.chance(50) ? 20 : 1000) : 0);
            charges.merge(kind, more, Money::plus);
            extra = extra.plus(more);
        }
        summary(bill, charges);
        ParcelAudit audit = audits.get(0);

        assertThat(sum(audit))
                .as("%s of %s", audit, bill.card)
                .isEqualTo(audit.difference().orElseThrow());
        assertThat(claimed(audit)).as("%s of %s", audit, bill.card).isLessThanOrEqualTo(extra);
        new EveryFact(bill, charges)
                .mostBeyond(audit.quote().orElseThrow())
                .ifPresent(most ->
                        assertThat(open(audit)).as("%s of %s", audit, bill.card).isLessThanOrEqualTo(most));
    }

    /** Freight there and back are one rate, of which rounding may move a part from one to the other. */
    private static Money claimed(ParcelAudit audit) {
        Money rate = sum(audit, found -> found.type() == DiscrepancyClass.RATE_WRONG);
        Money others = sum(
                audit,
                found -> found.type() != DiscrepancyClass.RATE_WRONG
                        && found.type() != DiscrepancyClass.CHARGE_NOT_JUDGED
                        && found.atStake().isPositive());
        return rate.isPositive() ? rate.plus(others) : others;
    }

    private static Money open(ParcelAudit audit) {
        return sum(audit, found -> found.type() == DiscrepancyClass.CHARGE_NOT_JUDGED);
    }

    private static Money sum(ParcelAudit audit, Predicate<Discrepancy> of) {
        return audit.discrepancies().stream()
                .filter(of)
                .map(Discrepancy::atStake)
                .reduce(Money.zero(CNY), Money::plus);
    }

    @Property(tries = 300, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void what_is_put_on_top_of_an_honest_bill_is_claimed_as_far_as_no_facts_explain_it(@ForAll long seed) {
        assertNoMoreAndNoLess(seed);
    }

    @Tag("soak")
    @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE)
    void what_is_put_on_top_of_an_honest_bill_is_claimed_in_a_long_run(@ForAll long seed) {
        assertNoMoreAndNoLess(seed);
    }

    /** Two shares and a fixed fee inside of one amount, of which each by itself could be all that is beyond the freight. */
    @Example
    void tax_on_one_amount_for_everything_is_due_on_no_more_than_that_amount() {
        assertNoMoreAndNoLess(-306408);
    }

    @Property(tries = 500, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void of_an_honest_bill_nothing_is_claimed_or_missed_and_what_is_above_the_least_is_looked_into(@ForAll long seed) {
        assertHonest(seed);
    }

    @Tag("soak")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void of_an_honest_bill_nothing_is_claimed_or_missed_in_a_long_run(@ForAll long seed) {
        assertHonest(seed);
    }

    @Property(tries = 500, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void of_a_weight_that_is_tolerated_nothing_is_claimed_whatever_is_not_known(@ForAll long seed) {
        assertTolerated(seed);
    }

    @Tag("soak")
    @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE)
    void of_a_weight_that_is_tolerated_nothing_is_claimed_in_a_long_run(@ForAll long seed) {
        assertTolerated(seed);
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
