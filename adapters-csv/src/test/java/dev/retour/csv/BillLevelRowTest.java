package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.DeclaredTotals;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.kernel.SourceRef;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A charge of the whole bill, such as a monthly rebate 月度返利, is a line; a row of totals that nobody mapped is none. */
class BillLevelRowTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("运单号"))
            .putColumns("code", Column.named("费用类型"))
            .putColumns("amount", Column.named("金额"))
            .putColumns("currency", Column.constant("CNY"))
            .putCodes("运费", ChargeKind.FREIGHT)
            .putCodes("月度返利", ChargeKind.FREIGHT)
            .addFooters(Footer.total("合计", Column.named("金额")))
            .build();
    private static final String HEAD = "运单号,费用类型,金额\nSF1,运费,1200.00\n";

    private final Collected bill = new Collected();

    private Tally read(TableMap map, String text) {
        Tally tally = BillCsvReader.of(map).read(Source.of("bill.csv", text), bill);
        Balance.check(tally);
        return tally;
    }

    @Test
    void a_rebate_without_waybill_and_order_is_a_line_of_its_own() {
        Tally tally = read(MAP, HEAD + ",月度返利,-500.00\n");

        assertThat(bill.findings).isEmpty();
        assertThat(tally.accepted()).isEqualTo(2);
        BillLine rebate = bill.lines.get(1);
        assertThat(rebate.waybill()).isEmpty();
        assertThat(rebate.order()).isEmpty();
        assertThat(rebate.code()).isEqualTo("月度返利");
        assertThat(rebate.charge()).isEqualTo(ChargeKind.FREIGHT);
        assertThat(rebate.amount()).isEqualTo(Money.parse("CNY -500.00"));
    }

    @Test
    void the_audit_adds_it_up_and_asks_what_it_is_for_and_the_declared_total_fits() {
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(MAP).read(Source.of("bill.csv", HEAD + ",月度返利,-500.00\n合计,,700.00\n"), run);

        AuditSummary summary = run.finish(audit -> {});

        assertThat(summary.billed()).isEqualTo(Money.parse("CNY 700.00"));
        assertThat(summary.rejectedRows()).isZero();
        assertThat(summary.billDiscrepancies()).isEmpty();
        assertThat(summary.count(DiscrepancyClass.NO_PARCEL_NAMED)).isEqualTo(1);
        assertThat(summary.clearance()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_charge_that_the_row_names_in_the_words_of_the_library_is_known_too() {
        read(TableMap.CANONICAL, "waybill,charge,code,amount,currency\n,FREIGHT,返利,-5,CNY\n000,TAX,,3,CNY\n");

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).extracting(BillLine::charge).containsExactly(ChargeKind.FREIGHT, ChargeKind.TAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {",,700.00\n", ",—,700.00\n"})
    void a_row_that_names_no_charge_is_left_out_as_it_may_be_a_total(String row) {
        read(MAP, HEAD + row);

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("ID_MISSING@3:0");
    }

    @Test
    void a_footer_that_no_map_names_is_left_out_wherever_its_word_stands() {
        TableMap without = new TableMapBuilder().from(MAP).footers(List.of()).build();

        read(without, HEAD + ",合计,1200.00\n");

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("CODE_UNKNOWN@3:0", "ID_MISSING@3:0", "TOTALS_NOT_MAPPED@3:2");
    }

    @Test
    void what_a_fallback_says_of_every_row_does_not_name_the_charge_of_a_total() {
        TableMap constant = TableMap.builder()
                .putColumns("waybill", Column.named("No"))
                .putColumns("amount", Column.named("Fee"))
                .putColumns(
                        "charge",
                        Column.builder().addNames("Kind").fallback("FREIGHT").build())
                .putColumns("code", Column.constant("FRT"))
                .putColumns("currency", Column.constant("CNY"))
                .codes(Map.of("FRT", ChargeKind.FREIGHT))
                .build();

        read(constant, "No,Kind,Fee\nA1,,5\n,,5\n");

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("ID_MISSING@3:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charge", "code"})
    void a_word_that_the_map_takes_for_nothing_does_not_name_the_charge_of_a_total(String field) {
        Column words = Column.builder()
                .addNames("Kind")
                .putValues("小计", "")
                .fallback("FREIGHT")
                .build();
        TableMap translated = TableMap.builder()
                .putColumns("waybill", Column.named("No"))
                .putColumns("amount", Column.named("Fee"))
                .putColumns(field, words)
                .putColumns("currency", Column.constant("CNY"))
                .putCodes("FREIGHT", ChargeKind.FREIGHT)
                .build();

        read(translated, "No,Kind,Fee\nA1,FREIGHT,12\n,小计,12\n");

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("ID_MISSING@3:0", "TOTALS_NOT_MAPPED@3:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"小计,,1200.00\n", "小计\n", ",小计,1200.00\n", "小计,,x,1,2\n"})
    void a_subtotal_that_is_left_out_lacks_no_charge_so_a_wrong_total_is_held_against_the_courier(String subtotal) {
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(MAP).read(Source.of("bill.csv", HEAD + subtotal + "合计,,1300.00\n"), run);

        assertThat(run.finish(audit -> {}).billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.COURIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SF2,运费,x\n", "小计,运费,1\nSF2,运费,x\n", "SF2,运费\n", "1.2E+15,运费,1\n", "小计,运费,x\n", "小计,运费,x,1,2\n"})
    void a_charge_that_is_left_out_keeps_a_total_that_differs_ours_to_look_into(String charge) {
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(MAP).read(Source.of("bill.csv", HEAD + charge + "合计,,1300.00\n"), run);

        assertThat(run.finish(audit -> {}).billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.US);
    }

    @Test
    void a_row_that_begins_like_totals_and_names_a_parcel_is_a_charge() {
        read(MAP, "费用类型,运单号,金额\n小计,SF1,x\n");

        assertThat(bill.places()).containsExactly("CODE_UNKNOWN@2:0", "NUMBER_INVALID@2:3", "TOTALS_NOT_MAPPED@2:1");
        assertThat(bill.unread).containsExactly("SF1@2");
        assertThat(bill.totals).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计费用,O-17,12.0O\n", "合计,O-17,12.0O\n", "合计,,12.0O\n"})
    void a_charge_that_names_its_order_or_its_kind_is_no_row_of_totals_however_its_name_begins(String charge) {
        TableMap byOrder = TableMap.builder()
                .putColumns("code", Column.named("费用类型"))
                .putColumns("order", Column.named("订单号"))
                .putColumns("amount", Column.named("金额"))
                .putColumns("currency", Column.constant("CNY"))
                .putCodes("合计费用", ChargeKind.ALL_IN)
                .putCodes("合计", ChargeKind.ALL_IN)
                .addFooters(Footer.total("应付", Column.named("金额")))
                .build();
        BillAuditRun run = AnyAudit.begun();

        BillCsvReader.of(byOrder)
                .read(Source.of("bill.csv", "费用类型,订单号,金额\n合计费用,O-18,12.00\n" + charge + "应付,,24.00\n"), run);

        assertThat(run.finish(audit -> {}).billDiscrepancies()).singleElement().satisfies(found -> {
            assertThat(found.reason().code()).isEqualTo(ClearanceReason.TOTAL_OF_READ_ROWS);
            assertThat(found.responsible()).isEqualTo(DiscrepancyClass.Party.US);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,3票,,12.00\n", "总计：,3票,,12.00\n", "TOTAL,3,运费,12.00\n"})
    void a_row_that_can_be_read_and_says_no_more_than_total_is_no_charge_even_with_a_count_under_the_waybills(
            String totals) {
        TableMap numbered = new TableMapBuilder().from(MAP).footers(List.of()).build();

        Tally tally = read(numbered, "序号,运单号,费用类型,金额\n1,SF1,运费,12.00\n" + totals);

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("TOTALS_NOT_MAPPED@3:1");
        assertThat(bill.unread).isEmpty();
        assertThat(bill.totals)
                .containsExactly(DeclaredTotals.builder(SourceRef.of("bill.csv", 3))
                        .partial(true)
                        .build());
        assertThat(tally.quarantined()).isEqualTo(1);
    }

    @Test
    void a_charge_that_is_the_word_of_totals_is_still_a_line_and_a_number_is_none() {
        TableMap named = new TableMapBuilder()
                .from(MAP)
                .footers(List.of())
                .putCodes("合计", ChargeKind.ALL_IN)
                .build();

        read(named, "费用类型,运单号,金额\n合计,SF1,12.00\n,合计,12.00\n");

        assertThat(bill.lines).singleElement().matches(line -> line.code().equals("合计"));
        assertThat(bill.places()).containsExactly("TOTALS_NOT_MAPPED@3:2");
    }

    @Test
    void the_sums_under_the_columns_of_a_wide_bill_are_no_charges() {
        TableMap wide = TableMap.builder()
                .putColumns("waybill", Column.named("No"))
                .putColumns("currency", Column.constant("CNY"))
                .addCharges(ChargeColumn.of(ChargeKind.FREIGHT, "Freight"), ChargeColumn.of(ChargeKind.FUEL, "Fuel"))
                .build();

        read(wide, "No,Freight,Fuel\nA1,8,1\n,8,1\n");

        assertThat(bill.lines).hasSize(2);
        assertThat(bill.places()).containsExactly("ID_MISSING@3:0");
    }

    @Test
    void without_an_amount_it_is_no_charge_either() {
        read(MAP, HEAD + ",月度返利,\n");

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("VALUE_MISSING@3:3");
    }

    @Test
    void a_number_that_cannot_be_read_is_not_taken_for_none() {
        read(MAP, HEAD + "1.2E+15,月度返利,-500\n");

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("DIGITS_LOST@3:1");
    }
}
