package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.csv.Column;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.ColumnMapsBuilder;
import dev.retour.csv.CsvDocuments;
import dev.retour.csv.Footer;
import dev.retour.csv.TableMap;
import dev.retour.csv.TableMapBuilder;
import dev.retour.examples.CommandRun;
import dev.retour.json.Documents;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a real invoice is found, under its own name, as often as it was done, and nothing else is. */
class InvoiceMutationTest {

    private final CourierCharges charges = new CourierCharges();

    @TempDir
    Path folder;

    private Invoice invoice;
    private AnswerSheet known;
    private CommandRun baseline;
    private Map<String, String> baselineLines;

    @BeforeEach
    void audit_the_invoice_as_it_came() throws IOException {
        invoice = Invoice.read(charges.invoice());
        known = new AnswerSheet(charges.expected());
        baseline = charges.audit(folder.resolve("baseline"));
        baselineLines = Table.linesByOrder(folder.resolve("baseline/audit.csv"));
        assertThat(baseline.findings()).isEqualTo(known.counts()).isNotEmpty();
    }

    private Path columns() throws IOException {
        ColumnMaps maps = Documents.standard()
                .read(CsvDocuments.COLUMN_MAPS, "columns.json", Files.readString(charges.columns()))
                .orThrow();
        Column currency = Column.builder().addNames("Currency").fallback("INR").build();
        TableMap bill = new TableMapBuilder()
                .from(maps.bill().orElseThrow())
                .putColumns("currency", currency)
                .addFooters(Footer.total("Total", Column.named("Billing Amount (Rs.)")))
                .build();
        ColumnMaps changed = new ColumnMapsBuilder().from(maps).bill(bill).build();
        return Files.writeString(
                folder.resolve("columns.json"), Documents.standard().write(CsvDocuments.COLUMN_MAPS, changed));
    }

    private CommandRun audit(byte[] bill) throws IOException {
        Path file = Files.write(folder.resolve("invoice.csv"), bill);
        CommandRun run = charges.audit(file, columns(), folder.resolve("out"));
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private CommandRun audit() throws IOException {
        return audit(invoice.text().getBytes(StandardCharsets.UTF_8));
    }

    private void assertSameAudit(CommandRun run) {
        assertThat(folder.resolve("out/audit.csv")).hasSameBinaryContentAs(folder.resolve("baseline/audit.csv"));
        assertThat(run.out()).isEqualTo(baseline.out());
    }

    /** Rows about other orders are the same to the byte and in the same order. */
    private void assertOthersUntouched(List<String> touched) {
        Map<String, String> lines = Table.linesByOrder(folder.resolve("out/audit.csv"));
        List<String> others = new ArrayList<>(lines.keySet());
        others.removeAll(touched);
        List<String> expected = new ArrayList<>(baselineLines.keySet());
        expected.removeAll(touched);
        assertThat(others).isEqualTo(expected);
        assertThat(others).allSatisfy(order -> assertThat(lines.get(order)).isEqualTo(baselineLines.get(order)));
    }

    private List<String> orders(List<Integer> rows) {
        return rows.stream().map(invoice::order).toList();
    }

    /** So many different rows, chosen by a seed. */
    private List<Integer> some(int count, long seed) {
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, invoice.size()).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        return List.copyOf(rows.subList(0, count));
    }

    private static Map<String, Long> plus(Map<String, Long> findings, String type, long count) {
        Map<String, Long> sum = new TreeMap<>(findings);
        if (count > 0) {
            sum.merge(type, count, Long::sum);
        }
        return sum;
    }

