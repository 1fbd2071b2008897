package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.DeclaredTotals;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelAssembly;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.SkuWeights;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that begins like one of totals that nobody mapped is no charge, and blames nobody for a parcel that it names. */
class UnmappedTotalsTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("No"))
            .putColumns("amount", Column.named("Fee"))
            .putColumns("currency", Column.constant("CNY"))
            .addFooters(Footer.total("Sum", Column.named("Fee")))
            .build();
    private static final TableMap ORDERED = new TableMapBuilder()
            .from(MAP)
            .putColumns("order", Column.named("Order"))
            .build();

    private static final TableMap CODED = new TableMapBuilder()
            .from(MAP)
            .putColumns("code", Column.named("Kind"))
            .putCodes("PICKUP", ChargeKind.PICKUP)
            .build();
    private static final TableMap WIDE = TableMap.builder()
            .putColumns("waybill", Column.named("No"))
            .putColumns("order", Column.named("Order"))
            .putColumns("currency", Column.constant("CNY"))
            .addCharges(ChargeColumn.of(ChargeKind.FREIGHT, "Fee"), ChargeColumn.of(ChargeKind.FUEL, "Fuel"))
            .addFooters(Footer.total("Sum", Column.named("Fee")))
            .build();

    private final BillAuditRun run = AnyAudit.begun();
    private final Collected bill = new Collected();

    private AuditSummary audit(TableMap map, String text) {
        BillCsvReader.of(map).read(Source.of("bill.csv", text), run);
        return run.finish(audit -> {});
    }

    private void expect(String id, String waybill) {
        run.expect(Parcel.builder(ParcelId.of(id)).waybill(Waybill.of(waybill)).build());
    }

    private void assertTotals(String text) {
        BillCsvReader.of(MAP).read(Source.of("bill.csv", text), bill);

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("TOTALS_NOT_MAPPED@3:1");
        assertThat(bill.unread).isEmpty();
        assertThat(bill.totals)
                .containsExactly(DeclaredTotals.builder(SourceRef.of("bill.csv", 3))
                        .partial(true)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合计：", "合计（元）", "合计金额", "总计金额：", "Total", "Total amount", "Gesamt: 1", "Total 1:"})
    void under_the_waybills_it_is_no_charge(String start) {
        assertTotals("No,Fee\nSF1,12\n" + start + ",12\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计（元）,1",
                "Total 1:,1",
                "合计金额,1票",
                "Gesamt,共 1 件",
                "Total (INR),12.00",
                "Total:,1 pcs.",
                "Total:,1pc"
            })
    void a_count_or_a_sum_under_the_waybills_names_no_parcel(String start) {
        assertTotals("Nr,No,Fee\n1,SF1,12\n" + start + ",12\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合 计",
                "合\u3000计",
                "总　 计：",
                "共计",
                "累计",
                "总合计",
                "合計",
                "總 計",
                "本页小计",
                "本页 合计（元）",
                "Subtotal",
                "Sub-total",
                "SUB TOTAL:",
                "Totals",
                "Gesamtbetrag",
                "Grand  Total",
                "Grand\u00A0Total",
                "GRAND-TOTAL",
                "Sub\u00A0-\u00A0total",
                "Total  amount",
                "Total\u00A0amount:",
                "TOTAL CNY",
                "Total\u00A0RMB",
                "Total amount EUR:",
                "Gesamt EUR",
                "合计 CNY",
                "总金额",
                "总额（元）",
                "總 額",
                "应付合计",
                "應付總額",
                "费用合计",
                "运费 合计",
                "Zwischensumme",
                "ENDSUMME:"
            })
    void a_word_of_totals_may_be_spaced_or_one_of_many(String start) {
        assertTotals("No,Fee\nSF1,12\n" + start + ",12\n");
        BillCsvReader.of(MAP).read(Source.of("bill.csv", "Nr,No,Fee\n1,SF1,12\n" + start + ",1票,12\n"), run);
        assertThat(run.finish(audit -> {}).count(DiscrepancyClass.BILLED_NOT_SHIPPED))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计费用",
                "合 计费用",
                "合并计费",
                "总部",
                "小 米",
                "本页小计费用",
                "本 店",
                "共同",
                "累计重量",
                "总额度",
                "应付",
                "运费合计费用",
                "Ends",
                "Endsummen",
                "Total Wine",
                "Total\u00A0Wine",
                "Total  Wine",
                "TOTAL OIL",
                "Total CNYX",
                "Total EUR Shops",
                "Total-Wine",
                "Totals Ltd",
                "Subtotally",
                "Sub",
                "SF合计1"
            })
    void a_longer_word_is_the_name_of_a_customer_and_its_charge_is_read(String customer) {
        BillCsvReader.of(MAP).read(Source.of("bill.csv", "Customer,No,Fee\n" + customer + ",SF1,12\n"), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3票",
                "3 pcs",
                "共3件",
                "共：3票",
                "共 3 件。",
                "3 票/件",
                "３票",
                "\"1,234票\"",
                "共3",
                "共３",
                "共：3",
                "共 3",
                "-3件",
                "(3)件",
                "（３）件"
            })
    void a_count_with_its_unit_names_no_parcel_whatever_the_row_begins_with(String count) {
        BillCsvReader.of(MAP)
                .read(Source.of("bill.csv", "Customer,No,Fee\nAcme,SF1,12\n应付,3票,12\n".replace("3票", count)), bill);

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("COUNT_NOT_NUMBER@3:2");
        assertThat(bill.unread).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grand sum", "应付", "总计金额数", "本月应收", "Amount due", "共", "票", "n.a.", "—?", "Zu zahlen"})
    void a_word_without_any_digit_names_no_parcel_whatever_the_row_begins_with(String word) {
        BillCsvReader.of(ORDERED)
                .read(Source.of("bill.csv", "Customer,No,Order,Fee\nAcme,SF1,O-1,12\nx," + word + ",,12\n"), bill);

        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("WAYBILL_WITHOUT_DIGIT@3:2");
        assertThat(bill.unread).isEmpty();
    }

    @Test
    void a_word_under_the_waybills_of_a_row_that_names_its_order_is_kept() {
        BillCsvReader.of(ORDERED).read(Source.of("bill.csv", "Customer,No,Order,Fee\nAcme,自提,O-1,12\n"), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).singleElement().matches(line -> line.waybill().isPresent());
    }

    @Test
    void a_word_under_the_waybills_that_the_map_takes_for_nothing_does_not_stop_a_charge_that_names_its_kind() {
        TableMap nothing = new TableMapBuilder()
                .from(CODED)
                .putColumns(
                        "waybill",
                        Column.builder().addNames("No").putValues("无", "").build())
                .build();

        BillCsvReader.of(nothing).read(Source.of("bill.csv", "Kind,No,Fee\nPICKUP,无,12\n"), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).singleElement().matches(line -> line.waybill().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "773301234件", "12PCX", "3V", "24.00", "件3", "共1234567", "S1", "٣X", "RM123456789MY", "1-2件"
            })
    void any_other_number_in_a_row_that_can_be_read_is_that_of_a_parcel(String number) {
        BillCsvReader.of(MAP).read(Source.of("bill.csv", "Customer,No,Fee\nAcme," + number + ",12\n"), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).hasSize(1);
    }

    private void assertOurs(TableMap map, String text) {
        AuditSummary summary = audit(map, text);

        assertThat(summary.rejectedRows()).isEqualTo(1);
        assertThat(summary.clearance()).isInstanceOf(Decision.Refused.class);
        assertThat(summary.billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.US);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3票", "共3", "Grand sum"})
    void a_charge_for_several_parcels_is_one_that_the_sum_may_lack_unless_its_row_begins_like_totals(String several) {
        assertOurs(WIDE, "Customer,No,Order,Fee,Fuel\nAcme,SF1,O1,12,0\n补收," + several + ",,36,0\nSum,,,48,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PICKUP", "补收", ""})
    void so_is_one_in_a_long_bill_whether_or_not_it_has_a_code_that_is_known(String code) {
        assertOurs(CODED, "Kind,No,Fee\nPICKUP,SF1,12\n" + code + ",3 pcs,12\nSum,,24\n");
    }

    @Test
    void so_is_one_in_a_long_bill_without_codes() {
        assertOurs(MAP, "Customer,No,Fee\nAcme,SF1,12\n补收,3票,36\nSum,,48\n");
    }

    @Test
    void a_count_below_a_wide_bill_in_a_row_that_begins_like_totals_still_lacks_no_charge() {
        AuditSummary summary = audit(WIDE, "Customer,No,Order,Fee,Fuel\nAcme,SF1,O1,12,0\n合计,3票,,12,0\nSum,,,48,\n");

        assertThat(summary.billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.COURIER);
    }

    @Test
    void a_word_beside_an_order_that_cannot_be_read_is_not_said_to_be_the_only_number() {
        BillCsvReader.of(ORDERED).read(Source.of("bill.csv", "No,Order,Fee\n自提,1.2E+15,12\n"), bill);

        assertThat(bill.places()).containsExactly("DIGITS_LOST@2:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,234.50\",",
                "￥24.00,",
                "24.00元,",
                "-24.00,",
                "\"1,234,567\",",
                "1234567.50,",
                "共：3票,",
                "共 3 件。,",
                "3 票/件,",
                "3 Pakete,",
                "3票,",
                ",3票",
                ",24.00",
                "3,24.00"
            })
    void a_sum_or_a_count_under_the_numbers_of_a_row_of_totals_names_nothing(String numbers) {
        BillCsvReader.of(ORDERED)
                .read(
                        Source.of("bill.csv", "Customer,No,Order,Fee\nAcme,SF1,O-1,12\nTotal," + numbers + ",24\n"),
                        bill);

        assertThat(bill.unread).isEmpty();
        assertThat(bill.totals).extracting(DeclaredTotals::source).containsExactly(SourceRef.of("bill.csv", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567", "773301234567", "SF9", "RM123456789", "RM123456789MY", "-1234567", "12-34", "3X"})
    void a_long_number_without_a_sign_under_the_waybills_is_one(String waybill) {
        BillCsvReader.of(ORDERED)
                .read(
                        Source.of("bill.csv", "Customer,No,Order,Fee\nAcme,SF1,O-1,12\nTotal," + waybill + ",,24\n"),
                        bill);

        assertThat(bill.unread).containsExactly(waybill + "@3");
        assertThat(bill.totals).isEmpty();
    }

    @Test
    void the_signs_of_the_map_tell_a_sum() {
        TableMap german = new TableMapBuilder().from(MAP).decimalSign(",").build();

        BillCsvReader.of(german)
                .read(Source.of("bill.csv", "Customer,No,Fee\nAcme,SF1,12\nGesamt,\"1.234.567,50 €\",12\n"), bill);

        assertThat(bill.unread).isEmpty();
        assertThat(bill.totals).hasSize(1);
    }

    @Test
    void bare_digits_beside_the_word_of_totals_in_another_number_are_a_count() {
        BillCsvReader.of(ORDERED).read(Source.of("bill.csv", "No,Order,Fee\nSF1,O-1,12\nTotal,1001,12\n"), bill);

        assertThat(bill.totals).hasSize(1);
    }

    @Test
    void it_is_not_claimed_and_the_bill_is_not_cleared() {
        expect("P1", "SF1");

        AuditSummary summary = audit(MAP, "No,Fee\nSF1,12\n合计,12\n");

        assertThat(summary.count(DiscrepancyClass.BILLED_NOT_SHIPPED)).isZero();
        assertThat(summary.rejectedRows()).isEqualTo(1);
        assertThat(summary.clearance()).isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "Total (INR)", "小计"})
    void the_parcel_that_it_names_is_not_called_unbilled_nor_the_sum_of_the_bill_wrong(String customer) {
        expect("P1", "SF1");
        expect("P2", "SF2");

        AuditSummary summary = audit(MAP, "Customer,No,Fee\nAcme,SF1,12\n" + customer + ",SF2,12\nSum,,24\n");

        assertThat(summary.count(DiscrepancyClass.SHIPPED_NOT_BILLED)).isZero();
        assertThat(summary.billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.US);
    }

    @ParameterizedTest
    @ValueSource(strings = {",O-2", ",1001", "3,1001", "3,1.2E+15", "3票,O-2", "3,O-2", "SF2,3", "1.2E+15,", ",1.2E+15"})
    void a_number_beside_a_count_or_one_that_cannot_be_read_may_be_that_of_a_parcel(String numbers) {
        AuditSummary summary =
                audit(ORDERED, "Customer,No,Order,Fee\nAcme,SF1,O-1,12\nTotal," + numbers + ",12\nSum,,,24\n");

        assertThat(summary.billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.US);
    }

    @Test
    void a_parcel_of_the_orders_that_it_names_is_not_claimed_as_unknown() {
        ParcelAssembly assembly = new ParcelAssembly(new SkuWeights(), finding -> {});
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(
                        Source.of("orders.csv", "customer,parcel,waybill,weight\nTotal,P2,SF2,0.9\n"),
                        OrderSink.into(assembly),
                        finding -> {});
        assembly.drainTo(run::expect, run::expectUnreadable);

        AuditSummary summary = audit(MAP, "No,Fee\nSF2,12\n");

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.PARCEL_UNREADABLE);
    }
}
