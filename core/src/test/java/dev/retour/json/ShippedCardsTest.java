package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.freight.Direction;
import dev.retour.kernel.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCardsTest {

    private final Documents documents = Documents.standard();

    private RateCard read(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Project.card(name))) {
            Loaded<RateCard> loaded = documents.read(DocumentTypes.RATE_CARD, name, in);
            assertThat(loaded.findings()).isEmpty();
            return loaded.orThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-first-continuing.json", "in-zone-slab.json"})
    void aCardIsReadWithoutFindingAndWrittenAsItIs(String name) throws IOException {
        RateCard card = read(name);
        String text = documents.write(DocumentTypes.RATE_CARD, card);
        assertThat(text).isEqualTo(Files.readString(Project.card(name)));
        assertThat(documents.read(DocumentTypes.RATE_CARD, name, text).orThrow())
                .isEqualTo(card);
    }

    @Test
    void theChineseCardHasEveryProvinceOnceInTwoSpellings() throws IOException {
        List<String> provinces = read("cn-first-continuing.json").zones().stream()
                .flatMap(zone -> zone.destination().orElseThrow().provinces().stream())
                .toList();
        assertThat(provinces).hasSize(62).doesNotHaveDuplicates().contains("广东", "广东省", "新疆", "新疆维吾尔自治区");
    }

    @Test
    void theIndianCardHasItsOwnRatesForTheWayBack() throws IOException {
        RateCard card = read("in-zone-slab.json");
        assertThat(card.reverse().get(0).rate()).isEqualTo(new ReverseRate.OwnRates());
        assertThat(card.rates())
                .filteredOn(rate -> rate.directions().contains(Direction.RTO))
                .hasSize(5);
        assertThat(card.tax().orElseThrow().percent()).hasToString("18%");
    }
}
