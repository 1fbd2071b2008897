package dev.retour.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.csv.ColumnMaps;
import dev.retour.order.ObservedFact;
import java.util.Set;
import java.util.TreeSet;
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

    @Test
    void the_order_and_its_facts_fill_every_part() throws ReflectiveOperationException {
        Set<String> filled = new TreeSet<>(FilledParts.of(SampleOrder.terms()));
        for (ObservedFact fact : SampleFacts.facts()) {
            filled.addAll(FilledParts.of(fact));
        }
        assertThat(filled).containsAll(FilledParts.possible(ObservedFact.class));
    }
}
