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
        return read(MAP, "waybill,charge,code,amount\n" + rows);
    }

    private static List<String> read(TableMap map, String text) {
        Collected bill = new Collected();
        BillCsvReader.of(map).read(Source.of("bill.csv", text), bill);
        assertThat(bill.findings).isEmpty();
        return bill.lines.stream()
                .map(line -> line.charge() + " '" + line.code() + "'")
                .toList();
    }

    @Test
    void a_charge_is_called_by_its_code_else_by_its_kind_and_else_it_has_no_name() {
        assertThat(read("A1,,F,10\nA1,FUEL,,1\nA1,ALL_IN,,12\nA1,,,3\nA1,PEAK,F,2\n"))
                .containsExactly("FREIGHT 'F'", "FUEL 'FUEL'", "ALL_IN 'ALL_IN'", "ALL_IN ''", "PEAK 'F'");
    }

    @Test
    void a_charge_without_a_code_is_called_by_the_word_that_the_bill_prints_for_its_kind_and_by_none_of_the_map() {
        TableMap words = new TableMapBuilder()
                .from(MAP)
                .putColumns(
                        "charge",
                        Column.builder()
                                .addNames("费用")
                                .putValues("运费", "FREIGHT")
                                .putValues("全包", "ALL_IN")
                                .putValues("无", "")
                                .fallback("ALL_IN")
                                .build())
                .putColumns(
                        "code", Column.builder().addNames("code").fallback("").build())
                .build();

        assertThat(read(words, "waybill,费用,amount\nA1,运费,10\nA1,全包,12\nA1,,3\nA1,无,4\n"))
                .containsExactly("FREIGHT '运费'", "ALL_IN '全包'", "ALL_IN ''", "ALL_IN ''");
    }

    @Test
    void a_code_is_called_as_printed_whatever_the_map_takes_it_for_and_by_its_fallback_only_where_it_is_empty() {
        Column code = Column.builder()
                .addNames("code")
                .putValues("运费", "F")
                .putValues("无", "")
                .fallback("F")
                .build();
        TableMap words =
                new TableMapBuilder().from(MAP).putColumns("code", code).build();

        assertThat(read(words, "waybill,charge,code,amount\nA1,,运费,10\nA1,,F,1\nA1,,,2\nA1,,无,3\nA1,FUEL,,4\n"))
                .containsExactly("FREIGHT '运费'", "FREIGHT 'F'", "FREIGHT 'F'", "FREIGHT 'F'", "FUEL 'F'");
    }
}
