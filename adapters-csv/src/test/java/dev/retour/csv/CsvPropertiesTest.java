package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvPropertiesTest {

    private static final int ROWS = 200;
    private static final TableMap MAP = TableMap.builder()
            .addComments("#")
            .addFooters(Footer.ignored("Total"))
            .build();

    private static Tally read(byte[] bytes) {
        Collected bill = new Collected();
        Tally tally = BillCsvReader.of(MAP).read(Source.of("any.csv", bytes), bill);
        Balance.check(tally);
        bill.findings.forEach(finding -> finding.text(Language.EN));
        assertThat((long) bill.lines.size()).isEqualTo(tally.accepted());
        return tally;
    }

    @Property(tries = 500)
    void random_bytes_never_throw(@ForAll @Size(max = 3_000) byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 500)
    void random_text_of_dangerous_characters_never_throws(@ForAll("dangerous") String text) {
        read(("waybill,amount,currency\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> dangerous() {
        return Arbitraries.strings().withChars(",\"\"\n\r\t #'=`1A\uFEFF\u3000").ofMaxLength(400);
    }

    @Property(tries = 500)
    void a_changed_byte_never_loses_a_row_uncounted(
            @ForAll @IntRange(min = 0, max = 1_000_000) int place, @ForAll byte value) {
        byte[] file = good();
        int header = "waybill,amount,currency\n".length();
        file[header + place % (file.length - header)] = value;

        Tally tally = read(file);

        // one byte can join two rows or cut one in two, and an odd quote can close the next one
        assertThat(tally.rows()).isBetween(ROWS + 0L, ROWS + 2L);
        assertThat(tally.accepted()).isGreaterThanOrEqualTo(ROWS - 2L);
    }

    @Property(tries = 500)
    void a_quote_more_or_less_costs_few_rows(@ForAll @IntRange(min = 0, max = 1_000_000) int place) {
        String file = new String(good(), StandardCharsets.UTF_8);
        int header = "waybill,amount,currency\n".length();
        int at = header + place % (file.length() - header);

        Tally tally = read((file.substring(0, at) + '"' + file.substring(at)).getBytes(StandardCharsets.UTF_8));

        assertThat(tally.accepted()).isGreaterThanOrEqualTo(ROWS - 2L);
        assertThat(tally.rows()).isGreaterThanOrEqualTo(ROWS);
    }

    private static byte[] good() {
        StringBuilder file = new StringBuilder("waybill,amount,currency\n");
        for (int i = 0; i < ROWS; i++) {
            file.append(i % 3 == 0 ? "\"A" + i + "\",\"1.25\",CNY\n" : "A" + i + ",12.50,CNY\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
