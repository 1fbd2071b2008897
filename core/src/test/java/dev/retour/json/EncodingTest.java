package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Loaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String CHINESE = "{\"schema\": \"test/shop/1\",\n\"name\": \"退货\"}";

    private static Loaded<Shop> read(byte[] bytes) throws IOException {
        return Documents.standard().read(Shop.TYPE, "shop.json", new ByteArrayInputStream(bytes));
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() throws IOException {
        assertThat(read(CHINESE.getBytes(StandardCharsets.UTF_8)).orThrow().name())
                .isEqualTo("退货");
        assertThat(read(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8))
                        .orThrow()
                        .name())
                .isEqualTo("退货");
        StringReader marked = new StringReader("\uFEFF" + CHINESE);
        assertThat(Documents.standard().read(Shop.TYPE, "shop.json", marked).findings())
                .isEmpty();
    }

    @Test
    void theMarkDoesNotShiftColumns() throws IOException {
        Finding finding =
                read("\uFEFF{?".getBytes(StandardCharsets.UTF_8)).findings().get(0);
        assertThat(finding.source().column()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void otherEncodingsOfUnicodeAreNamed(String charset) throws IOException {
        assertThat(read(CHINESE.getBytes(Charset.forName(charset))).findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(JsonReason.OTHER_ENCODING);
    }

    @Test
    void bytesThatAreNoUtf8AreFoundAtTheirPlace() throws IOException {
        Finding finding =
                read(CHINESE.getBytes(Charset.forName("GBK"))).findings().get(0);
        assertThat(finding.reason().code()).isEqualTo(JsonReason.NOT_UTF8);
        assertThat(finding.source().toString()).isEqualTo("shop.json:2:10 ($)");
    }

    @Test
    void aCharacterThatIsCutOffIsNoUtf8() throws IOException {
        byte[] cut = {'"', (byte) 0xE9, (byte) 0x80};
        assertThat(read(cut).findings().get(0).reason().code()).isEqualTo(JsonReason.NOT_UTF8);
    }

    @Test
    void anErrorOfTheStreamIsThrownAsItIs() {
        IOException broken = new IOException("disk");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        assertThatThrownBy(() -> Documents.standard().read(Shop.TYPE, "shop.json", in))
                .isSameAs(broken);
    }
}
