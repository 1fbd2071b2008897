package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.csv.internal.CsvText;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvWriterTest {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    private String written() {
        return target.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbers_and_days_stay_bare_and_text_is_guarded() {
        try (SafeCsvWriter writer = SafeCsvWriter.to(target)) {
            writer.text("=1+1")
                    .text("-5")
                    .number(-5)
                    .number(new BigDecimal("-1E+3"))
                    .empty()
                    .text("");
            writer.amount(Money.ofMinor(CurrencyUnit.of("CNY"), -1250))
                    .day(LocalDate.of(2026, 5, 3))
                    .endRow();
        }
        assertThat(written()).isEqualTo("'=1+1,'-5,-5,-1000,,\"\",-12.50,2026-05-03\n");
    }

    @Test
    void the_form_for_Excel_has_a_byte_order_mark_and_CR_LF() {
        try (SafeCsvWriter writer = SafeCsvWriter.to(target, SafeCsvWriter.Format.EXCEL)) {
            writer.text("a,b").text("\u8FD0\u8D39").endRow();
        }
        assertThat(written()).isEqualTo("\uFEFF\"a,b\",\u8FD0\u8D39\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                " =1",
                "\"=1\"",
                "'=1",
                "''=1",
                "' \"=1"
            })
    void what_a_spreadsheet_could_run_gets_an_apostrophe(String text) {
        try (SafeCsvWriter writer = SafeCsvWriter.to(target)) {
            writer.text(text).endRow();
        }
        assertThat(CsvText.rows(written())).containsExactly(List.of("'" + text));
        assertThat(CsvText.restored(written())).containsExactly(List.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "'t Hart", "a=b", "1-2", "'", "''", "\uFEFFx", "#x", ""})
    void what_no_spreadsheet_could_run_stays_as_it_is(String text) {
        try (SafeCsvWriter writer = SafeCsvWriter.to(target)) {
            writer.text(text).text("end").endRow();
        }
        assertThat(CsvText.rows(written())).containsExactly(List.of(text, "end"));
    }

    @Property
    void reading_gives_back_what_was_written(@ForAll @Size(min = 1, max = 4) List<@From("texts") String> row) {
        assertRoundTrip(row);
    }

    @Property
    void reading_gives_back_any_Unicode(@ForAll("unicode") String text) {
        assertRoundTrip(List.of(text, text));
    }

    private static void assertRoundTrip(List<String> row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter writer = SafeCsvWriter.to(bytes)) {
            row.forEach(writer::text);
            writer.endRow();
        }
        String file = bytes.toString(StandardCharsets.UTF_8);
        assertThat(CsvText.restored(file)).containsExactly(row);
        assertThat(CsvText.rows(file).get(0)).noneMatch(SafeCsvWriterTest::isDangerous);
    }

    private static boolean isDangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n\"',; ab1\uFF1D\uFF0D\u3000\u00A0\uFEFF")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.strings()
                .all()
                .excludeChars('\0')
                .ofMaxLength(30)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Test
    void the_readers_undo_the_guard() {
        try (SafeCsvWriter writer = SafeCsvWriter.to(target)) {
            writer.text("waybill").text("amount").text("currency").text("zone").endRow();
            writer.text("-A1").number(-5).text("CNY").text("'=z").endRow();
        }
        Collected bill = new Collected();

        BillCsvReader.of(TableMap.CANONICAL).read(Source.of("own.csv", target.toByteArray()), bill);

        assertThat(bill.lines).singleElement().satisfies(line -> {
            assertThat(line.waybill().orElseThrow().value()).isEqualTo("-A1");
            assertThat(line.amount().getAmountMinorLong()).isEqualTo(-500);
            assertThat(line.zone()).contains("'=z");
        });
    }
}
