package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A document may hold personal values; what is found wrong with them does not quote them. */
class CanaryDocumentsTest {

    private static final Canaries CANARIES = Canaries.of(5);

    private static final String ORDER = Documents.standard().write(DocumentTypes.ORDER, terms());

    private static final Pattern TYPE = Pattern.compile("\"type\": \"(TEXT|WHOLE|DECIMAL|DATE|INSTANT)\"");

    private static OrderTerms terms() {
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        Money price = Money.ofMajor(cny, 10);
        return OrderTerms.builder(OrderId.of("O-1"), cny)
                .shop("shop")
                .channel("web")
                .country("CN")
                .placedAt(Instant.parse("2026-03-01T00:00:00Z"))
                .addLines(OrderLine.builder(OrderLineId.of("L-1"), "SKU", 1)
                        .unitPrice(price.toBigMoney())
                        .total(TaxedAmount.ofGross(price, Money.zero(cny)))
                        .build())
                .addTenders(Tender.full(TenderId.of("T-1"), "CARD", price))
                .attributes(CANARIES.planted())
                .build();
    }

    @Test
    void a_document_gives_its_personal_values_back() {
        assertThat(CANARIES.in(ORDER)).hasSize(4);
        assertThat(read(ORDER).orThrow().attributes()).isEqualTo(CANARIES.planted());
    }

    @Test
    void no_finding_about_a_personal_attribute_quotes_it() {
        List<MatchResult> types = TYPE.matcher(ORDER).results().toList();
        assertThat(types).hasSize(CANARIES.planted().values().size());
        int refused = 0;
        for (MatchResult each : types) {
            for (String other : List.of("FLAG", "WHOLE", "DATE", "INSTANT", "DECIMAL", "PHONE", "")) {
                Loaded<OrderTerms> loaded =
                        read(ORDER.substring(0, each.start(1)) + other + ORDER.substring(each.end(1)));
                assertQuiet(loaded);
                refused += loaded.value().isEmpty() ? 1 : 0;
            }
        }
        assertThat(refused).as("but for those that fit").isGreaterThan(60);
    }

    @Test
    void no_finding_about_the_parts_of_a_personal_attribute_quotes_it() {
        assertRefused(ORDER.replace("\"personal\": true", "\"personal\": \"yes\""));
        assertRefused(ORDER.replace("\"personal\": true", "\"personel\": true"));
        assertRefused(ORDER.replace("\"text\": \"", "\"text\": \"" + "x".repeat(4_000)));
        assertRefused(ORDER.replace("\"type\": ", "\"typ\": "));
    }

    private static void assertRefused(String document) {
        Loaded<OrderTerms> loaded = read(document);
        assertThat(loaded.value()).isEmpty();
        assertQuiet(loaded);
    }

    private static void assertQuiet(Loaded<OrderTerms> loaded) {
        CANARIES.assertNoneIn(loaded.findings());
        for (Finding finding : loaded.findings()) {
            CANARIES.assertNoneIn(finding.text(Language.EN) + finding.text(Language.ZH));
        }
    }

    private static Loaded<OrderTerms> read(String document) {
        return Documents.standard().read(DocumentTypes.ORDER, "order.json", document);
    }
}
