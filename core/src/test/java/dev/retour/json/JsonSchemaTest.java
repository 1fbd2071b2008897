package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

    @Test
    void thePublishedSchemasAreTheGeneratedOnes() throws IOException {
        holds("rate-card", DocumentTypes.RATE_CARD);
        holds("order", DocumentTypes.ORDER);
        holds("order-fact", DocumentTypes.ORDER_FACT);
        holds("return-policy", DocumentTypes.RETURN_POLICY);
        holds("patience", DocumentTypes.PATIENCE);
        holds("risk-thresholds", DocumentTypes.RISK_THRESHOLDS);
        holds("business-calendar", DocumentTypes.BUSINESS_CALENDAR);
    }

    private static void holds(String name, DocumentType<?> type) throws IOException {
        Path file = Project.root().resolve("docs/reference/" + name + ".schema.json");
        String generated = JsonSchema.of(type);
        if (Boolean.getBoolean("retour.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("Run with -Dretour.update=true to write it anew")
                .content()
                .isEqualTo(generated);
    }

    @Test
    void everyFormIsDescribed() {
        assertThat(JsonSchema.of(Shop.TYPE))
                .startsWith(
                        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": \"urn:test:shop:1\"")
                .contains("\"schema\": { \"const\": \"test/shop/1\" }")
                .contains("\"floors\": { \"type\": \"integer\", \"minimum\": -2147483648, \"maximum\": 2147483647 }")
                .contains("\"open\": { \"type\": \"boolean\" }")
                .contains("\"rent\": { \"type\": \"number\" }")
                .contains("\"door\": { \"$ref\": \"#/$defs/Shop.Door\" }")
                .contains("\"kind\": { \"const\": \"SLIDE\" }")
                .contains("\"required\": [\"kind\", \"wings\"]")
                .contains("\"required\": [\"schema\", \"name\"]");
    }

    @Test
    void everyReferenceHasItsDefinition() throws Unreadable {
        String text = JsonSchema.of(DocumentTypes.RATE_CARD);
        Node.Branch root = (Node.Branch)
                TreeParser.parse(text, new Limits(1 << 20, 50, 1_000, 40, 1), new Faults("", Limits.standard()));
        Map<String, Node.Member> parts =
                ((Node.Branch) root.members().get("$defs").value()).members();
        List<String> references = Pattern.compile("#/\\$defs/([A-Za-z.]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(parts.keySet()).containsAll(references).contains("Condition");
    }

    @Property(tries = 200)
    void thePatternsAcceptWhatIsWritten(@ForAll int unused) {
        Scalars.ALL.forEach(scalar -> {
            Matcher matcher = Pattern.compile(scalar.pattern()).matcher(printed(scalar));
            assertThat(matcher.find()).as(matcher.toString()).isTrue();
        });
    }

    private static <T> String printed(ScalarCodec<T> scalar) {
        return scalar.print().apply(scalar.type().cast(AnyRecord.sample(scalar.type())));
    }
}
