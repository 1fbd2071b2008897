package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Charges of the sample bill that are not compared: taken back, paid out, not due yet, or of no certain parcel. */
class SampleBillPartsTest {

    private static final int PARCELS = 60;
    private static final int WRONG = 7;

    private static Map<DiscrepancyClass, Long> counts(AuditSummary summary) {
        Map<DiscrepancyClass, Long> counts = new java.util.EnumMap<>(DiscrepancyClass.class);
        summary.classes().forEach((type, total) -> counts.put(type, total.count()));
        return counts;
    }

    @Test
    void a_bill_that_does_not_sum_to_its_declared_total_is_not_cleared() {
        Bill bill = Bill.honest(3, PARCELS);
        DeclaredTotals right = bill.totals.remove(0);
        Money wrong = right.total().orElseThrow().plus(100);
        bill.totals.add(new DeclaredTotals(Optional.of(wrong), Optional.of(5L), false, right.source()));

        AuditSummary summary = bill.audit();

        assertThat(summary.count(DiscrepancyClass.CONTROL_TOTAL_MISMATCH)).isEqualTo(2);
        assertThat(summary.clearance().kind()).isEqualTo(Decision.Kind.REFUSED);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(PARCELS);
    }

    @Test
    void a_parcel_that_the_buyer_pays_for_is_neither_missed_nor_paid() {
        SampleShop shop = SampleShop.seeded(4);
        Parcel collect = java.util.stream.LongStream.range(0, 1000)
                .mapToObj(number -> shop.parcel(number).parcel())
                .filter(parcel -> !parcel.isOnOurBill())
                .findFirst()
                .orElseThrow();
        Bill unbilled = new Bill();
        unbilled.parcels.add(collect);
        assertThat(unbilled.audit().parcels()).isZero();

        Bill billed = new Bill();
        billed.parcels.add(collect);
        new SimulatedCourier(Bill.RATER, "bill.csv", billed).bill(collect, Mistake.NONE);
        AuditSummary summary = billed.audit();
        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.NOT_OUR_ACCOUNT);
        assertThat(summary.expected().isZero()).isTrue();
    }

    @Test
    void a_parcel_after_the_last_day_of_the_bill_is_not_missed_yet() {
        Bill bill = Bill.of(5, PARCELS, (number, parcel) -> Mistake.FORGETS);
        LocalDate last = LocalDate.of(2026, 3, 20);

        AuditSummary summary =
                bill.audit(AuditPolicy.builder().billedThrough(last).build());

        long due = bill.parcels.stream()
                .filter(parcel -> !parcel.shipped().orElseThrow().isAfter(last))
                .count();
        assertThat(summary.count(DiscrepancyClass.SHIPPED_NOT_BILLED))
                .isEqualTo(due)
                .isBetween(10L, 50L);
        assertThat(summary.toAccrue().isPositive()).isTrue();
    }

    @Test
    void a_credit_takes_a_repeated_charge_back_so_that_a_corrected_line_is_no_duplicate() {
        Bill bill = Bill.honest(6, 1);
        BillLine charge = bill.lines.get(0);
        bill.lines.add(new BillLineBuilder()
                .from(charge)
                .kind(LineKind.CREDIT)
                .amount(charge.amount().negated())
                .build());
        bill.lines.add(charge);

        AuditSummary summary = bill.audit();

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
    }

    @Test
    void a_claim_that_is_paid_out_lowers_the_bill_but_is_no_under_billing() {
        Bill bill = Bill.honest(7, PARCELS);
        BillLine line = bill.lines.get(0);
        bill.lines.add(new BillLineBuilder()
                .from(line)
                .kind(LineKind.CREDIT)
                .charge(ChargeKind.CLAIM_PAYOUT)
                .code("理赔")
                .amount(Money.parse("CNY -80.00"))
                .build());

        AuditSummary summary = bill.audit();

        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(PARCELS);
        assertThat(summary.outside()).isEqualTo(Money.parse("CNY -80.00"));
    }

    @Test
    void two_parcels_of_one_order_without_waybills_are_not_guessed() {
        Bill bill = Bill.honest(8, 1);
        Parcel parcel = new ParcelBuilder()
                .from(bill.parcels.remove(0))
                .waybill(Optional.empty())
                .build();
        bill.parcels.add(parcel);
        bill.parcels.add(new ParcelBuilder()
                .from(parcel)
                .id(dev.retour.parcel.ParcelId.of("another"))
                .build());

        AuditSummary summary = bill.audit();

        assertThat(counts(summary)).isEqualTo(Map.of(DiscrepancyClass.AMBIGUOUS_PARCEL, 1L));
        assertThat(summary.parcels()).isEqualTo(2);
        assertThat(summary.toAccrue().isZero()).isTrue();
    }

    @Test
    void a_parcel_that_is_billed_under_two_waybills_is_not_guessed_and_does_not_vanish() {
        Bill bill = Bill.honest(8, 1);
        Parcel parcel = bill.parcels.remove(0);
        bill.parcels.add(
                new ParcelBuilder().from(parcel).waybill(Optional.empty()).build());
        bill.lines.add(new BillLineBuilder()
                .from(bill.lines.get(0))
                .waybill(dev.retour.parcel.Waybill.of("another"))
                .build());
        bill.totals.clear();

        AuditSummary summary = bill.audit();

        assertThat(summary.parcels()).isEqualTo(1);
        assertThat(counts(summary)).isEqualTo(Map.of(DiscrepancyClass.AMBIGUOUS_PARCEL, 1L));
    }

    @Test
    void a_declared_number_of_rows_counts_a_wide_row_once() {
        Bill bill = Bill.honest(3, PARCELS);
        DeclaredTotals right = bill.totals.remove(0);
        long rows =
                bill.lines.stream().map(line -> line.source().line()).distinct().count();
        assertThat(rows).isLessThan(bill.lines.size());
        bill.totals.add(new DeclaredTotals(right.total(), Optional.of(rows), false, right.source()));

        assertThat(bill.audit().classes()).isEmpty();
    }
}
