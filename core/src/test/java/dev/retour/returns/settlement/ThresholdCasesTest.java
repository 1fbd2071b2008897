package dev.retour.returns.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Cases that come one after the other, under a promotion that is lost with the first: in all, what was paid goes back. */
class ThresholdCasesTest {

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(ThresholdOrder.CNY, minor);
    }

    /** Three lines at 110.00, of which 30.00 are off from 300.00 on. */
    private static ThresholdCases threeLines() {
        return lines("110.00", "110.00", "110.00");
    }

    private static ThresholdCases lines(String... prices) {
        List<Money> each = Stream.of(prices).map(ThresholdCasesTest::cny).toList();
        return new ThresholdCases(
                new ThresholdOrder(Collections.nCopies(prices.length, 1L), each, cny("300.00"), cny("30.00")).terms());
    }

    private static Money comesBack(ThresholdCases cases, int line) {
        OrderLine known = cases.order().terms().orElseThrow().lines().get(line);
        return cases.refunds(cases.comesBack(known));
    }

    @Test
    void three_cases_of_one_line_each_refund_exactly_what_was_paid() {
        ThresholdCases cases = threeLines();

        assertThat(comesBack(cases, 0)).isEqualTo(cny("80.00"));
        assertThat(comesBack(cases, 1)).isEqualTo(cny("110.00"));
        assertThat(comesBack(cases, 2)).isEqualTo(cny("110.00"));
        assertThat(cases.sent()).isEqualTo(cny("300.00"));
    }

    @Test
    void what_was_withheld_goes_with_the_last_payment_that_failed() {
        ThresholdCases cases = threeLines();
        comesBack(cases, 0);
        RefundInitiated first = cases.order().refunds().get(0);
        List<TenderId> payments =
                first.tenders().stream().map(TenderAmount::tender).toList();
        CaseId caseId = first.caseId();
        assertThat(payments).hasSizeGreaterThan(0);

        cases.fails(first.refund(), payments);
        assertThat(cases.order().revocations()).isEmpty();
        assertThat(cases.entitlement().refundable(caseId)).contains(cny("100.00"));
        assertThat(cases.refunds(caseId)).isEqualTo(cny("80.00"));
    }

    @Test
    void what_others_were_given_again_stays_withheld_when_the_refund_that_withheld_it_fails() {
        ThresholdCases cases = threeLines();
        comesBack(cases, 0);
        RefundInitiated first = cases.order().refunds().get(0);
        comesBack(cases, 1);
        cases.fails(
                first.refund(),
                first.tenders().stream().map(TenderAmount::tender).toList());

        assertThat(cases.entitlement().refundable(first.caseId())).contains(cny("90.00"));
        assertThat(cases.refunds(first.caseId())).isEqualTo(cny("80.00"));
        comesBack(cases, 2);
        assertThat(cases.sent()).isEqualTo(cny("300.00"));
    }

    @Test
    void what_a_failed_refund_gave_again_is_given_by_the_next_one_though_its_case_sent_it_on_another_payment() {
        ThresholdCases cases = lines("125.00", "102.50", "102.50");
        comesBack(cases, 0);
        assertThat(comesBack(cases, 1)).isEqualTo(cny("102.50"));
        RefundInitiated again = cases.order().refunds().get(1);

        cases.fails(again.refund(), List.of(ThresholdOrder.CASH));
        assertThat(cases.refunds(again.caseId())).isEqualTo(cny("97.50"));
        cases.fails(again.refund(), List.of(ThresholdOrder.CARD));

        assertThat(cases.refunds(again.caseId())).isEqualTo(cny("5.00"));
        comesBack(cases, 2);
        assertThat(cases.sent()).isEqualTo(cny("300.00"));
    }

    @Property(tries = 300)
    void whatever_comes_back_and_whatever_payment_fails_in_all_exactly_what_was_paid_goes_back(
            @ForAll @Size(3) List<@LongRange(min = 1, max = 3) Long> quantities,
            @ForAll @Size(3) List<@LongRange(min = 1, max = 50_000) Long> prices,
            @ForAll @LongRange(min = 1, max = 100_000) long threshold,
            @ForAll @LongRange(min = 0, max = 20_000) long off,
            @ForAll @IntRange int seed) {
        long whole = prices.stream().mapToLong(each -> each).sum();
        ThresholdCases cases = new ThresholdCases(new ThresholdOrder(
                        quantities,
                        prices.stream().map(ThresholdCasesTest::cents).toList(),
                        cents(Math.min(threshold, whole)),
                        cents(Math.min(off, whole)))
                .terms());
        List<OrderLine> lines = cases.order().terms().orElseThrow().lines();
        Money paid = lines.stream().map(OrderLine::paid).reduce(cents(0), Money::plus);
        Random dice = new Random(seed);
        Set<CaseId> open = new LinkedHashSet<>();
        for (OrderLine line : units(lines, dice)) {
            open.add(cases.comesBack(line));
            if (dice.nextInt(4) > 0) {
                refund(cases, open);
            }
            if (dice.nextInt(3) == 0) {
                fail(cases, open, dice);
            }
            assertThat(cases.sent().isGreaterThan(paid)).isFalse();
        }
        refund(cases, open);

        assertThat(cases.sent()).isEqualTo(paid);
    }

    @Tag("soak")
    @Property(tries = 100_000)
    void exactly_what_was_paid_goes_back_in_a_long_run(
            @ForAll @Size(3) List<@LongRange(min = 1, max = 3) Long> quantities,
            @ForAll @Size(3) List<@LongRange(min = 1, max = 50_000) Long> prices,
            @ForAll @LongRange(min = 1, max = 100_000) long threshold,
            @ForAll @LongRange(min = 0, max = 20_000) long off,
            @ForAll @IntRange int seed) {
        whatever_comes_back_and_whatever_payment_fails_in_all_exactly_what_was_paid_goes_back(
                quantities, prices, threshold, off, seed);
    }

    private static List<OrderLine> units(List<OrderLine> lines, Random dice) {
        List<OrderLine> units = new ArrayList<>();
        lines.forEach(line -> units.addAll(Collections.nCopies((int) line.quantity(), line)));
        Collections.shuffle(units, dice);
        return units;
    }

    private static void refund(ThresholdCases cases, Set<CaseId> open) {
        open.forEach(cases::refunds);
        open.clear();
    }

    /** One payment of a refund, or all of them. */
    private static void fail(ThresholdCases cases, Set<CaseId> open, Random dice) {
        List<RefundInitiated> sent = cases.order().refunds().stream()
                .filter(refund -> !refund.tenders().isEmpty())
                .toList();
        if (!sent.isEmpty()) {
            RefundInitiated refund = sent.get(dice.nextInt(sent.size()));
            List<TenderId> payments =
                    refund.tenders().stream().map(TenderAmount::tender).toList();
            cases.fails(refund.refund(), dice.nextBoolean() ? payments : payments.subList(0, 1));
            open.add(refund.caseId());
        }
    }
}
