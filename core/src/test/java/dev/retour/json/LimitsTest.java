package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Limits SMALL = new Limits(200, 3, 10, 5, 2);

    @Test
    void eachLimitHasItsFinding() {
        Documents small = Documents.within(SMALL);
        String document =
                Shop.document("\"rent\": 123456, \"tags\": [\"12345678901\"]").replace("test/shop/1", "test/shop1");
        assertThat(FaultTest.faults(small, document))
                .containsExactly("2:10 $.rent NUMBER_TOO_LONG", "2:27 $.tags[0] TEXT_TOO_LONG", "0:0  MORE_FAULTS");
        assertThat(FaultTest.faults(small, "{\"a\": [{\"b\": []}]}")).containsExactly("1:14 $.a[0].b TOO_DEEP");
        assertThat(FaultTest.faults(small, " ".repeat(201))).containsExactly("1:1 $ TOO_LARGE");
    }

    @Test
    void whatIsJustWithinTheLimitsIsAccepted() {
        Documents exact = Documents.within(new Limits(59, 2, 11, 5, 1));
        assertThat(FaultTest.faults(
                        exact,
                        Shop.document("\"rent\": 123.45, \"tags\": [\"\"]").replace("\n ", "")))
                .containsExactly("1:1 $ TOO_LARGE");
        assertThat(FaultTest.faults(exact, Shop.document("\"rent\": 123.45"))).isEmpty();
    }

    @Test
    void tenThousandLevelsAreOneFinding() {
        assertThat(FaultTest.faults(Documents.standard(), "[".repeat(10_000)))
                .containsExactly("1:33 $" + "[0]".repeat(32) + " TOO_DEEP");
        assertThat(FaultTest.faults(Documents.standard(), "{\"a\":".repeat(10_000)))
                .singleElement()
                .asString()
                .endsWith("TOO_DEEP");
    }

    @Test
    void tenMegabytesAreReadOnlyUpToTheLimit() throws IOException {
        byte[] bytes =
                Shop.document("\"tags\": [\"" + "x".repeat(10 << 20) + "\"]").getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(bytes);
        assertThat(Documents.standard().read(Shop.TYPE, "big", in).findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(JsonReason.TOO_LARGE);
        assertThat(in.available()).isEqualTo(bytes.length - (4 << 20) - 1);
        StringReader reader = new StringReader(new String(bytes, StandardCharsets.UTF_8));
        assertThat(Documents.standard().read(Shop.TYPE, "big", reader).findings())
                .hasSize(1);
        assertThat(reader.read()).isPositive();
    }

    @Test
    void aMillionFaultsAreListedOnlyInPart() {
        String json = Shop.document("\"tags\": [" + "0,".repeat(1_000_000) + "0]");
        assertThat(FaultTest.faults(Documents.standard(), json))
                .hasSize(1_001)
                .last()
                .isEqualTo("0:0  MORE_FAULTS");
    }

    @Test
    void manyDifferentNamesAreRead() {
        StringBuilder stock = new StringBuilder("\"stock\": {\"first one\": 1");
        for (int i = 0; i < 200_000; i++) {
            stock.append(",\"").append(Integer.toString(i, 36)).append("\":1");
        }
        assertThat(FaultTest.faults(
                        Documents.standard(), Shop.document(stock.append('}').toString())))
                .isEmpty();
    }

    @Test
    void limitsMakeSense() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 501, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
