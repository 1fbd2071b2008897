package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.PackageVersion;
import dev.retour.freight.Length;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static Shop full() {
        Map<String, Integer> stock = new LinkedHashMap<>();
        stock.put("z", 1);
        stock.put("a \"b\"", -2);
        return full(stock);
    }

    private static Shop full(Map<String, Integer> stock) {
        return new Shop(
                "退货 \u0001 \\ / \uD83D\uDE00",
                Optional.of(Integer.MIN_VALUE),
                Optional.of(Long.MAX_VALUE),
                Optional.of(false),
                Optional.of(new BigDecimal("1E+3")),
                Optional.of(RoundingMode.HALF_UP),
                Optional.of(LocalDate.of(2026, 3, 31)),
                Optional.of(CurrencyUnit.of("CNY")),
                Optional.of(Weight.parse("1.5 lb")),
                Optional.of(WeightUnit.POUND),
                Optional.of(Percent.parse("6.50%")),
                List.of("a"),
                List.of(new Shop.Shelf(1, true), new Shop.Shelf(2, false)),
                stock,
                Optional.of(new Shop.Door.Swing(2, List.of(new Shop.Door.Slide(Length.parse("2 m"))))));
    }

    @Test
    void everyFormHasItsCanonicalText() {
        assertThat(Documents.standard().write(Shop.TYPE, full())).isEqualTo("""
                {
                  "schema": "test/shop/1",
                  "name": "退货 \\u0001 \\\\ / \uD83D\uDE00",
                  "floors": -2147483648,
                  "visitors": 9223372036854775807,
                  "open": false,
                  "rent": 1000,
                  "mode": "HALF_UP",
                  "opened": "2026-03-31",
                  "currency": "CNY",
                  "load": "24 oz",
                  "unit": "lb",
                  "share": "6.5%",
                  "tags": ["a"],
                  "shelves": [
                    { "number": 1, "full": true },
                    { "number": 2, "full": false }
                  ],
                  "stock": { "z": 1, "a \\"b\\"": -2 },
                  "door": {
                    "kind": "SWING",
                    "wings": 2,
                    "inner": [
                      { "kind": "SLIDE", "width": "200 cm" }
                    ]
                  }
                }
                """);
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        Shop shop = Documents.standard()
                .read(Shop.TYPE, "shop.json", "{\"schema\":\"test/shop/1\",\"name\":\"\",\"tags\":[],\"stock\":{}}")
                .orThrow();
        assertThat(Documents.standard().write(Shop.TYPE, shop))
                .isEqualTo("{\n  \"schema\": \"test/shop/1\",\n  \"name\": \"\"\n}\n");
    }

    @Test
    void theOrderOfAMapIsKept() {
        Documents documents = Documents.standard();
        Shop again = documents
                .read(Shop.TYPE, "shop.json", documents.write(Shop.TYPE, full()))
                .orThrow();
        assertThat(again.stock().keySet()).containsExactly("z", "a \"b\"");
        assertThat(documents.write(Shop.TYPE, again)).isEqualTo(documents.write(Shop.TYPE, full()));
    }

    @Test
    void aLineThatWouldBeTooLongIsSpread() {
        Node root = Node.Branch.of(Map.of("a", Node.texts(List.of("x".repeat(50), "y".repeat(50)))));
        assertThat(TreePrinter.print(root))
                .isEqualTo("{\n  \"a\": [\n    \"" + "x".repeat(50) + "\",\n    \"" + "y".repeat(50) + "\"\n  ]\n}\n");
    }

    /** Jackson reads no longer one since 2.16. */
    @Test
    void aNameOfAFieldIsWrittenIfItHasNoMoreThan50000Characters() {
        Shop longest = full(Map.of("x".repeat(50_000), 1));
        Shop longer = full(Map.of("x".repeat(50_001), 1));
        Documents documents = Documents.standard();

        assertThat(documents
                        .read(Shop.TYPE, "shop.json", documents.write(Shop.TYPE, longest))
                        .orThrow()
                        .stock())
                .isEqualTo(longest.stock());
        if (PackageVersion.VERSION.getMinorVersion() >= 16) {
            assertThatThrownBy(() -> documents.write(Shop.TYPE, longer))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("50,000");
        }
    }

    @Test
    void aNumberThatNobodyCouldReadBackIsNotWritten() {
        NumberCodec codec = new NumberCodec();
        assertThatThrownBy(() -> CompactWriter.write(codec, new BigDecimal("1E+999999999")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompactWriter.write(codec, new BigDecimal("1E-999999999")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
