package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.parcel.SkuWeights;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsCsvReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private List<String> places() {
        return findings.stream().map(Collected::place).toList();
    }

    @Test
    void weights_take_the_unit_of_the_cell_before_that_of_the_column() {
        TableMap map = TableMap.builder()
                .putColumns("sku", Column.named("SKU"))
                .putColumns("weight", Column.builder().addNames("W").unit("g").build())
                .build();
        SkuWeights weights = new SkuWeights();

        SkuWeightsCsvReader.of(map)
                .read(Source.of("w.csv", "SKU,W\na,210\nb,1.5KG\nc,2 公斤\nd,1lb\ne,\n"), weights, findings::add);

        assertThat(weights.of("a")).contains(Weight.parse("0.21 kg"));
        assertThat(weights.of("b")).contains(Weight.parse("1.5 kg"));
        assertThat(weights.of("c")).contains(Weight.parse("2 kg"));
        assertThat(weights.of("d")).contains(Weight.parse("1 lb"));
        assertThat(places()).containsExactly("VALUE_MISSING@6:2");
    }

    @Test
    void zones_by_province_prefix_and_range() {
        List<String> rules = new ArrayList<>();
        String text = "zone,destination.province,destination.prefix,destination.from,destination.to\n"
                + "A,浙江省,,,\nB,,31,,\nC,,,100000,109999\nD,,,109999,100000\nE,,,,\n,广东省,,,\nA,浙江省,,,\n";

        Tally tally = ZonesCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("z.csv", text), (rule, at) -> rules.add(at + " " + rule.zone()), findings::add);

        assertThat(rules).containsExactly("z.csv:2:1 (zone) A", "z.csv:3:1 (zone) B", "z.csv:4:1 (zone) C");
        assertThat(places())
                .containsExactly("RANGE_INVALID@5:4", "ID_MISSING@6:0", "VALUE_MISSING@7:1", "ZONE_LISTED_TWICE@8:0");
        Balance.check(tally);
    }

    @Test
    void a_folder_or_a_file_that_is_not_there_is_a_finding(@TempDir Path folder) {
        SkuWeightsCsvReader reader = SkuWeightsCsvReader.of(TableMap.CANONICAL);
        reader.read(Source.of(folder), new SkuWeights(), findings::add);
        reader.read(Source.of(folder.resolve("none.csv")), new SkuWeights(), findings::add);
        assertThat(places()).containsExactly("SOURCE_UNREADABLE", "SOURCE_ABSENT");
    }

    @Test
    void what_keeps_a_file_from_being_read_is_told_without_its_path() {
        String path = "/in/a/very/long/folder/of/somebody/else/a.csv";
        assertThat(List.of(
                        CsvReason.of(new AccessDeniedException(path)),
                        CsvReason.of(new FileSystemException(path, null, "File name too long")),
                        CsvReason.of(new FileSystemException(path)),
                        CsvReason.of(new IOException("The line went dead")),
                        CsvReason.of(new EOFException())))
                .extracting(reason ->
                        reason.attributes().find("error").orElseThrow().text())
                .containsExactly(
                        "access is denied",
                        "File name too long",
                        "FileSystemException",
                        "The line went dead",
                        "EOFException");
    }

    @Test
    void a_stream_that_breaks_off_is_an_exception_because_nobody_knows_what_is_missing() {
        byte[] start = ("sku,weight\n" + "a,1\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        Source source = new Source() {
            @Override
            public String name() {
                return "broken.csv";
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new ByteArrayInputStream(start), new Broken());
            }
        };
        assertThatThrownBy(
                        () -> SkuWeightsCsvReader.of(TableMap.CANONICAL).read(source, new SkuWeights(), findings::add))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("The line went dead");
        }
    }

    @Test
    void limits_can_be_set_lower() {
        SkuWeightsCsvReader.of(TableMap.CANONICAL)
                .with(new Limits(10, 20, 2))
                .read(Source.of("w.csv", "sku,weight\nabcdefghijk,1\na,2,3\na,1\n"), new SkuWeights(), findings::add);
        assertThat(places()).containsExactly("FIELD_TOO_LONG@2:1", "TOO_MANY_COLUMNS@3:0");
    }

    @Test
    void what_a_host_throws_from_its_sink_comes_through() {
        assertThatThrownBy(() -> ZonesCsvReader.of(TableMap.CANONICAL)
                        .read(
                                Source.of("z.csv", "zone,origin.city\nA,B\n"),
                                (rule, at) -> {
                                    throw new IllegalStateException("host");
                                },
                                findings::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("host");
    }
}
