package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.parcel;
import static dev.retour.courier.rating.Cards.total;
import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.courier.rating.RateCard.RoundingLevel;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurchargeTest {

    private static final SurchargeRate ONE = new SurchargeRate.Fixed(amount("1"));
    private static final Condition HEAVY = new Condition.Heavier(weight("1 kg"));
    private static final Condition FRAGILE = new Condition.Flagged("fragile");

    private static SurchargeRate percentOf(String percent, ChargeKind... kinds) {
        return new SurchargeRate.PercentOf(Percent.parse(percent), List.of(kinds));
    }

    private static SurchargeRate perKilogram(String price) {
        return new SurchargeRate.PerWeight(weight("1 kg"), amount(price));
    }

    private static Surcharge limited(SurchargeRate rate, String minimum, String maximum) {
        return new Surcharge(
                "limited",
                ChargeKind.COD_FEE,
                List.of(),
                Optional.empty(),
                rate,
                Optional.ofNullable(minimum).map(Cards::amount),
                Optional.ofNullable(maximum).map(Cards::amount),
                Optional.empty());
    }

    private static Surcharge on(Direction... directions) {
        return new Surcharge(
                "there",
                ChargeKind.FUEL,
                List.of(directions),
                Optional.empty(),
                ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isDue(Condition condition, RateRequest request) {
        RateCard card = flat("10")
                .addRates(RateEntry.forward("other", WeightPricing.of(Cards.fixed("10"))))
                .addSurcharges(Surcharge.of("s", ChargeKind.FUEL, condition, ONE))
                .build();
        String total = total(card, request);
        assertThat(total).isIn("CNY 10.00", "CNY 11.00");
        return total.equals("CNY 11.00");
    }

    private static List<String> amounts(RateCardBuilder card, RateRequest request) {
        return Rater.of(card.build()).quote(request).lines().stream()
                .map(line -> line.kind() + " " + line.amount().getAmount())
                .toList();
    }

    private static RateRequest kilogram() {
        return parcel("1 kg").build();
    }

    @Test
    void a_zone_condition_holds_in_its_zones_alone() {
        Condition condition = new Condition.InZones(List.of("far", Cards.ZONE));

        assertThat(isDue(condition, kilogram())).isTrue();
        assertThat(isDue(
                        condition,
                        RateRequest.builder(weight("1 kg")).zone("other").build()))
                .isFalse();
    }

    @Test
    void a_service_condition_holds_for_its_services_alone() {
        Condition condition = new Condition.ByServices(List.of("air"));

        assertThat(isDue(condition, parcel("1 kg").service("air").build())).isTrue();
        assertThat(isDue(condition, parcel("1 kg").service("road").build())).isFalse();
        assertThat(isDue(condition, kilogram())).isFalse();
    }

    @Test
    void a_place_condition_looks_at_the_customer() {
        Condition condition = new Condition.ToPlaces(PlacePattern.provinces("新疆"));
        Place west = Place.ofProvince("新疆");

        assertThat(isDue(condition, parcel("1 kg").destination(west).build())).isTrue();
        assertThat(isDue(condition, parcel("1 kg").origin(west).build())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FORWARD_ROUTE", "OWN_ROUTE"})
    void a_place_condition_looks_at_the_customer_also_where_the_parcel_goes_back(RateCard.ReturnZone returnZone) {
        Surcharge remote = new Surcharge(
                "remote",
                ChargeKind.REMOTE_AREA,
                List.of(Direction.FORWARD, Direction.RTO, Direction.CUSTOMER_RETURN),
                Optional.of(new Condition.ToPlaces(PlacePattern.provinces("新疆"))),
                ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RateCard card = Cards.card()
                .addRates(new RateEntry(
                        List.of(), List.of(), List.of(Direction.values()), WeightPricing.of(Cards.fixed("10"))))
                .addSurcharges(remote)
                .returnZone(returnZone)
                .build();
        RateRequestBuilder fromCustomer =
                parcel("1 kg").origin(Place.ofProvince("新疆")).destination(Place.ofProvince("浙江"));
        RateRequestBuilder toCustomer =
                parcel("1 kg").origin(Place.ofProvince("浙江")).destination(Place.ofProvince("新疆"));

        assertThat(total(card, fromCustomer.addLegs(Direction.CUSTOMER_RETURN).build()))
                .isEqualTo("CNY 11.00");
        assertThat(total(card, toCustomer.addLegs(Direction.RTO).build())).isEqualTo("CNY 11.00");
    }

    @Test
    void a_weight_condition_holds_above_its_limit_of_billable_weight() {
        assertThat(isDue(HEAVY, parcel("1000 g").build())).isFalse();
        assertThat(isDue(HEAVY, parcel("1001 g").build())).isTrue();

        RateCardBuilder rounded = flat("10")
                .addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.ACTUAL)
                        .addSteps(RoundingStep.up(weight("2 kg")))
                        .build())
                .addSurcharges(Surcharge.of("s", ChargeKind.OVERSIZE, HEAVY, ONE));
        assertThat(total(rounded.build(), parcel("1 g").build())).isEqualTo("CNY 11.00");
    }

    @Test
    void a_length_condition_holds_above_its_limit_for_the_longest_side_and_is_not_charged_where_it_is_unknown() {
        Condition condition = new Condition.Longer(Length.parse("1.2 m"));
        Dimensions limit = Dimensions.of(amount("5"), amount("120"), amount("7"), LengthUnit.CENTIMETER);
        Dimensions above = Dimensions.of(amount("5"), amount("5"), amount("120.1"), LengthUnit.CENTIMETER);

        assertThat(isDue(condition, parcel("1 kg").dimensions(limit).build())).isFalse();
        assertThat(isDue(condition, parcel("1 kg").dimensions(above).build())).isTrue();
        assertThat(isDue(condition, kilogram())).isFalse();
    }

    @Test
    void a_value_condition_holds_above_its_limit_and_not_where_it_is_unknown() {
        Condition condition = new Condition.WorthMore(amount("500"));

        assertThat(isDue(
                        condition,
                        parcel("1 kg").declaredValue(amount("500.00")).build()))
                .isFalse();
        assertThat(isDue(
                        condition,
                        parcel("1 kg").declaredValue(amount("500.01")).build()))
                .isTrue();
        assertThat(isDue(condition, kilogram())).isFalse();
    }

    @Test
    void what_is_not_known_is_neither_due_nor_not_due() {
        Condition unknown = new Condition.Longer(Length.parse("1.2 m"));

        assertThat(isDue(new Condition.Not(unknown), kilogram())).isFalse();
        assertThat(isDue(new Condition.Any(List.of(unknown, HEAVY)), kilogram()))
                .isFalse();
        assertThat(isDue(
                        new Condition.Any(List.of(unknown, HEAVY)),
                        parcel("2 kg").build()))
                .isTrue();
        assertThat(isDue(
                        new Condition.All(List.of(unknown, HEAVY)),
                        parcel("2 kg").build()))
                .isFalse();
        assertThat(isDue(new Condition.Not(new Condition.All(List.of(unknown, HEAVY))), kilogram()))
                .isTrue();
    }

    private static RateCardBuilder insured(SurchargeRate rate, String minimum, String maximum) {
        return flat("10").addSurcharges(limited(rate, minimum, maximum));
    }

    private static RateRequest worth(String value) {
        return parcel("1 kg").declaredValue(amount(value)).build();
    }

    @ParameterizedTest
    @CsvSource({"0, 36.00", "1439.99, 36.00", "1440, 36.00", "1440.20, 36.01", "1441, 36.03", "9000, 200.00"})
    void a_share_of_the_declared_value_lies_between_the_least_and_the_most(String value, String fee) {
        SurchargeRate share = SurchargeRate.PercentOfValue.of(Percent.parse("2.5%"));

        assertThat(amounts(insured(share, "36", "200"), worth(value)))
                .containsExactly("FREIGHT 10.00", "COD_FEE " + fee);
    }

    @ParameterizedTest
    @CsvSource({"300, 2.00", "400, 2.00", "401, 3.00", "100, 1.00", "1, 1.00", "0, 1.00"})
    void a_share_of_the_declared_value_is_rounded_by_itself_before_the_least(String value, String fee) {
        SurchargeRate share = new SurchargeRate.PercentOfValue(
                Percent.parse("0.5%"), Optional.of(new Rounding(BigDecimal.ONE, RoundingMode.UP)));

        assertThat(amounts(insured(share, "1", null), worth(value)).get(1)).isEqualTo("COD_FEE " + fee);
    }

    @Test
    void a_share_of_a_value_that_is_not_known_is_quoted_at_its_minimum_which_is_due_whatever_the_value() {
        SurchargeRate share = SurchargeRate.PercentOfValue.of(Percent.parse("2.5%"));
        RateCardBuilder card = insured(share, "36", null);

        assertThat(amounts(card, kilogram())).containsExactly("FREIGHT 10.00", "COD_FEE 36.00");
        assertThat(Rater.of(card.build()).quote(kilogram()).explain().text(Language.EN))
                .contains("COD_FEE CNY 36.00: the least that is due", "($.surcharges[0])");
        assertThat(amounts(insured(share, null, null), kilogram())).containsExactly("FREIGHT 10.00");
    }

    @Test
    void a_share_of_the_declared_value_says_of_what_it_is_one() {
        RateCard card = insured(SurchargeRate.PercentOfValue.of(Percent.parse("2.5%")), null, null)
                .build();

        assertThat(Rater.of(card).quote(worth("2000")).explain().text(Language.EN))
                .contains("COD_FEE CNY 50.00: 2.5% of CNY 2000.00 ($.surcharges[0])");
    }

    @Test
    void a_flag_condition_holds_where_the_host_set_the_flag() {
        assertThat(isDue(FRAGILE, parcel("1 kg").addFlags("x", "fragile").build()))
                .isTrue();
        assertThat(isDue(FRAGILE, parcel("1 kg").addFlags("Fragile").build())).isFalse();
    }

    @Test
    void a_date_condition_holds_on_both_its_ends_and_not_where_the_day_is_unknown() {
        Condition condition = new Condition.Between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

        assertThat(isDue(
                        condition,
                        parcel("1 kg").day(LocalDate.of(2026, 10, 31)).build()))
                .isFalse();
        assertThat(isDue(
                        condition, parcel("1 kg").day(LocalDate.of(2026, 11, 1)).build()))
                .isTrue();
        assertThat(isDue(
                        condition,
                        parcel("1 kg").day(LocalDate.of(2026, 11, 30)).build()))
                .isTrue();
        assertThat(isDue(
                        condition, parcel("1 kg").day(LocalDate.of(2026, 12, 1)).build()))
                .isFalse();
        assertThat(isDue(condition, kilogram())).isFalse();
    }

    @Test
    void conditions_combine_by_all_any_and_not() {
        RateRequest neither = parcel("1 kg").build();
        RateRequest heavy = parcel("2 kg").build();
        RateRequest both = parcel("2 kg").addFlags("fragile").build();
        Condition all = new Condition.All(List.of(HEAVY, FRAGILE));
        Condition any = new Condition.Any(List.of(HEAVY, FRAGILE));

        assertThat(Arrays.asList(isDue(all, neither), isDue(all, heavy), isDue(all, both)))
                .containsExactly(false, false, true);
        assertThat(Arrays.asList(isDue(any, neither), isDue(any, heavy), isDue(any, both)))
                .containsExactly(false, true, true);
        assertThat(isDue(new Condition.Not(any), neither)).isTrue();
        assertThat(isDue(new Condition.Not(any), heavy)).isFalse();
        assertThat(isDue(new Condition.All(List.of()), neither)).isTrue();
        assertThat(isDue(new Condition.Any(List.of()), both)).isFalse();
    }

    @Test
    void an_amount_by_weight_is_in_proportion_to_the_billable_weight() {
        RateCardBuilder card =
                flat("10").addSurcharges(Surcharge.always("remote", ChargeKind.REMOTE_AREA, perKilogram("2")));

        assertThat(amounts(card, parcel("2.3 kg").build())).containsExactly("FREIGHT 10.00", "REMOTE_AREA 4.60");
        assertThat(amounts(card, parcel("3 g").build())).containsExactly("FREIGHT 10.00", "REMOTE_AREA 0.01");
    }

    @Test
    void a_percentage_takes_the_kinds_it_names_and_earlier_surcharges_alone() {
        RateCardBuilder card = flat("10")
                .addSurcharges(Surcharge.always("remote", ChargeKind.REMOTE_AREA, new SurchargeRate.Fixed(amount("5"))))
                .addSurcharges(Surcharge.always("fuel", ChargeKind.FUEL, percentOf("10%", ChargeKind.FREIGHT)))
                .addSurcharges(Surcharge.always(
                        "peak",
                        ChargeKind.PEAK,
                        percentOf("10%", ChargeKind.FREIGHT, ChargeKind.REMOTE_AREA, ChargeKind.FUEL)))
                .addSurcharges(Surcharge.always("again", ChargeKind.FUEL, percentOf("50%", ChargeKind.FUEL)));

        assertThat(amounts(card, kilogram()))
                .containsExactly("FREIGHT 10.00", "REMOTE_AREA 5.00", "FUEL 1.00", "PEAK 1.60", "FUEL 0.50");
    }

    @Test
    void a_percentage_on_the_way_back_takes_only_the_lines_of_that_leg() {
        RateCardBuilder card = Cards.card()
                .addRates(new RateEntry(
                        List.of(), List.of(), List.of(Direction.FORWARD), WeightPricing.of(Cards.fixed("10"))))
                .addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.Priced(WeightPricing.of(Cards.fixed("6")))))
                .addSurcharges(new Surcharge(
                        "fuel",
                        ChargeKind.FUEL,
                        List.of(Direction.FORWARD, Direction.RTO),
                        Optional.empty(),
                        percentOf("10%", ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(amounts(
                        card,
                        parcel("1 kg").addLegs(Direction.RTO, Direction.FORWARD).build()))
                .containsExactly("FREIGHT 10.00", "FUEL 1.00", "RETURN_FREIGHT 6.00", "FUEL 0.60");
    }

    @ParameterizedTest
    @CsvSource({"100, 36.00", "1440, 36.00", "1441, 36.03", "4000, 80.00", "4001, 80.00", "0, 36.00"})
    void a_fee_is_the_larger_of_a_fixed_amount_and_a_share_up_to_a_maximum(String freight, String fee) {
        RateCardBuilder card = flat(freight).addSurcharges(limited(percentOf("2.5%", ChargeKind.FREIGHT), "36", "80"));

        assertThat(amounts(card, kilogram()).get(1)).isEqualTo("COD_FEE " + fee);
    }

    @Test
    void a_minimum_is_charged_only_where_the_surcharge_is_due() {
        Surcharge due = limited(ONE, "5", null);
        Surcharge never = new Surcharge(
                "never",
                ChargeKind.PEAK,
                List.of(),
                Optional.of(FRAGILE),
                ONE,
                Optional.of(amount("5")),
                Optional.empty(),
                Optional.empty());

        assertThat(amounts(flat("10").addSurcharges(due, never), kilogram()))
                .containsExactly("FREIGHT 10.00", "COD_FEE 5.00");
        assertThat(amounts(flat("10").addSurcharges(limited(ONE, null, "0.4")), kilogram()))
                .containsExactly("FREIGHT 10.00", "COD_FEE 0.40");
    }

    @Test
    void a_surcharge_is_due_only_on_its_legs_and_on_the_forward_leg_if_none_is_named() {
        RateCardBuilder card = Cards.card()
                .addRates(new RateEntry(
                        List.of(), List.of(), List.of(Direction.values()), WeightPricing.of(Cards.fixed("10"))));
        RateRequest thereAndBack =
                parcel("1 kg").addLegs(Direction.FORWARD, Direction.RTO).build();
        RateRequest back = parcel("1 kg").addLegs(Direction.CUSTOMER_RETURN).build();

        assertThat(total(card.addSurcharges(on()).build(), thereAndBack)).isEqualTo("CNY 21.00");
        assertThat(total(card.build(), back)).isEqualTo("CNY 10.00");
        assertThat(total(
                        card.surcharges(List.of(on(Direction.RTO, Direction.CUSTOMER_RETURN)))
                                .build(),
                        back))
                .isEqualTo("CNY 11.00");
        assertThat(total(
                        card.surcharges(List.of(on(Direction.FORWARD, Direction.RTO)))
                                .build(),
                        thereAndBack))
                .isEqualTo("CNY 22.00");
    }

    @Test
    void tax_on_top_is_a_line_of_its_own_over_all_lines_but_the_tax_free_ones() {
        Surcharge insurance = new Surcharge(
                "insurance",
                ChargeKind.INSURANCE,
                List.of(),
                Optional.empty(),
                new SurchargeRate.Fixed(amount("3")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
        RateCardBuilder card = flat("10.05")
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("6%")))
                .addSurcharges(insurance, limited(ONE, null, null));

        assertThat(amounts(card, kilogram()))
                .containsExactly("FREIGHT 10.05", "INSURANCE 3.00", "COD_FEE 1.00", "TAX 0.66");
        assertThat(total(card.build(), kilogram())).isEqualTo("CNY 14.71");
    }

    @Test
    void tax_that_is_included_makes_no_line() {
        RateCardBuilder card = flat("10.05").tax(new Tax(Tax.Mode.INCLUDED, Percent.parse("6%")));

        assertThat(amounts(card, kilogram())).containsExactly("FREIGHT 10.05");
    }

    @Test
    void rounding_every_line_and_rounding_the_sum_differ_and_the_card_says_which() {
        RateCardBuilder card = flat("0.333")
                .addSurcharges(Surcharge.always("a", ChargeKind.FUEL, new SurchargeRate.Fixed(amount("0.333"))))
                .addSurcharges(Surcharge.always("b", ChargeKind.PEAK, new SurchargeRate.Fixed(amount("0.334"))));

        assertThat(total(card.build(), kilogram())).isEqualTo("CNY 0.99");
        assertThat(total(card.roundingLevel(RoundingLevel.LINE).build(), kilogram()))
                .isEqualTo("CNY 0.99");
        assertThat(amounts(card, kilogram())).containsExactly("FREIGHT 0.33", "FUEL 0.33", "PEAK 0.33");
        assertThat(total(card.roundingLevel(RoundingLevel.QUOTE).build(), kilogram()))
                .isEqualTo("CNY 1.00");
        assertThat(amounts(card, kilogram())).containsExactly("FREIGHT 0.333", "FUEL 0.333", "PEAK 0.334");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, LINE, 7.46, 14.92, 1.12, 23.50",
        "0.05, LINE, 7.45, 14.90, 1.10, 23.45",
        "0.1, LINE, 7.50, 14.90, 1.10, 23.50",
        "1, LINE, 7.00, 15.00, 1.00, 23.00",
        "10, LINE, 10.00, 10.00, 0.00, 20.00",
        "0.05, QUOTE, 7.4603, 14.9206, 1.119045, 23.50",
        "0.1, QUOTE, 7.4603, 14.9206, 1.119045, 23.50",
        "1, QUOTE, 7.4603, 14.9206, 1.119045, 23.00"
    })
    void amounts_are_rounded_to_the_step_of_the_card(
            String step, RoundingLevel level, String freight, String remote, String fuel, String total) {
        RateCardBuilder card = flat("7.4603")
                .rounding(new Rounding(amount(step), RoundingMode.HALF_UP))
                .roundingLevel(level)
                .addSurcharges(Surcharge.always("remote", ChargeKind.REMOTE_AREA, perKilogram("7.4603")))
                .addSurcharges(Surcharge.always("fuel", ChargeKind.FUEL, percentOf("15%", ChargeKind.FREIGHT)));

        assertThat(amounts(card, parcel("2 kg").build()))
                .containsExactly("FREIGHT " + freight, "REMOTE_AREA " + remote, "FUEL " + fuel);
        assertThat(total(card.build(), parcel("2 kg").build())).isEqualTo("CNY " + total);
    }

    @Test
    void a_price_for_each_ton_is_exact_under_every_step() {
        for (String step : List.of("0.01", "0.05", "0.1", "1", "100", "1000")) {
            RateCardBuilder card = flat("0")
                    .rounding(new Rounding(amount(step), RoundingMode.HALF_UP))
                    .addSurcharges(Surcharge.always(
                            "s", ChargeKind.PEAK, new SurchargeRate.PerWeight(weight("1 t"), amount("4000"))));

            assertThat(total(card.build(), parcel("1500 kg").build())).as(step).isEqualTo("CNY 6000.00");
        }
    }

    @Test
    void an_amount_for_each_unit_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurchargeRate.PerWeight(Weight.ZERO, amount("1")))
                .withMessage("The unit must be above 0.");
    }
}
