package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.kernel.Loaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    /** Without the check of the card: any record tree must survive, sound or not. */
    private static final DocumentType<RateCard> UNCHECKED = DocumentType.of("retour/rate-card/1", RateCard.class);

    private final Documents documents = Documents.standard();

    @Provide
    Arbitrary<RateCard> cards() {
        return AnyRecord.of(RateCard.class);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackEqualAndWrittenTheSameAgain(@ForAll("cards") RateCard card) throws IOException {
        String text = documents.write(UNCHECKED, card);
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Loaded<RateCard> loaded = documents.read(UNCHECKED, "card.json", bytes);
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.orThrow()).isEqualTo(card);
        assertThat(documents.write(UNCHECKED, loaded.orThrow())).isEqualTo(text);
    }
}
