package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.ChargeKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives of a row is what {@link dev.retour.courier.BillSink} promises. */
class RowArrivalTest {

    private static final TableMap LONG = TableMap.builder()
            .addComments("#")
            .addFooters(Footer.ignored("Pages"), Footer.total("Total", Column.named("amount")))
            .build();
    private static final TableMap WIDE = TableMap.builder()
            .putColumns("waybill", Column.named("waybill"))
            .putColumns("amount", Column.named("total"))
            .putColumns("currency", Column.constant("CNY"))
            .addCharges(ChargeColumn.of(ChargeKind.FREIGHT, "freight"), ChargeColumn.of(ChargeKind.FUEL, "fuel"))
            .build();

    private final Collected bill = new Collected();

    /** The number of lines and of totals, and the codes of the findings. */
    private String arrived(TableMap map, String header, String row) {
        BillCsvReader.of(map).read(Source.of("bill.csv", header + "\n" + row + "\n"), bill);
        List<String> parts = new ArrayList<>(List.of(bill.lines.size() + " lines", bill.totals.size() + " totals"));
        bill.findings.forEach(found ->
                parts.add(found.severity() + " " + found.reason().code().name()));
        parts.remove("WARNING NO_ROWS");
        return String.join(", ", parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,1,CNY             | 1 lines, 0 totals",
                "A1,x,XYZ             | 0 lines, 0 totals, ERROR CURRENCY_UNKNOWN, ERROR NUMBER_INVALID",
                "A1,1                 | 0 lines, 0 totals, ERROR ROW_TOO_SHORT",
                "Total,1,CNY          | 0 lines, 1 totals",
                "Total,ten,CNY        | 0 lines, 1 totals, ERROR NUMBER_INVALID",
                "Pages,9,             | 0 lines, 0 totals",
                "# A1,x,XYZ           | 0 lines, 0 totals",
                "' ,,'                | 0 lines, 0 totals"
            })
    void of_a_long_bill(String row, String expected) {
        assertThat(arrived(LONG, "waybill,amount,currency", row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,8,1,9             | 2 lines, 0 totals",
                "A1,8,1,10            | 3 lines, 0 totals, WARNING ROW_SUM_DIFFERS",
                "A1,0,,0              | 0 lines, 0 totals, INFO NO_CHARGE"
            })
    void of_a_wide_bill(String row, String expected) {
        assertThat(arrived(WIDE, "waybill,freight,fuel,total", row)).isEqualTo(expected);
    }

    @Test
    void the_errors_of_one_row_come_one_after_the_other() {
        BillCsvReader.of(LONG).read(Source.of("bill.csv", "waybill,amount,currency\nA1,x,XYZ\nA2,y,XYZ\n"), bill);

        assertThat(bill.findings).extracting(found -> found.source().line()).containsExactly(2L, 2L, 3L, 3L);
    }
}
