package dev.retour.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.Weight;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weight of 0 was not weighed, but it was printed. */
class StatedWeightsTest {

    private static Optional<Weight> weight(String text) {
        return Optional.ofNullable(text).map(Weight::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9 kg, 3 kg, 3 kg",
        "3 kg, 0.9 kg, 3 kg",
        "0 kg, 3 kg, 3 kg",
        "0 kg, 0 kg,",
        ", 3 kg,",
        ", 0 kg,",
        "0.9 kg, ,",
        "0 kg, ,",
        ", ,"
    })
    void where_scale_and_volume_are_printed_the_larger_was_charged_also_beside_a_scale_at_0(
            String actual, String volumetric, String charged) {
        StatedWeights stated = StatedWeights.builder()
                .actual(weight(actual))
                .volumetric(weight(volumetric))
                .build();

        assertThat(stated.charged()).isEqualTo(weight(charged));
    }

    @Test
    void beside_a_volume_of_0_the_scale_was_measured_and_nobody_says_what_was_charged() {
        StatedWeights stated = StatedWeights.builder()
                .actual(Weight.parse("0.9 kg"))
                .volumetric(Weight.ZERO)
                .build();

        assertThat(stated.charged()).isEmpty();
        assertThat(stated.measured()).contains(Weight.parse("0.9 kg"));
    }

    @Test
    void a_billed_or_audited_weight_of_0_is_passed_over_for_the_next() {
        StatedWeights stated = StatedWeights.builder()
                .billed(Weight.ZERO)
                .audited(Weight.ZERO)
                .actual(Weight.parse("1 kg"))
                .volumetric(Weight.parse("2 kg"))
                .build();

        assertThat(stated.charged()).contains(Weight.parse("2 kg"));
        assertThat(StatedWeights.billed(Weight.ZERO).charged()).isEmpty();
    }

    @Test
    void a_scale_that_shows_0_measured_nothing_so_the_entered_weight_is_what_was_measured() {
        StatedWeights entered = StatedWeights.builder()
                .actual(Weight.ZERO)
                .entered(Weight.parse("1 kg"))
                .build();
        StatedWeights nothing = StatedWeights.builder().entered(Weight.ZERO).build();

        assertThat(entered.measured()).contains(Weight.parse("1 kg"));
        assertThat(nothing.measured()).isEmpty();
    }
}
