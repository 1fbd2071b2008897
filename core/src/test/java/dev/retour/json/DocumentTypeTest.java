package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    private static final Reason WHY = Reason.of(JsonReason.EMPTY);

    private static Loaded<Shop> checked(String json, Problem... problems) {
        return Documents.standard().read(Shop.TYPE.checkedBy(shop -> List.of(problems)), "shop.json", json);
    }

    private static List<String> places(Loaded<Shop> loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.source().toString())
                .toList();
    }

    @Test
    void aProblemIsFoundAtItsPath() {
        String json = Shop.document("\"shelves\": [{\"number\": 1, \"full\": true}],\n\"stock\": {\"b c\": 7}");
        Loaded<Shop> loaded = checked(
                json,
                Problem.warning("$.stock['b c']", WHY),
                Problem.info("$.shelves[0].full", WHY),
                Problem.warning("$", WHY));
        assertThat(loaded.value()).isPresent();
        assertThat(places(loaded))
                .containsExactly(
                        "shop.json:1:1 ($)", "shop.json:2:36 ($.shelves[0].full)", "shop.json:3:18 ($.stock['b c'])");
    }

    @Test
    void aProblemWithoutAPlaceIsFoundAtTheNearestValueAroundIt() {
        String json = Shop.document("\"shelves\": [{\"number\": 1, \"full\": true}]");
        Loaded<Shop> loaded = checked(
                json,
                Problem.error("$.shelves[0].color.name", WHY),
                Problem.error("$.shelves[7].number", WHY),
                Problem.error("$.rent", WHY),
                Problem.error("$.name[0]", WHY),
                Problem.error("$?!", WHY));
        assertThat(loaded.value()).isEmpty();
        assertThat(places(loaded))
                .containsExactly(
                        "shop.json:1:1 ($.rent)",
                        "shop.json:1:1 ($?!)",
                        "shop.json:1:35 ($.name[0])",
                        "shop.json:2:13 ($.shelves[7].number)",
                        "shop.json:2:14 ($.shelves[0].color.name)");
        assertThat(loaded.findings()).allMatch(Finding::isError);
    }

    @Test
    void aFaultyDocumentIsNotChecked() {
        assertThat(checked("{\"schema\": \"test/shop/1\"}", Problem.error("$", WHY))
                        .findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(JsonReason.FIELD_MISSING);
    }

    public record Rule(Pattern pattern, Optional<StringBuilder> text) {}

    public record Mask(Pattern pattern) {}

    public record Circle(String name, List<Circle> inner) {}

    public record Schema(String schema) {}

    public record Loose(List<Optional<String>> list) {}

    @Test
    void aTypeCanBeGivenAsScalar() {
        DocumentType<Mask> type =
                DocumentType.of("test/mask/1", Mask.class, ScalarCodec.of(Pattern.class, Pattern::compile, ""));
        Documents documents = Documents.standard();
        String json = "{\n  \"schema\": \"test/mask/1\",\n  \"pattern\": \"[a-z]\"\n}\n";
        assertThat(documents.write(type, documents.read(type, "mask.json", json).orThrow()))
                .isEqualTo(json);
        assertThat(documents.read(type, "mask.json", json.replace("]", "")).findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(JsonReason.TEXT_REFUSED);
    }

    @Test
    void aRecordMayContainItself() {
        DocumentType<Circle> type = DocumentType.of("test/circle/1", Circle.class);
        Circle circle = new Circle("a", List.of(new Circle("b", List.of(new Circle("c", List.of())))));
        Documents documents = Documents.standard();
        assertThat(documents.read(type, "c.json", documents.write(type, circle)).orThrow())
                .isEqualTo(circle);
    }

    @Test
    void aTypeWithoutFormIsRefusedWhenTheDocumentTypeIsMade() {
        assertThatThrownBy(() -> DocumentType.of("x", Rule.class)).hasMessageContaining("java.util.regex.Pattern");
        assertThatThrownBy(() -> DocumentType.of("x", Schema.class)).hasMessageContaining("'schema'");
        assertThatThrownBy(() -> DocumentType.of("x", Loose.class)).hasMessageContaining("Optional");
    }
}
