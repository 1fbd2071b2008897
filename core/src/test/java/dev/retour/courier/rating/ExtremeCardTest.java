package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.priced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.retour.freight.Weight;
import dev.retour.kernel.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards at the edge of what can be held: the check ends, and never throws. */
class ExtremeCardTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static List<Problem> check(RateCard card) {
        return assertTimeoutPreemptively(LONG, () -> RateCardCheck.check(card));
    }

    private static SegmentRate fixed(String amount) {
        return new SegmentRate.Fixed(new BigDecimal(amount));
    }

    @Test
    void a_segment_that_ends_at_the_heaviest_weight_of_all_is_checked_and_done() {
        WeightPricing pricing = new WeightPricing(
                Optional.empty(),
                List.of(
                        new WeightPricing.Segment(Optional.of(new Weight(Long.MAX_VALUE)), fixed("5")),
                        new WeightPricing.Segment(Optional.empty(), fixed("6"))),
                Optional.empty(),
                Optional.empty());

        assertThat(check(priced(pricing))).noneMatch(Problem::isError);
    }

    @Test
    void a_rounding_range_that_ends_at_the_heaviest_weight_of_all_does_not_throw() {
        BillableWeight rule = BillableWeight.builder()
                .basis(BillableWeight.Basis.ACTUAL)
                .addSteps(RoundingStep.up(new Weight(Long.MAX_VALUE - 5), Weight.parse("1 kg")))
                .build();

        assertThat(check(flat("5").addWeights(rule).build())).noneMatch(Problem::isError);
    }

    @Test
    void an_amount_with_five_thousand_decimals_is_an_error_and_no_exception() {
        assertThat(check(priced(WeightPricing.of(fixed("1e-5000")))))
                .extracting(problem -> problem.reason().code())
                .contains(RatingReason.AMOUNT_TOO_FINE);
    }

    @Test
    void lists_that_multiply_to_millions_are_refused_before_they_are_multiplied() {
        List<String> names = IntStream.range(0, 3_000).mapToObj(i -> "N" + i).toList();
        PlacePattern places =
                PlacePattern.builder().provinces(names).cities(names).build();

        assertThat(check(flat("5").addZones(ZoneRule.to("a", places)).build()))
                .extracting(problem -> problem.reason().code())
                .containsExactly(RatingReason.TOO_MANY_COMBINATIONS);
    }
}
