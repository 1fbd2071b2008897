package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Language;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The lines of a wide bill make what its rows state, whatever is mapped. */
class WideBillRestTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("No"))
            .putColumns("currency", Column.constant("CNY"))
            .putColumns("amount", Column.named("Total"))
            .addCharges(ChargeColumn.of(ChargeKind.FREIGHT, "Freight"), ChargeColumn.of(ChargeKind.FUEL, "Fuel"))
            .addCharges(ChargeColumn.builder(Column.named("Cash"), ChargeKind.COD_COLLECTED)
                    .kind(LineKind.INFO)
                    .build())
            .build();
    private static final String HEAD = "No,Freight,Fuel,Cash,Total\n";

    private final Collected bill = new Collected();

    private void read(String rows) {
        BillCsvReader.of(MAP).read(Source.of("bill.csv", HEAD + rows), bill);
    }

    private static String shown(BillLine line) {
        return line.waybill().orElseThrow() + " " + line.charge() + " " + line.code() + " " + line.amount();
    }

    @Test
    void what_a_row_states_beyond_its_columns_is_an_unknown_charge() {
        read("A1,8,0.4,,9.40\nA2,8,,,8\n");
        assertThat(bill.lines)
                .extracting(WideBillRestTest::shown)
                .containsExactly(
                        "A1 FREIGHT Freight CNY 8.00",
                        "A1 FUEL Fuel CNY 0.40",
                        "A1 UNKNOWN UNMAPPED_REST CNY 1.00",
                        "A2 FREIGHT Freight CNY 8.00");
        assertThat(bill.places()).containsExactly("ROW_SUM_DIFFERS@2:0");
    }

    @Test
    void a_row_that_states_less_than_its_columns_has_a_negative_rest() {
        read("A1,8,1,,7.50\n");
        assertThat(bill.lines)
                .extracting(WideBillRestTest::shown)
                .last()
                .isEqualTo("A1 UNKNOWN UNMAPPED_REST CNY -1.50");
    }

    @Test
    void a_row_of_nothing_but_a_total_is_all_rest() {
        read("A1,,,,5\n");
        assertThat(bill.lines).extracting(WideBillRestTest::shown).containsExactly("A1 UNKNOWN UNMAPPED_REST CNY 5.00");
        assertThat(bill.places()).containsExactly("ROW_SUM_DIFFERS@2:0");
    }

    @Test
    void a_column_that_is_a_remark_belongs_to_no_total() {
        read("A1,8,,120,8\n");
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).hasSize(2);
    }

    @Test
    void the_audit_bills_the_sum_of_what_the_rows_state_and_asks_about_the_rest() {
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(MAP)
                .read(Source.of("bill.csv", HEAD + "A1,8,0.4,,9.40\nA2,8,1,,7.50\nA3,,,,5\nA4,1,,120,1\n"), run);

        List<String> said = new ArrayList<>();
        AuditSummary summary = run.finish(audit -> audit.explain().forEach(why -> said.add(why.text(Language.EN))));

        assertThat(summary.billed()).isEqualTo(Money.parse("CNY 22.90"));
        assertThat(summary.classes().get(DiscrepancyClass.UNKNOWN_CHARGE_CODE).count())
                .isEqualTo(3);
        assertThat(said)
                .contains("CNY 1.00 of the row's total is in no mapped column. Map the missing column of charges.")
                .noneMatch(text -> text.contains(BillLine.UNMAPPED_REST));
    }
}