    @Test
    void a_column_for_the_currency_and_a_right_total_change_nothing() throws IOException {
        invoice.declare("0");

        assertSameAudit(audit());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "7,3", "40,4", "124,5"})
    void repeated_rows_are_as_many_repeated_lines(int count, long seed) throws IOException {
        List<Integer> rows = some(count, seed);
        List<String> touched = orders(rows);
        invoice.duplicate(rows);

        CommandRun run = audit();

        assertThat(run.findings()).isEqualTo(plus(known.counts(), "DUPLICATE_LINE", count));
        assertOthersUntouched(touched);
        Map<String, Map<String, String>> audited = Table.rows(folder.resolve("out/audit.csv"), "order");
        Map<String, Map<String, String>> before = Table.rows(folder.resolve("baseline/audit.csv"), "order");
        assertThat(touched)
                .allSatisfy(order -> assertThat(audited.get(order))
                        .containsEntry("billed", before.get(order).get("billed"))
                        .containsEntry("difference", before.get(order).get("difference"))
                        .containsEntry("verdict", before.get(order).get("verdict")));
    }

    @Test
    void a_row_that_is_there_five_times_is_four_repeated_lines() throws IOException {
        List<String> touched = orders(List.of(17));
        invoice.duplicate(List.of(17, 17, 17, 17));

        assertThat(audit().findings()).isEqualTo(plus(known.counts(), "DUPLICATE_LINE", 4));
        assertOthersUntouched(touched);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,2", "25,3", "123,4"})
    void dropped_rows_are_as_many_parcels_that_were_not_billed(int count, long seed) throws IOException {
        List<Integer> rows = some(count, seed);
        List<String> touched = orders(rows);
        invoice.drop(rows);

        CommandRun run = audit();

        assertThat(run.findings()).isEqualTo(plus(known.without(touched), "SHIPPED_NOT_BILLED", count));
        assertThat(run.json())
                .containsEntry("parcels", "124")
                .containsEntry("lines", Integer.toString(124 - count))
                .containsEntry("notBilled", Integer.toString(count));
        assertOthersUntouched(touched);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4,2", "30,3", "124,4"})
    void rows_about_parcels_that_nobody_sent_are_strangers_and_the_true_ones_are_missing(int count, long seed)
            throws IOException {
        List<Integer> rows = some(count, seed);
        List<String> touched = orders(rows);
        List<String> strangers = new ArrayList<>(invoice.invent(rows));

        CommandRun run = audit();

        Map<String, Long> missing = plus(known.without(touched), "SHIPPED_NOT_BILLED", count);
        assertThat(run.findings()).isEqualTo(plus(missing, "BILLED_NOT_SHIPPED", count));
        assertThat(run.json()).containsEntry("parcels", "124").containsEntry("lines", "124");
        strangers.addAll(touched);
        assertOthersUntouched(strangers);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60, 123})
    void a_row_in_dollars_is_a_wrong_currency_and_nothing_else(int row) throws IOException {
        List<String> touched = orders(List.of(row));
        invoice.payInDollars(List.of(row));

        CommandRun run = audit();

        assertThat(run.findings()).isEqualTo(plus(known.without(touched), "CURRENCY_WRONG", 1));
        assertThat(run.json()).containsEntry("notCompared", "1").containsEntry("notBilled", "0");
        assertOthersUntouched(touched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "-0.01", "100000"})
    void a_wrong_total_is_told_and_the_bill_must_not_be_posted(String offBy) throws IOException {
        invoice.declare(offBy);

        CommandRun run = audit();

        assertThat(run.findings()).isEqualTo(plus(known.counts(), "CONTROL_TOTAL_MISMATCH", 1));
        assertThat(run.out()).contains("Do not post this bill: ").doesNotContain("may be posted");
        assertThat(folder.resolve("out/audit.csv")).hasSameBinaryContentAs(folder.resolve("baseline/audit.csv"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_the_rows_changes_nothing(long seed) throws IOException {
        invoice.shuffle(seed);

        assertSameAudit(audit());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_the_columns_changes_nothing(long seed) throws IOException {
        invoice.permuteColumns(seed);

        assertSameAudit(audit());
    }

    private byte[] chinese(String mark, String lineEnd, Charset charset) {
        invoice.remark("备注", "已签收，“无异常”");
        return (mark + invoice.text().replace("\n", lineEnd)).getBytes(charset);
    }

    static List<Charset> charsets() {
        return List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void the_charset_and_the_line_end_change_nothing(Charset charset) throws IOException {
        assertSameAudit(audit(chinese("", "\r\n", charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_changes_nothing(String charset) throws IOException {
        assertSameAudit(audit(chinese("\uFEFF", "\n", Charset.forName(charset))));
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void many_faults_at_once_are_each_counted_as_often_as_they_were_made(int seed) throws IOException {
        Random random = new Random(seed);
        List<Integer> rows = some(40, seed);
        List<Integer> repeated = rows.subList(0, random.nextInt(10));
        List<Integer> invented = rows.subList(10, 10 + random.nextInt(10));
        List<Integer> foreign = rows.subList(20, 20 + random.nextInt(10));
        List<Integer> dropped = rows.subList(30, 30 + random.nextInt(10));
        List<String> gone = new ArrayList<>(orders(invented));
        gone.addAll(orders(foreign));
        gone.addAll(orders(dropped));
        List<String> touched = new ArrayList<>(gone);
        touched.addAll(orders(repeated));
        boolean wrongTotal = random.nextBoolean();

        touched.addAll(invoice.invent(invented));
        invoice.payInDollars(foreign);
        invoice.duplicate(repeated);
        invoice.drop(dropped);
        invoice.shuffle(seed);
        invoice.declare(wrongTotal ? "0.10" : "0");
        CommandRun run = audit();

        Map<String, Long> expected = plus(known.without(gone), "DUPLICATE_LINE", repeated.size());
        expected = plus(expected, "BILLED_NOT_SHIPPED", invented.size());
        expected = plus(expected, "SHIPPED_NOT_BILLED", invented.size() + dropped.size());
        expected = plus(expected, "CURRENCY_WRONG", foreign.size());
        expected = plus(expected, "CONTROL_TOTAL_MISMATCH", wrongTotal ? 1 : 0);
        assertThat(run.findings()).isEqualTo(expected);
        assertOthersUntouched(touched);
    }
}
