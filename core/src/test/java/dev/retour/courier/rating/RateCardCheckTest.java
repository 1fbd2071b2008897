package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.beyond;
import static dev.retour.courier.rating.Cards.card;
import static dev.retour.courier.rating.Cards.fixed;
import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.perKilogram;
import static dev.retour.courier.rating.Cards.pricing;
import static dev.retour.courier.rating.Cards.upTo;
import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retour.courier.rating.BillableWeight.Basis;
import dev.retour.courier.rating.WeightPricing.Boundary;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.Language;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import dev.retour.kernel.Severity;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RateCardCheckTest {

    private static final Volumetric BY_6000 = Volumetric.of(6_000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM);

    private static List<String> problems(RateCardBuilder card) {
        return RateCardCheck.check(card.build()).stream()
                .map(problem ->
                        problem.severity() + " " + problem.reason().code().name() + " " + problem.path())
                .toList();
    }

    private static RateCardBuilder priced(Segment... segments) {
        return card().addRates(RateEntry.forward(Cards.ZONE, pricing(Boundary.UPPER_INCLUSIVE, segments)));
    }

    private static WeightPricing limited(String minimum, String maximum) {
        return new WeightPricing(
                Optional.empty(),
                List.of(beyond(fixed("1"))),
                Optional.of(amount(minimum)),
                Optional.of(amount(maximum)));
    }

    private static SegmentRate table(String... endsAndPrices) {
        List<SegmentRate.Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < endsAndPrices.length; i += 2) {
            rows.add(new SegmentRate.Table.Row(weight(endsAndPrices[i]), amount(endsAndPrices[i + 1])));
        }
        return new SegmentRate.Table(rows);
    }

    private static SurchargeRate percentOf(String percent, ChargeKind... kinds) {
        return new SurchargeRate.PercentOf(Percent.parse(percent), List.of(kinds));
    }

    private static RateCardBuilder with(Surcharge... surcharges) {
        return flat("1").addSurcharges(surcharges);
    }

    private static BillableWeightBuilder actual(RoundingStep... steps) {
        return BillableWeight.builder().basis(Basis.ACTUAL).addSteps(steps);
    }

    private static RoundingStep step(String upTo, String step, RoundingMode mode) {
        return new RoundingStep(Optional.ofNullable(upTo).map(Weight::parse), weight(step), Optional.of(mode));
    }

    @Test
    void a_sound_card_has_no_problem() {
        assertThat(problems(flat("1"))).isEmpty();
    }

    @Test
    void a_validity_that_ends_before_it_starts() {
        assertThat(problems(flat("1").validTo(LocalDate.of(2025, 12, 31))))
                .containsExactly("ERROR VALIDITY_REVERSED $.validTo");
        assertThat(problems(flat("1").validTo(LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    @Test
    void a_rounding_that_the_currency_cannot_write_or_that_is_too_large() {
        assertThat(problems(flat("1").rounding(new Rounding(amount("0.005"), RoundingMode.HALF_UP))))
                .containsExactly("ERROR ROUNDING_TOO_FINE $.rounding.step");
        assertThat(problems(flat("1").rounding(new Rounding(amount("1000000000000"), RoundingMode.HALF_UP))))
                .containsExactly("ERROR AMOUNT_TOO_FINE $.rounding.step");
    }

    @Test
    void a_rounding_that_fails_where_there_is_something_to_round() {
        Volumetric sides = new Volumetric(
                amount("6000"),
                LengthUnit.CENTIMETER,
                WeightUnit.KILOGRAM,
                Optional.empty(),
                Optional.of(RoundingMode.UNNECESSARY),
                Optional.empty());

        assertThat(problems(flat("1").rounding(new Rounding(amount("0.01"), RoundingMode.UNNECESSARY))))
                .containsExactly("ERROR ROUNDING_UNNECESSARY $.rounding.mode");
        assertThat(problems(flat("1")
                        .addBillableWeights(BillableWeight.builder()
                                .basis(Basis.MAX)
                                .volumetric(sides)
                                .build())))
                .containsExactly("ERROR ROUNDING_UNNECESSARY $.billableWeights[0].volumetric.sideRounding");
        assertThat(problems(flat("1")
                        .addBillableWeights(actual(
                                        step("1 kg", "1 kg", RoundingMode.UP),
                                        step(null, "1 kg", RoundingMode.UNNECESSARY))
                                .build())))
                .containsExactly("ERROR ROUNDING_UNNECESSARY $.billableWeights[0].steps[1].mode");
    }

    @Test
    void a_negative_or_overlong_percentage() {
        assertThat(problems(flat("1").tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("-6%")))))
                .containsExactly("ERROR PERCENT_NEGATIVE $.tax.percent");
        assertThat(problems(flat("1").tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("0.000000001%")))))
                .containsExactly("ERROR AMOUNT_TOO_FINE $.tax.percent");
        assertThat(problems(flat("1")
                        .addReverse(ReverseRule.of(
                                Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("-50%"))))))
                .containsExactly("ERROR PERCENT_NEGATIVE $.reverse[0].rate.percent");
        assertThat(problems(with(Surcharge.always("f", ChargeKind.FUEL, percentOf("1000000%", ChargeKind.FREIGHT)))))
                .containsExactly("ERROR AMOUNT_TOO_FINE $.surcharges[0].rate.percent");
    }

    @Test
    void two_zones_for_the_same_places() {
        RateCardBuilder card = card().addZones(
                        ZoneRule.to("a", PlacePattern.provinces("浙江")),
                        ZoneRule.to("b", PlacePattern.provinces("江苏", "浙江")),
                        ZoneRule.to("a", PlacePattern.provinces("浙江")))
                .addRates(new RateEntry(List.of(), List.of(), List.of(), WeightPricing.of(fixed("1"))));

        assertThat(problems(card)).contains("ERROR ZONE_TIE $.zones[1]").hasSize(2);
        assertThat(RateCardCheck.check(card.build()).get(0).reason().text(Language.EN))
                .contains("has the zones a, b by rules that are equally specific");
    }

    @Test
    void the_same_zone_twice_for_the_same_places_is_harmless() {
        assertThat(problems(flat("1")
                        .addZones(
                                ZoneRule.to(Cards.ZONE, PlacePattern.postcodes("1", "2")),
                                ZoneRule.to(Cards.ZONE, PlacePattern.postcodes("2")))))
                .containsExactly("INFO ZONE_REPEATED $.zones[1]");
        assertThat(problems(flat("1").addZones(ZoneRule.to(Cards.ZONE, PlacePattern.postcodes("1", "1")))))
                .isEmpty();
    }

    @Test
    void a_zone_without_a_forward_rate_is_told_once() {
        assertThat(problems(flat("1")
                        .addZones(
                                ZoneRule.to(Cards.ZONE, PlacePattern.provinces("浙江")),
                                ZoneRule.to("far", PlacePattern.provinces("新疆")),
                                ZoneRule.to("far", PlacePattern.provinces("西藏")))))
                .containsExactly("WARNING ZONE_WITHOUT_RATE $.zones[1]");
    }

    @Test
    void a_zone_that_the_rates_spell_otherwise_is_told_with_both_spellings() {
        RateCardBuilder misspelt = flat("1")
                .addZones(
                        ZoneRule.to(Cards.ZONE, PlacePattern.provinces("浙江")),
                        ZoneRule.to("偏远", PlacePattern.provinces("新疆")))
                .addRates(RateEntry.forward("偏選", WeightPricing.of(fixed("1"))));

        assertThat(problems(misspelt)).containsExactly("WARNING ZONE_RATED_OTHERWISE $.zones[1]");
        assertThat(RateCardCheck.check(misspelt.build()).get(0).reason().text(Language.EN))
                .contains("Zone '偏远' has no forward rate", "which the rates name: 偏選.");
    }

    @Test
    void zones_that_a_list_beside_the_card_may_give_are_no_other_spelling() {
        RateCardBuilder partly = flat("1")
                .addZones(ZoneRule.to("far", PlacePattern.provinces("新疆")))
                .addRates(RateEntry.forward("near", WeightPricing.of(fixed("1"))));

        assertThat(problems(partly)).containsExactly("WARNING ZONE_WITHOUT_RATE $.zones[0]");
    }

    @Test
    void a_basis_by_volume_without_a_divisor() {
        for (Basis basis : List.of(Basis.MAX, Basis.VOLUMETRIC)) {
            assertThat(problems(flat("1")
                            .addBillableWeights(
                                    BillableWeight.builder().basis(basis).build())))
                    .containsExactly("ERROR VOLUMETRIC_MISSING $.billableWeights[0]");
        }
    }

    @Test
    void a_tolerance_that_forgives_nothing() {
        assertThat(problems(flat("1")
                        .addBillableWeights(actual().tolerance(weight("1 g")).build())))
                .containsExactly("ERROR TOLERANCE_WITHOUT_STEP $.billableWeights[0].tolerance");
        assertThat(problems(flat("1")
                        .addBillableWeights(actual(step(null, "1 kg", RoundingMode.DOWN))
                                .tolerance(weight("1 g"))
                                .build())))
                .containsExactly("ERROR TOLERANCE_WITHOUT_STEP $.billableWeights[0].tolerance");
    }

    @Test
    void ranges_that_do_not_rise_or_go_on_after_their_end() {
        assertThat(problems(priced(upTo("2 kg", fixed("1")), upTo("2 kg", fixed("2")), beyond(fixed("3")))))
                .containsExactly("ERROR RANGES_DISORDERED $.rates[0].price.segments[1]");
        assertThat(problems(priced(beyond(fixed("1")), upTo("2 kg", fixed("2")))))
                .containsExactly("ERROR RANGES_DISORDERED $.rates[0].price.segments[0]");
        assertThat(problems(priced(beyond(table("2 lb", "1", "1 lb", "2")))))
                .containsExactly("ERROR RANGES_DISORDERED $.rates[0].price.segments[0].rate.rows[1]");
        assertThat(problems(flat("1")
                        .addBillableWeights(actual(RoundingStep.up(weight("1 kg")), RoundingStep.up(weight("0.5 kg")))
                                .build())))
                .containsExactly("ERROR RANGES_DISORDERED $.billableWeights[0].steps[0]");
    }

    @Test
    void a_card_without_rates_and_lists_without_entries() {
        assertThat(problems(card())).containsExactly("ERROR RATES_EMPTY $.rates");
        assertThat(problems(priced())).containsExactly("ERROR LIST_EMPTY $.rates[0].price.segments");
        assertThat(problems(priced(beyond(table()))))
                .containsExactly("ERROR LIST_EMPTY $.rates[0].price.segments[0].rate.rows");
        assertThat(problems(with(Surcharge.always("f", ChargeKind.FUEL, percentOf("1%")))))
                .containsExactly("ERROR LIST_EMPTY $.surcharges[0].rate.kinds");
    }

    @Test
    void a_rate_that_can_never_hold_because_an_earlier_one_does() {
        WeightPricing price = WeightPricing.of(fixed("1"));
        RateEntry all = new RateEntry(List.of(), List.of(), List.of(), price);
        RateEntry air = new RateEntry(List.of("air"), List.of("z"), List.of(Direction.FORWARD), price);
        RateEntry back = new RateEntry(List.of(), List.of(), List.of(Direction.RTO), price);

        assertThat(problems(card().addRates(all, air, back))).containsExactly("ERROR RATE_REPEATED $.rates[1]");
        assertThat(problems(card().addRates(air, all, back))).isEmpty();
        assertThat(problems(card().addRates(air, air))).containsExactly("ERROR RATE_REPEATED $.rates[1]");
    }

    @Test
    void a_negative_amount_anywhere() {
        SegmentRate steps = new SegmentRate.FirstPlusStep(weight("1 kg"), amount("-1"), weight("1 kg"), amount("-2"));
        WeightPricing priced = WeightPricing.of(fixed("-1"));

        assertThat(problems(flat("-0.01")))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.rates[0].price.segments[0].rate.amount");
        assertThat(problems(priced(beyond(steps))))
                .containsExactly(
                        "ERROR AMOUNT_NEGATIVE $.rates[0].price.segments[0].rate.firstAmount",
                        "ERROR AMOUNT_NEGATIVE $.rates[0].price.segments[0].rate.stepAmount");
        assertThat(problems(priced(beyond(perKilogram("-1")))))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.rates[0].price.segments[0].rate.amount");
        assertThat(problems(priced(beyond(table("1 kg", "1", "2 kg", "-1")))))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.rates[0].price.segments[0].rate.rows[1].amount");
        assertThat(problems(flat("1").addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.Priced(priced)))))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.reverse[0].rate.price.segments[0].rate.amount");
        assertThat(problems(with(Surcharge.always("f", ChargeKind.FUEL, new SurchargeRate.Fixed(amount("-1"))))))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.surcharges[0].rate.amount");
        assertThat(problems(with(Surcharge.always(
                        "f", ChargeKind.FUEL, new SurchargeRate.PerWeight(weight("1 kg"), amount("-1"))))))
                .containsExactly("ERROR AMOUNT_NEGATIVE $.surcharges[0].rate.amount");
    }

    @Test
    void an_amount_that_is_too_fine_or_too_large_to_be_held() {
        String at = "ERROR AMOUNT_TOO_FINE $.rates[0].price.segments[0].rate.amount";

        assertThat(problems(flat("0.000000001"))).containsExactly(at);
        assertThat(problems(flat("1000000000"))).containsExactly(at);
        assertThat(problems(flat("999999999.99999999"))).isEmpty();
        assertThat(problems(flat("1.50000000000000000000"))).isEmpty();
    }

    @Test
    void a_minimum_above_its_maximum() {
        assertThat(problems(card().addRates(RateEntry.forward("z", limited("2", "1")))))
                .containsExactly("ERROR LIMITS_REVERSED $.rates[0].price.minimum");
        assertThat(problems(card().addRates(RateEntry.forward("z", limited("1", "1.00")))))
                .isEmpty();
        assertThat(problems(card().addRates(RateEntry.forward("z", limited("-1", "-2")))))
                .containsExactly(
                        "ERROR AMOUNT_NEGATIVE $.rates[0].price.minimum",
                        "ERROR AMOUNT_NEGATIVE $.rates[0].price.maximum",
                        "ERROR LIMITS_REVERSED $.rates[0].price.minimum");
    }

    @Test
    void a_share_of_the_value_that_is_negative_or_rounded_too_finely() {
        SurchargeRate rate = new SurchargeRate.PercentOfValue(
                Percent.parse("-1%"), Optional.of(new Rounding(amount("0.001"), RoundingMode.UNNECESSARY)));

        assertThat(problems(with(Surcharge.always("i", ChargeKind.INSURANCE, rate))))
                .containsExactly(
                        "ERROR PERCENT_NEGATIVE $.surcharges[0].rate.percent",
                        "ERROR ROUNDING_TOO_FINE $.surcharges[0].rate.rounding.step",
                        "ERROR ROUNDING_UNNECESSARY $.surcharges[0].rate.rounding.mode");
    }

    @Test
    void surcharges_of_one_code_of_no_legal_kind_or_over_a_line_that_comes_later() {
        Surcharge fuel =
                Surcharge.always("fuel", ChargeKind.FUEL, percentOf("1%", ChargeKind.FREIGHT, ChargeKind.PEAK));
        Surcharge peak = Surcharge.always("fuel", ChargeKind.PEAK, new SurchargeRate.Fixed(amount("1")));
        Surcharge tax = Surcharge.always("tax", ChargeKind.TAX, new SurchargeRate.Fixed(amount("1")));

        assertThat(problems(with(fuel, peak, tax)))
                .containsExactly(
                        "ERROR SURCHARGE_BASE_MISSING $.surcharges[0].rate.kinds[1]",
                        "ERROR SURCHARGE_REPEATED $.surcharges[1].code",
                        "ERROR SURCHARGE_KIND $.surcharges[2].kind");
    }

    @Test
    void more_weight_that_costs_less_is_legal_and_told() {
        assertThat(problems(priced(upTo("1 kg", fixed("5")), beyond(perKilogram("4")))))
                .containsExactly("WARNING NOT_MONOTONE $.rates[0].price");
        assertThat(problems(priced(beyond(table("1 kg", "5", "2 kg", "4")))))
                .containsExactly("WARNING NOT_MONOTONE $.rates[0].price");
        assertThat(problems(flat("1")
                        .addBillableWeights(actual(
                                        RoundingStep.up(weight("1.2 kg"), weight("1 kg")),
                                        RoundingStep.up(weight("0.5 kg")))
                                .build())))
                .containsExactly("WARNING NOT_MONOTONE $.billableWeights[0].steps");
        assertThat(problems(with(Surcharge.of(
                        "light",
                        ChargeKind.PEAK,
                        new Condition.Not(new Condition.Heavier(weight("1 kg"))),
                        new SurchargeRate.Fixed(amount("1"))))))
                .containsExactly("WARNING NOT_MONOTONE $.surcharges[0].when");
        assertThat(problems(flat("1")
                        .addReverse(ReverseRule.of(
                                Direction.RTO,
                                new ReverseRate.Priced(pricing(
                                        Boundary.UPPER_EXCLUSIVE, upTo("1 kg", fixed("5")), beyond(fixed("4"))))))))
                .containsExactly("WARNING NOT_MONOTONE $.reverse[0].rate.price");
    }

    @Test
    void more_weight_that_costs_less_is_told_also_behind_weights_without_a_price() {
        assertThat(problems(priced(upTo("2 kg", table("1 kg", "10")), beyond(fixed("5")))))
                .containsExactly("WARNING NOT_MONOTONE $.rates[0].price");
    }

    @Test
    void a_card_with_many_faults_tells_them_all_at_once_in_the_order_of_the_document() {
        RateCardBuilder broken = card().validTo(LocalDate.of(2025, 1, 1))
                .rounding(new Rounding(amount("0.001"), RoundingMode.UNNECESSARY))
                .tax(new Tax(Tax.Mode.INCLUDED, Percent.parse("-1%")))
                .addZones(ZoneRule.to("a", PlacePattern.provinces("x")), ZoneRule.to("b", PlacePattern.provinces("x")))
                .addBillableWeights(BillableWeight.builder()
                        .basis(Basis.MAX)
                        .tolerance(weight("1 g"))
                        .build())
                .addRates(RateEntry.forward("a", limited("2", "-1")))
                .addRates(RateEntry.forward("a", pricing(Boundary.UPPER_INCLUSIVE)))
                .addSurcharges(Surcharge.always("s", ChargeKind.FREIGHT, percentOf("-1%", ChargeKind.FUEL)))
                .addReverse(ReverseRule.of(
                        Direction.RTO, new ReverseRate.Priced(WeightPricing.of(table("2 kg", "1", "1 kg", "-1")))));

        assertThat(problems(broken))
                .containsExactly(
                        "ERROR VALIDITY_REVERSED $.validTo",
                        "ERROR ROUNDING_TOO_FINE $.rounding.step",
                        "ERROR ROUNDING_UNNECESSARY $.rounding.mode",
                        "ERROR PERCENT_NEGATIVE $.tax.percent",
                        "ERROR ZONE_TIE $.zones[1]",
                        "ERROR VOLUMETRIC_MISSING $.billableWeights[0]",
                        "ERROR TOLERANCE_WITHOUT_STEP $.billableWeights[0].tolerance",
                        "ERROR AMOUNT_NEGATIVE $.rates[0].price.maximum",
                        "ERROR LIMITS_REVERSED $.rates[0].price.minimum",
                        "ERROR RATE_REPEATED $.rates[1]",
                        "ERROR LIST_EMPTY $.rates[1].price.segments",
                        "WARNING ZONE_WITHOUT_RATE $.zones[1]",
                        "ERROR SURCHARGE_KIND $.surcharges[0].kind",
                        "ERROR PERCENT_NEGATIVE $.surcharges[0].rate.percent",
                        "ERROR SURCHARGE_BASE_MISSING $.surcharges[0].rate.kinds[0]",
                        "ERROR RANGES_DISORDERED $.reverse[0].rate.price.segments[0].rate.rows[1]",
                        "ERROR AMOUNT_NEGATIVE $.reverse[0].rate.price.segments[0].rate.rows[1].amount");
        assertRefusedWithEveryReason(broken.build());
    }

    private static void assertRefusedWithEveryReason(RateCard broken) {
        List<Reason> errors = RateCardCheck.check(broken).stream()
                .filter(Problem::isError)
                .map(Problem::reason)
                .toList();
        assertThatExceptionOfType(RetourException.class)
                .isThrownBy(() -> Rater.of(broken))
                .satisfies(e -> assertThat(e.reasons()).isEqualTo(errors))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(errors.size()));
        assertThat(errors).allSatisfy(reason -> {
            assertThat(reason.text(Language.EN)).doesNotContain("?", "{");
            assertThat(reason.text(Language.ZH)).doesNotContain("?", "{");
        });
    }

    @Test
    void a_card_with_warnings_alone_can_be_used() {
        RateCard card = priced(upTo("1 kg", fixed("5")), beyond(fixed("4"))).build();

        assertThat(RateCardCheck.check(card)).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(Cards.total(card, Cards.parcel("2 kg").build())).isEqualTo("CNY 4.00");
    }

    @Test
    void a_volumetric_rule_may_stand_beside_actual_weight() {
        assertThat(problems(flat("1")
                        .addBillableWeights(BillableWeight.builder()
                                .basis(Basis.ACTUAL)
                                .volumetric(BY_6000)
                                .build())))
                .isEmpty();
    }

    @Test
    void a_tolerance_of_a_whole_step_or_more_is_an_error_and_one_below_is_none() {
        for (String tolerance : new String[] {"0.5 kg", "0.6 kg", "2 kg"}) {
            RateCard card = flat("1")
                    .addBillableWeights(actual(step("2 kg", "0.5 kg", RoundingMode.UP), RoundingStep.up(weight("1 kg")))
                            .tolerance(weight(tolerance))
                            .build())
                    .build();
            assertThat(RateCardCheck.check(card))
                    .as(tolerance)
                    .extracting(Problem::path, problem -> problem.reason().code())
                    .containsExactly(
                            Assertions.tuple("$.billableWeights[0].tolerance", RatingReason.TOLERANCE_NOT_BELOW_STEP));
        }
        RateCard below = flat("1")
                .addBillableWeights(actual(RoundingStep.up(weight("1 kg")))
                        .tolerance(weight("0.999 kg"))
                        .build())
                .build();
        assertThat(RateCardCheck.check(below)).isEmpty();
    }
}
