package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.parcel;
import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.courier.rating.BillableWeight.Basis;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WeightTest {

    private static final Volumetric BY_6000 = Volumetric.of(6_000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM);
    private static final Volumetric BY_139 = Volumetric.of(139, LengthUnit.INCH, WeightUnit.POUND);

    private static Dimensions sides(String length, String width, String height, LengthUnit unit) {
        return Dimensions.of(amount(length), amount(width), amount(height), unit);
    }

    private static Dimensions cm(String length, String width, String height) {
        return sides(length, width, height, LengthUnit.CENTIMETER);
    }

    private static Dimensions inches(String length, String width, String height) {
        return sides(length, width, height, LengthUnit.INCH);
    }

    private static BillableWeightBuilder rule(Basis basis, Volumetric volumetric) {
        return BillableWeight.builder().basis(basis).volumetric(volumetric);
    }

    private static BillableWeightBuilder stepped(RoundingStep... steps) {
        return BillableWeight.builder().basis(Basis.ACTUAL).addSteps(steps);
    }

    private static Weight billable(BillableWeight rule, String actual, Optional<Dimensions> dimensions) {
        return Rater.of(Cards.flat("1").addBillableWeights(rule).build())
                .quote(parcel(actual).dimensions(dimensions).build())
                .billableWeight();
    }

    private static Weight billable(BillableWeightBuilder rule, String actual, Dimensions dimensions) {
        return billable(rule.build(), actual, Optional.of(dimensions));
    }

    private static String billable(BillableWeightBuilder rule, String actual) {
        return billable(rule.build(), actual, Optional.empty()).toString();
    }

    @Example
    void the_larger_of_both_weights_counts_by_maximum() {
        assertThat(billable(rule(Basis.MAX, BY_6000), "1 kg", cm("30", "20", "10")))
                .isEqualTo(weight("1 kg"));
        assertThat(billable(rule(Basis.MAX, BY_6000), "999 g", cm("30", "20", "10")))
                .isEqualTo(weight("1 kg"));
        assertThat(billable(rule(Basis.MAX, BY_6000), "1001 g", cm("30", "20", "10")))
                .isEqualTo(weight("1001 g"));
    }

    @Example
    void only_the_scale_counts_by_actual_weight_and_only_the_tape_by_volume() {
        assertThat(billable(rule(Basis.ACTUAL, BY_6000), "100 g", cm("60", "50", "40")))
                .isEqualTo(weight("100 g"));
        assertThat(billable(rule(Basis.VOLUMETRIC, BY_6000), "99 kg", cm("60", "50", "40")))
                .isEqualTo(weight("20 kg"));
    }

    @Example
    void the_scale_counts_where_the_sides_are_unknown() {
        assertThat(billable(rule(Basis.MAX, BY_6000), "2 kg")).isEqualTo("2 kg");
        assertThat(billable(rule(Basis.VOLUMETRIC, BY_6000), "2 kg")).isEqualTo("2 kg");
    }

    @Example
    void a_card_without_rule_charges_the_scale() {
        Quote quote = Rater.of(Cards.flat("1").build())
                .quote(parcel("1234 g").dimensions(cm("99", "99", "99")).build());

        assertThat(quote.billableWeight()).isEqualTo(weight("1.234 kg"));
    }

    @Example
    void a_cube_of_ten_inches_weighs_1000_pounds_by_139_to_the_next_quantum() {
        Weight billed = billable(rule(Basis.VOLUMETRIC, BY_139), "1 lb", inches("10", "10", "10"));

        // 1000 / 139 * 725747792000 quanta = 5221207136690.64..., rounded up
        assertThat(billed).isEqualTo(new Weight(5_221_207_136_691L));
    }

    @Example
    void volumes_that_divide_evenly_are_exact_in_both_systems() {
        assertThat(billable(rule(Basis.VOLUMETRIC, BY_139), "1 lb", inches("13.9", "10", "10")))
                .isEqualTo(weight("10 lb"));
        assertThat(billable(rule(Basis.VOLUMETRIC, BY_6000), "1 kg", cm("0.1", "0.1", "0.6")))
                .isEqualTo(weight("1 mg"));
    }

    @Example
    void a_container_is_as_exact_as_a_letter() {
        assertThat(billable(rule(Basis.VOLUMETRIC, BY_6000), "1 kg", sides("12", "2.5", "2", LengthUnit.METER)))
                .isEqualTo(weight("10000 kg"));
    }

    @Property
    void volumetric_weight_agrees_with_big_numbers_as_far_as_a_weight_can_be_held(
            @ForAll @LongRange(min = 1, max = 3_000_000_000L) long length,
            @ForAll @LongRange(min = 1, max = 3_000_000_000L) long width,
            @ForAll @LongRange(min = 1, max = 3_000_000_000L) long height,
            @ForAll @IntRange(min = 1, max = 12_000) int divisor,
            @ForAll boolean imperial,
            @ForAll boolean wholeMicrometers) {
        long grid = wholeMicrometers ? 1_000 : 1;
        Dimensions sides = new Dimensions(
                new Length(length / grid * grid), new Length(width / grid * grid), new Length(height / grid * grid));
        LengthUnit lengthUnit = imperial ? LengthUnit.INCH : LengthUnit.CENTIMETER;
        WeightUnit weightUnit = imperial ? WeightUnit.POUND : WeightUnit.KILOGRAM;

        BillableWeightBuilder rule = rule(Basis.VOLUMETRIC, Volumetric.of(divisor, lengthUnit, weightUnit));

        BigDecimal volume = BigDecimal.valueOf(sides.length().nanometers())
                .multiply(BigDecimal.valueOf(sides.width().nanometers()))
                .multiply(BigDecimal.valueOf(sides.height().nanometers()));
        BigDecimal divided = BigDecimal.valueOf(lengthUnit.nanometers()).pow(3).multiply(BigDecimal.valueOf(divisor));
        BigDecimal expected =
                volume.multiply(BigDecimal.valueOf(weightUnit.quanta())).divide(divided, 0, RoundingMode.CEILING);
        if (expected.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            assertThatThrownBy(() -> billable(rule, "1 g", sides)).hasMessageContaining("rating.AMOUNT_TOO_LARGE");
        } else {
            assertThat(billable(rule, "1 g", sides).quanta()).isEqualTo(expected.longValueExact());
        }
    }

    @Example
    void each_side_is_rounded_before_they_are_multiplied() {
        Volumetric up = new Volumetric(
                amount("139"),
                LengthUnit.INCH,
                WeightUnit.POUND,
                Optional.of(Length.parse("1 in")),
                Optional.empty(),
                Optional.empty());
        Volumetric nearest = new Volumetric(
                amount("139"),
                LengthUnit.INCH,
                WeightUnit.POUND,
                Optional.of(Length.parse("1 in")),
                Optional.of(RoundingMode.HALF_UP),
                Optional.empty());
        Weight elevenCubed = billable(rule(Basis.VOLUMETRIC, BY_139), "1 lb", inches("11", "11", "11"));
        Weight tenCubed = billable(rule(Basis.VOLUMETRIC, BY_139), "1 lb", inches("10", "10", "10"));

        assertThat(billable(rule(Basis.VOLUMETRIC, up), "1 lb", inches("10.1", "10.5", "11")))
                .isEqualTo(elevenCubed);
        assertThat(billable(rule(Basis.VOLUMETRIC, up), "1 lb", inches("10", "10", "10")))
                .isEqualTo(tenCubed);
        assertThat(billable(rule(Basis.VOLUMETRIC, nearest), "1 lb", inches("10.4", "9.5", "10")))
                .isEqualTo(tenCubed);
    }

    @Example
    void the_volumetric_weight_counts_only_above_the_threshold() {
        Volumetric above1728 = new Volumetric(
                amount("166"),
                LengthUnit.INCH,
                WeightUnit.POUND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(amount("1728")));

        assertThat(billable(rule(Basis.MAX, above1728), "1 lb", inches("12", "12", "12")))
                .isEqualTo(weight("1 lb"));
        assertThat(billable(rule(Basis.VOLUMETRIC, above1728), "1 lb", inches("12", "12", "12")))
                .isEqualTo(weight("1 lb"));
        assertThat(billable(rule(Basis.MAX, above1728), "1 lb", inches("12", "12", "12.0001")))
                .isGreaterThan(weight("10.4 lb"));
    }

    @Example
    void a_divisor_may_have_decimals() {
        Volumetric half = new Volumetric(
                amount("4999.50"),
                LengthUnit.CENTIMETER,
                WeightUnit.KILOGRAM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(billable(rule(Basis.VOLUMETRIC, half), "1 g", cm("99.99", "10", "10")))
                .isEqualTo(weight("2 kg"));
    }

    @Example
    void no_parcel_weighs_less_than_the_minimum() {
        BillableWeightBuilder rule = stepped(RoundingStep.up(weight("0.2 kg"))).minimum(weight("0.5 kg"));

        assertThat(billable(rule, "0 g")).isEqualTo("0.6 kg");
        assertThat(billable(rule, "500 g")).isEqualTo("0.6 kg");
        assertThat(billable(rule, "601 g")).isEqualTo("0.8 kg");
    }

    @Example
    void steps_hold_in_their_ranges_and_both_ends_are_right_to_the_gram() {
        BillableWeightBuilder rule =
                stepped(RoundingStep.up(weight("1 kg"), weight("1 kg")), RoundingStep.up(weight("0.5 kg")));

        assertThat(billable(rule, "0 g")).isEqualTo("0 kg");
        assertThat(billable(rule, "1 g")).isEqualTo("1 kg");
        assertThat(billable(rule, "999 g")).isEqualTo("1 kg");
        assertThat(billable(rule, "1000 g")).isEqualTo("1 kg");
        assertThat(billable(rule, "1001 g")).isEqualTo("1.5 kg");
        assertThat(billable(rule, "1500 g")).isEqualTo("1.5 kg");
        assertThat(billable(rule, "1501 g")).isEqualTo("2 kg");
    }

    @Example
    void a_weight_beyond_the_last_range_is_not_rounded() {
        BillableWeightBuilder rule = stepped(RoundingStep.up(weight("30 kg"), weight("1 kg")));

        assertThat(billable(rule, "29.3 kg")).isEqualTo("30 kg");
        assertThat(billable(rule, "30.3 kg")).isEqualTo("30.3 kg");
    }

    @Example
    void a_step_may_round_another_way() {
        RoundingStep halfUp = new RoundingStep(Optional.empty(), weight("1 kg"), Optional.of(RoundingMode.HALF_UP));
        RoundingStep down = new RoundingStep(Optional.empty(), weight("1 kg"), Optional.of(RoundingMode.DOWN));

        assertThat(billable(stepped(halfUp), "1499 g")).isEqualTo("1 kg");
        assertThat(billable(stepped(halfUp), "1500 g")).isEqualTo("2 kg");
        assertThat(billable(stepped(down), "1999 g")).isEqualTo("1 kg");
    }

    @Example
    void a_tolerance_forgives_what_is_a_little_above_a_step_but_never_makes_a_parcel_weightless() {
        BillableWeightBuilder rule = stepped(RoundingStep.up(weight("0.5 kg"))).tolerance(weight("50 g"));

        assertThat(billable(rule, "1050 g")).isEqualTo("1 kg");
        assertThat(billable(rule, "1051 g")).isEqualTo("1.5 kg");
        assertThat(billable(rule, "1000 g")).isEqualTo("1 kg");
        assertThat(billable(rule, "50 g")).isEqualTo("0.5 kg");
        assertThat(billable(rule, "1 g")).isEqualTo("0.5 kg");
    }

    @Example
    void the_first_rule_that_fits_zone_and_service_holds() {
        BillableWeight far = stepped(RoundingStep.up(weight("1 kg")))
                .addZones(Cards.ZONE)
                .addServices("air")
                .build();
        BillableWeight others = stepped(RoundingStep.up(weight("0.1 kg"))).build();
        Rater rater = Rater.of(Cards.flat("1").addBillableWeights(far, others).build());

        assertThat(rater.quote(parcel("1.01 kg").service("air").build()).billableWeight())
                .isEqualTo(weight("2 kg"));
        assertThat(rater.quote(parcel("1.01 kg").build()).billableWeight()).isEqualTo(weight("1.1 kg"));
    }

    @Example
    void a_step_or_divisor_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RoundingStep.up(Weight.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Volumetric.of(0, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                .withMessage("The divisor must be above 0, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volumetric(
                        amount("6000"),
                        LengthUnit.CENTIMETER,
                        WeightUnit.KILOGRAM,
                        Optional.of(Length.ZERO),
                        Optional.empty(),
                        Optional.empty()))
                .withMessage("The step of a side must be above 0.");
    }
}
