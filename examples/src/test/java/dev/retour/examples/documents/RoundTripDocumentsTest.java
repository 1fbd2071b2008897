package dev.retour.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.csv.ColumnMaps;
import org.junit.jupiter.api.Test;

/** The samples leave nothing out, so what is not read or written right shows. */
class RoundTripDocumentsTest {

    @Test
    void the_card_fills_every_part() throws ReflectiveOperationException {
        assertThat(FilledParts.of(SampleCard.card())).containsAll(FilledParts.possible(RateCard.class));
    }

    @Test
    void the_column_maps_fill_every_part() throws ReflectiveOperationException {
        assertThat(FilledParts.of(SampleMaps.maps())).containsAll(FilledParts.possible(ColumnMaps.class));
    }
}
