package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.courier.rating.RateCard;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.RetourException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RateCardStoryTest {

    private final Documents documents = Documents.standard();

    @Test
    void aShopReadsTheCardOfItsCourierThenBreaksItThenMendsIt() throws IOException {
        String text = Files.readString(Project.card("cn-first-continuing.json"));

        RateCard card = documents
                .read(DocumentTypes.RATE_CARD, "cn-first-continuing.json", text)
                .orThrow();
        assertThat(card.zones()).hasSize(6);
        assertThat(card.currency().getCode()).isEqualTo("CNY");

        String broken =
                text.replace("\"firstAmount\": 4.5", "\"firstAmuont\": 4.5").replace("\"120 cm\"", "\"120 km\"");
        Loaded<RateCard> loaded = documents.read(DocumentTypes.RATE_CARD, "card.json", broken);

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.findings())
                .extracting(finding -> finding.text(Language.EN))
                .containsExactly(
                        "card.json:89:15 ($.rates[0].price.segments[0].rate.firstAmuont): json.FIELD_MISSPELT:"
                                + " There is no field 'firstAmuont' here. Did you mean 'firstAmount'?",
                        "card.json:211:43 ($.surcharges[2].when.than): json.TEXT_REFUSED: This text cannot be read:"
                                + " No unit of length is written 'km'. Use mm, cm, m or in. Correct it.");
        assertThat(loaded.findings()).allMatch(Finding::isError);
        assertThatThrownBy(loaded::orThrow).isInstanceOf(RetourException.class).hasMessageContaining("card.json:89:15");

        String mended = broken.replace("firstAmuont", "firstAmount").replace("120 km", "120 cm");
        assertThat(documents.read(DocumentTypes.RATE_CARD, "card.json", mended).orThrow())
                .isEqualTo(card);
    }
}
