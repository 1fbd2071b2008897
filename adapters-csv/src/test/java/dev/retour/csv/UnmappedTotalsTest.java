package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.DeclaredTotals;
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
                .containsExactly(
                        DeclaredTotals.builder(SourceRef.of("bill.csv", 3)).build());
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
    @ValueSource(strings = {",O-2", "3,O-2", "SF2,3", "1.2E+15,", ",1.2E+15"})
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
