package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a bill says of itself, against what its lines make. */
class BillTotalsTest {

    private static final SourceRef FOOT = SourceRef.of("bill.csv", 99);

    private final BillAuditRun run = BillAudit.of(Bill.RATER).begin(Bill.CONTEXT);

    private void line(String amount, SourceRef source) {
        run.line(BillLine.builder(source, Money.parse(amount))
                .waybill(Waybill.of("W"))
                .build());
    }

    private void line(String amount, int row) {
        line(amount, SourceRef.of("bill.csv", row));
    }

    private void declare(String total) {
        run.declared(DeclaredTotals.builder(FOOT).total(Money.parse(total)).build());
    }

    private void declare(long rows) {
        run.declared(DeclaredTotals.builder(FOOT).lines(rows).build());
    }

    private AuditSummary finish() {
        return run.finish(audit -> {});
    }

    @Test
    void each_currency_has_a_sum_of_its_own_however_their_lines_and_totals_are_mixed() {
        line("CNY 12.00", 2);
        declare("HKD 30.50");
        line("HKD 10.00", 3);
        line("CNY 0.01", 4);
        line("HKD 20.50", 5);
        line("CNY -2.00", 6);
        declare("CNY 10.01");

        AuditSummary summary = finish();

        assertThat(summary.billDiscrepancies()).isEmpty();
        assertThat(summary.billed()).isEqualTo(Money.parse("CNY 10.01"));
    }

    @Test
    void a_total_of_one_currency_is_not_made_good_by_another_one() {
        line("CNY 12.00", 2);
        line("HKD 10.00", 3);
        declare("HKD 12.00");
        declare("CNY 10.00");

        assertThat(finish().billDiscrepancies())
                .extracting(Discrepancy::atStake)
                .containsExactly(Money.parse("HKD 2.00"), Money.parse("CNY -2.00"));
    }

    @Test
    void charges_of_different_columns_of_one_row_are_one_row() {
        line("CNY 12.00", SourceRef.of("bill.csv", 2).at(3, "freight"));
        line("CNY 3.00", SourceRef.of("bill.csv", 2).at(4, "fuel"));
        line("CNY 3.00", SourceRef.of("other.csv", 2));
        declare(2);

        assertThat(finish().billDiscrepancies()).isEmpty();
    }

    @Test
    void rows_of_the_same_number_in_two_files_are_two_rows_that_could_not_be_read() {
        Reason reason = Reason.of(ClearanceReason.ROWS_REJECTED).with("rows", 1);
        List.of("a.csv", "a.csv", "b.csv").forEach(file -> run.finding(Finding.error(reason, SourceRef.of(file, 5))));

        assertThat(finish().rejectedRows()).isEqualTo(2);
    }

    private void fault(SourceRef place) {
        run.finding(Finding.error(Reason.of(ClearanceReason.ROWS_REJECTED).with("rows", 1), place));
    }

    @Test
    void a_row_with_several_faults_is_one_row_whatever_is_told_between_them() {
        fault(SourceRef.of("bill.csv", 5).at(2, "a"));
        fault(SourceRef.of("bill.csv", 7));
        fault(SourceRef.of("bill.csv", 5).at(3, "b"));

        assertThat(finish().rejectedRows()).isEqualTo(2);
    }

    @Test
    void a_fault_of_the_map_or_the_file_is_no_row_and_still_keeps_the_bill_from_being_posted() {
        fault(SourceRef.of("bill.csv"));
        fault(SourceRef.of("bill.csv").at(0, "$.columns"));

        AuditSummary summary = finish();

        assertThat(summary.rejectedRows()).isZero();
        assertThat(summary.faults()).isEqualTo(2);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .extracting(Reason::code)
                .containsExactly(ClearanceReason.BILL_AT_FAULT);
    }

    @Test
    void lines_that_were_left_out_together_count_each_and_none_twice() {
        Reason together =
                Reason.of(ClearanceReason.ROWS_REJECTED).with("from", 10).with("to", 19);
        fault(SourceRef.of("bill.csv", 12));
        fault(SourceRef.of("bill.csv", 20));
        fault(SourceRef.of("bill.csv", 30));
        run.finding(Finding.error(together, SourceRef.of("bill.csv", 10)));

        assertThat(finish().rejectedRows()).isEqualTo(12);
    }

    @Test
    void a_row_with_a_remark_only_is_no_row_with_charges_and_counts_are_told_in_both_languages() {
        line("CNY 12.00", 2);
        run.line(BillLine.builder(SourceRef.of("bill.csv", 3), Money.parse("CNY 0.00"))
                .kind(LineKind.INFO)
                .build());
        declare(1);
        declare(7);

        assertThat(finish().billDiscrepancies()).singleElement().satisfies(found -> {
            assertThat(found.reason().text(Language.EN)).contains("declares: 7; found: 1");
            assertThat(found.reason().text(Language.ZH)).contains("7", "1").doesNotContain("row");
        });
    }

    @Test
    void a_line_that_cannot_be_held_leaves_nothing_behind() {
        assertThatThrownBy(() -> line("CNY 999999999999999999999.00", 2)).isInstanceOf(ArithmeticException.class);
        line("CNY 12.00", 3);

        AuditSummary summary = finish();

        assertThat(summary.billed()).isEqualTo(Money.parse("CNY 12.00")).isEqualTo(summary.outside());
        assertThat(summary.lines()).isEqualTo(1);
    }

