package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.ChargeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the charges of a long bill are called: by their code, else by the kind that the bill states, else not at all. */
class NamesOfChargesTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("waybill"))
            .putColumns("charge", Column.named("charge"))
            .putColumns("code", Column.named("code"))
            .putColumns("amount", Column.named("amount"))
            .putColumns("currency", Column.constant("CNY"))
            .putCodes("F", ChargeKind.FREIGHT)
            .build();

    private static List<String> read(String rows) {
        Collected bill = new Collected();
        BillCsvReader.of(MAP).read(Source.of("bill.csv", "waybill,charge,code,amount\n" + rows), bill);
        return bill.lines.stream()
                .map(line -> line.charge() + " '" + line.code() + "'")
                .toList();
    }

    @Test
    void a_charge_is_called_by_its_code_else_by_its_kind_and_else_it_has_no_name() {
        assertThat(read("A1,,F,10\nA1,FUEL,,1\nA1,ALL_IN,,12\nA1,,,3\nA1,PEAK,F,2\n"))
                .containsExactly("FREIGHT 'F'", "FUEL 'FUEL'", "ALL_IN 'ALL_IN'", "ALL_IN ''", "PEAK 'F'");
    }
}
