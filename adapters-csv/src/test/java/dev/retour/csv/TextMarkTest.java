package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.freight.Weight;
import java.io.ByteArrayOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The apostrophe by which a spreadsheet keeps an id as text is no part of the id, and what we write ourselves stays whole. */
class TextMarkTest {

    private static BillLine line(String cells) {
        Collected bill = new Collected();
        BillCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("bill.csv", "waybill,amount,currency,weight,zone,order\n" + cells + ",O1\n"), bill);
        assertThat(bill.findings).isEmpty();
        return bill.lines.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'7123456789 | 7123456789",
                "'007 | 007",
                "'SF1001 | SF1001",
                "'sf-1001_a/2.b | sf-1001_a/2.b",
                "'\uFF17\uFF11 | \uFF17\uFF11",
                "`7123456789 | 7123456789",
                "''7 | '7",
                "'`7 | `7",
                "''`SF | '`SF",
                "'-7 | -7",
                "'t Hart 1 | 't Hart 1",
                "'t | 't",
                "O'7 | O'7"
            })
    void an_id_is_read_without_its_mark(String cell, String id) {
        assertThat(line(cell + ",1,CNY,,").waybill().orElseThrow().value()).isEqualTo(id);
    }

    @Example
    void a_number_is_read_without_its_mark() {
        BillLine line = line("A1,'12.50,CNY,'800 g,'1");

        assertThat(line.amount()).isEqualTo(Money.parse("CNY 12.50"));
        assertThat(line.weights().billed()).contains(Weight.parse("0.8 kg"));
        assertThat(line.zone()).contains("1");
    }

    @Property
    void what_our_writer_wrote_is_read_as_it_was(@ForAll("names") String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = SafeCsvWriter.to(bytes)) {
            csv.text("waybill").text("amount").text("currency").text("order").endRow();
            csv.text(name).number(1).text("CNY").text("O1").endRow();
        }
        Collected bill = new Collected();
        BillCsvReader.of(TableMap.CANONICAL).read(Source.of("own.csv", bytes.toByteArray()), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines)
                .singleElement()
                .satisfies(
                        line -> assertThat(line.waybill().orElseThrow().value()).isEqualTo(name));
    }

    /** Ids that begin and end like marks, formulas and words; none begins or ends with a blank, nor says nothing. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("''``17aZ-=._/ \uFF13\u5E7F")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(text -> !text.matches("-*"));
    }
}