    @Test
    void a_bill_without_a_charge_in_the_currency_of_the_contract_is_not_cleared_and_its_sums_are_shown() {
        line("HKD 10.00", 2);
        line("USD 1.00", 3);
        line("HKD 20.50", 4);

        AuditSummary summary = finish();

        assertThat(summary.otherCurrencies()).containsExactly(Money.parse("HKD 30.50"), Money.parse("USD 1.00"));
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text(Language.EN))
                        .startsWith("The bill charges HKD 30.50, USD 1.00 and nothing in CNY"));
    }

    @Test
    void a_bill_without_a_line_is_not_cleared() {
        assertThat(((Decision.Refused<?>) finish().clearance()).reasons())
                .containsExactly(Reason.of(ClearanceReason.BILL_EMPTY));
    }

    @Test
    void a_line_in_another_currency_beside_others_is_no_reason_against_the_bill() {
        BillAuditRun mixed = BillAudit.of(Bill.RATER).begin(Bill.CONTEXT);
        for (String amount : List.of("CNY 5.00", "CNY -5.00", "HKD 10.00")) {
            mixed.line(BillLine.builder(SourceRef.of("bill.csv", 2), Money.parse(amount))
                    .build());
        }

        AuditSummary summary = mixed.finish(audit -> {});

        assertThat(summary.clearance()).isInstanceOf(Decision.Accepted.class);
        assertThat(summary.otherCurrencies()).containsExactly(Money.parse("HKD 10.00"));
    }

    @Test
    void a_row_of_totals_that_could_not_be_read_lacks_no_charge_so_a_total_that_differs_is_the_couriers() {
        line("CNY 12.00", 2);
        fault(SourceRef.of("bill.csv", 3).at(1, "waybill"));
        run.declared(DeclaredTotals.builder(SourceRef.of("bill.csv", 3))
                .partial(true)
                .build());
        declare("CNY 15.00");

        assertThat(finish().billDiscrepancies()).singleElement().satisfies(found -> {
            assertThat(found.reason().code()).isEqualTo(DiscrepancyClass.CONTROL_TOTAL_MISMATCH);
            assertThat(found.responsible()).isEqualTo(DiscrepancyClass.Party.COURIER);
        });
    }

    @Test
    void totals_that_declare_nothing_say_nothing_of_the_errors_of_their_row() {
        line("CNY 12.00", 2);
        fault(SourceRef.of("bill.csv", 3));
        run.declared(DeclaredTotals.builder(SourceRef.of("bill.csv", 3)).build());
        declare("CNY 15.00");

        assertThat(finish().billDiscrepancies())
                .singleElement()
                .matches(found -> found.reason().code() == ClearanceReason.TOTAL_OF_READ_ROWS);
    }

    @Test
    void beside_a_row_of_totals_a_charge_that_could_not_be_read_is_still_ours_to_look_into() {
        line("CNY 12.00", 2);
        fault(SourceRef.of("bill.csv", 3));
        fault(SourceRef.of("bill.csv", 4));
        run.declared(DeclaredTotals.builder(SourceRef.of("bill.csv", 3))
                .partial(true)
                .build());
        declare("CNY 15.00");

        assertThat(finish().billDiscrepancies())
                .singleElement()
                .matches(found -> found.reason().code() == ClearanceReason.TOTAL_OF_READ_ROWS);
    }

    @Test
    void a_charge_that_could_not_be_read_on_a_row_that_declares_a_total_is_ours_to_look_into() {
        line("CNY 14.00", 3);
        fault(SourceRef.of("bill.csv", 2));
        run.declared(DeclaredTotals.builder(SourceRef.of("bill.csv", 2))
                .total(Money.parse("CNY 26.00"))
                .build());

        assertThat(finish().billDiscrepancies())
                .singleElement()
                .matches(found -> found.reason().code() == ClearanceReason.TOTAL_OF_READ_ROWS);
    }

    @Test
    void a_number_of_rows_that_lacks_those_which_could_not_be_read_is_not_held_against_the_courier() {
        line("CNY 12.00", 2);
        fault(SourceRef.of("bill.csv", 3));
        declare(2);

        assertThat(finish().billDiscrepancies()).singleElement().satisfies(found -> {
            assertThat(found.reason().code()).isEqualTo(ClearanceReason.COUNT_OF_READ_ROWS);
            assertThat(found.responsible()).isEqualTo(DiscrepancyClass.Party.US);
        });
    }

    @Test
    void nothing_and_what_no_card_prices_in_the_currency_of_the_contract_clear_no_bill_in_another_one() {
        for (BillLineBuilder beside : List.of(
                of("CNY 0.00"),
                of("CNY 5.00").charge(ChargeKind.DUTY),
                of("CNY 5.00").kind(LineKind.ADJUSTMENT))) {
            BillAuditRun foreign = BillAudit.of(Bill.RATER).begin(Bill.CONTEXT);
            foreign.line(of("USD 12.00").build());
            foreign.line(beside.build());

            AuditSummary summary = foreign.finish(audit -> {});

            assertThat(summary.foreign()).isTrue();
            assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                    .extracting(Reason::code)
                    .containsExactly(ClearanceReason.CURRENCY_NOT_BILLED);
        }
    }

    @Test
    void a_bill_of_duties_alone_is_cleared_in_the_currency_of_the_contract() {
        BillAuditRun duties = BillAudit.of(Bill.RATER).begin(Bill.CONTEXT);
        duties.line(of("USD 3.00").charge(ChargeKind.DUTY).build());
        duties.line(of("CNY 5.00").charge(ChargeKind.DUTY).build());

        assertThat(duties.finish(audit -> {}).clearance()).isInstanceOf(Decision.Accepted.class);
    }

    private static BillLineBuilder of(String amount) {
        return BillLine.builder(SourceRef.of("bill.csv", 2), Money.parse(amount));
    }
}
