package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.priced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

        assertThat(check(flat("5").addBillableWeights(rule).build())).noneMatch(Problem::isError);
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

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i).toList();
    }

    private static BillableWeight forServices(int count) {
        return BillableWeight.builder()
                .basis(BillableWeight.Basis.ACTUAL)
                .services(names("S", count))
                .build();
    }

    private static ReverseRule inZones(int count) {
        return new ReverseRule(Direction.RTO, List.of(), names("Z", count), new ReverseRate.Free());
    }

    private static List<String> refusals(RateCardBuilder card) {
        return check(card.build()).stream()
                .filter(Problem::isError)
                .map(problem -> problem.path() + " " + problem.reason().code())
                .toList();
    }

    @Test
    void services_of_one_list_and_zones_of_another_are_refused_before_they_are_multiplied() {
        assertThat(refusals(flat("5").addBillableWeights(forServices(10_000)).addReverse(inZones(10_000))))
                .containsExactly("$.reverse[0] TOO_MANY_COMBINATIONS");
        assertThat(refusals(flat("5").addBillableWeights(forServices(10_000)).addReverse(inZones(90))))
                .isEmpty();
    }

    @Test
    void rules_for_everything_are_refused_where_together_they_are_written_too_often() {
        RateCardBuilder card =
                flat("5").addBillableWeights(forServices(900)).addReverse(inZones(900));
        for (int i = 0; i < 20; i++) {
            card.addBillableWeights(forServices(0));
        }

        assertThat(refusals(card)).containsExactly("$.billableWeights[12] TOO_MANY_COMBINATIONS");
    }

    @Test
    void a_price_beyond_what_can_be_held_is_a_refusal_with_its_reason_and_no_exception() {
        Rater rater = Rater.of(
                priced(WeightPricing.of(new SegmentRate.PerUnit(Weight.parse("1 mg"), new BigDecimal("999999999")))));
        RateRequest heavy =
                RateRequest.builder(Weight.parse("5000 t")).zone(Cards.ZONE).build();

        assertThat(((Rating.NoQuote) rater.rate(heavy)).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(RatingReason.AMOUNT_TOO_LARGE);
                    assertThat(reason.toString()).contains("5000000 kg");
                });
        assertThat(rater.rate(RateRequest.builder(Weight.parse("1 mg"))
                        .zone(Cards.ZONE)
                        .build()))
                .isInstanceOf(Quote.class);
    }

    @Test
    void flags_are_listed_in_the_order_of_their_names_in_every_jvm() {
        List<String> names =
                IntStream.range(100, 1_000).mapToObj(i -> "flag" + i).toList();

        RateRequest request = RateRequest.builder(Weight.parse("1 kg"))
                .flags(Set.copyOf(names))
                .build();

        assertThat(List.copyOf(request.flags())).isEqualTo(names);
    }
}
