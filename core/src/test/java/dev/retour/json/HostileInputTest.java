package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Loaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HostileInputTest {

    private static void isValueOrFinding(byte[] bytes) throws IOException {
        Loaded<RateCard> loaded =
                Documents.standard().read(DocumentTypes.RATE_CARD, "x.json", new ByteArrayInputStream(bytes));
        assertThat(loaded.value().isPresent())
                .isNotEqualTo(loaded.findings().stream().anyMatch(Finding::isError));
        assertThat(loaded.findings()).allSatisfy(finding -> {
            assertThat(finding.source().line()).isPositive();
            assertThat(finding.source().column()).isPositive();
            assertThat(finding.text(Language.EN)).startsWith(place(finding)).hasSizeLessThan(2_000);
        });
    }

    private static String place(Finding finding) {
        return "x.json:" + finding.source().line() + ":" + finding.source().column();
    }

    @Property(tries = 2_000)
    void randomBytesNeverThrow(@ForAll byte[] bytes) throws IOException {
        isValueOrFinding(bytes);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"schema\"",
                        "\"retour/rate-card/1\"",
                        "\"id\"",
                        "\"rates\"",
                        "\"kind\"",
                        "null",
                        "true",
                        "1",
                        "1e9",
                        "-",
                        ".5",
                        "\\",
                        "\n",
                        " ",
                        "退",
                        "\"\\u12\"",
                        "/*",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 3_000)
    void randomTokensNeverThrow(@ForAll("tokens") List<String> tokens) {
        Loaded<RateCard> loaded = Documents.standard().read(DocumentTypes.RATE_CARD, "x.json", String.join("", tokens));
        assertThat(loaded.findings()).isNotEmpty().allMatch(Finding::isError);
    }

    @Property(tries = 2_000)
    void aCardWithBrokenBytesNeverThrows(
            @ForAll @IntRange(max = 5_000) int at,
            @ForAll @Size(max = 4) byte[] bytes,
            @ForAll @IntRange(max = 20) int skip)
            throws IOException {
        byte[] card = Files.readAllBytes(Project.card("in-zone-slab.json"));
        int start = at % card.length;
        int end = Math.min(card.length, start + skip);
        byte[] broken = new byte[start + bytes.length + card.length - end];
        System.arraycopy(card, 0, broken, 0, start);
        System.arraycopy(bytes, 0, broken, start, bytes.length);
        System.arraycopy(card, end, broken, start + bytes.length, card.length - end);
        isValueOrFinding(broken);
    }
}
