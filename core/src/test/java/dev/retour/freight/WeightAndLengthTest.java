package dev.retour.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WeightAndLengthTest {

    @Provide
    Arbitrary<Long> sizes() {
        Arbitrary<Long> wholes = Arbitraries.longs().between(0, 2_000);
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                wholes.map(n -> n * WeightUnit.OUNCE.quanta()),
                wholes.map(n -> n * WeightUnit.GRAM.quanta()),
                wholes.map(n -> n * LengthUnit.INCH.nanometers()),
                wholes.map(n -> n * LengthUnit.MILLIMETER.nanometers()));
    }

    @Property
    void a_weight_reads_as_it_is_printed(@ForAll("sizes") long quanta) {
        Weight weight = new Weight(quanta);

        assertThat(Weight.parse(weight.toString())).isEqualTo(weight);
    }

    @Property
    void a_length_reads_as_it_is_printed(@ForAll("sizes") long nanometers) {
        Length length = new Length(nanometers);

        assertThat(Length.parse(length.toString())).isEqualTo(length);
    }

    @Property
    void a_weight_keeps_its_number_in_the_unit_it_was_given_in(
            @ForAll WeightUnit unit, @ForAll @LongRange(max = 5_700) long amount) {
        Weight weight = Weight.of(amount, unit);

        assertThat(weight.in(unit)).isEqualByComparingTo(BigDecimal.valueOf(amount));
        assertThat(Weight.parse(amount + " " + unit.symbol())).isEqualTo(weight);
        assertThat(Weight.parse(amount + unit.symbol())).isEqualTo(weight);
    }

    @Property
    void a_length_keeps_its_number_in_the_unit_it_was_given_in(
            @ForAll LengthUnit unit, @ForAll @LongRange(max = 9_000) long amount) {
        Length length = Length.of(amount, unit);

        assertThat(length.in(unit)).isEqualByComparingTo(BigDecimal.valueOf(amount));
        assertThat(Length.parse(amount + " " + unit.symbol())).isEqualTo(length);
    }

    @Example
    void the_same_weight_is_equal_in_every_unit() {
        assertThat(Weight.parse("16 oz")).isEqualTo(Weight.parse("1 lb")).isEqualTo(Weight.parse("0.45359237 kg"));
        assertThat(Weight.parse("1 t"))
                .isEqualTo(Weight.parse("1000 kg"))
                .isEqualTo(Weight.parse("1000000 g"))
                .isEqualTo(Weight.parse("1000000000 mg"));
        assertThat(Weight.parse("1.50 kg")).hasSameHashCodeAs(Weight.parse("1500 g"));
    }

    @Example
    void the_same_length_is_equal_in_every_unit() {
        assertThat(Length.parse("1 in")).isEqualTo(Length.parse("2.54 cm")).isEqualTo(Length.parse("25.4 mm"));
        assertThat(Length.parse("1 m")).isEqualTo(Length.parse("100 cm")).isEqualTo(Length.parse("1000 mm"));
    }

    @Example
    void ounces_and_inches_are_printed_as_such_and_all_else_in_kilograms_and_centimeters() {
        assertThat(Weight.parse("3 oz")).hasToString("3 oz");
        assertThat(Weight.parse("2 lb")).hasToString("32 oz");
        assertThat(Weight.parse("1500 g")).hasToString("1.5 kg");
        assertThat(Weight.parse("1 mg")).hasToString("0.000001 kg");
        assertThat(Weight.ZERO).hasToString("0 kg");
        assertThat(Length.parse("7 in")).hasToString("7 in");
        assertThat(Length.parse("0.3 m")).hasToString("30 cm");
        assertThat(new Length(1)).hasToString("0.0000001 cm");
    }

    @Example
    void a_weight_without_a_finite_form_in_a_unit_is_never_rounded() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Weight.parse("1 kg").in(WeightUnit.POUND));
        assertThat(Weight.parse("1 lb").in(WeightUnit.KILOGRAM)).isEqualTo(new BigDecimal("0.45359237"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Length.parse("1 cm").in(LengthUnit.INCH));
    }

    @Example
    void a_text_that_is_no_weight_is_refused_with_the_units_and_an_example() {
        for (String text :
                new String[] {"", "kg", "1", "1,5 kg", "-1 kg", "1e3 g", "1  kg", " 1 kg", "1 KG", "١ kg", "1公斤"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Weight.parse(text))
                    .withMessage(
                            "'" + text + "' is no weight. Write a number and mg, g, kg, t, oz or lb, such as 1.5 kg.");
        }
    }

    @Example
    void a_text_that_is_no_length_is_refused_with_the_units_and_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("30cm."))
                .withMessage("'30cm.' is no length. Write a number and mm, cm, m or in, such as 30 cm.");
    }

    @Example
    void an_unknown_unit_is_refused_with_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weight.parse("3 st"))
                .withMessage("No unit of weight is written 'st'. Use mg, g, kg, t, oz or lb.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("3 ft"))
                .withMessage("No unit of length is written 'ft'. Use mm, cm, m or in.");
    }

    @Example
    void what_is_too_large_too_fine_or_negative_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weight.parse("0.0000000000001 kg"))
                .withMessageStartingWith("A weight of 1E-13 kg is too large or too fine to be held exactly.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weight.parse("99999999 t"))
                .withMessageStartingWith("A weight of 99999999 t is too large or too fine to be held exactly.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weight.of(-1, WeightUnit.GRAM))
                .withMessage("A weight is never negative.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Length(-1))
                .withMessage("A length is never negative.");
        assertThatIllegalArgumentException().isThrownBy(() -> Length.parse("99999999999 m"));
    }

    @Example
    void what_scales_show_is_held_exactly_in_tenths_hundredths_and_thousandths() {
        String[] shown = {
            "0.1 oz",
            "15.9 oz",
            "0.05 oz",
            "0.01 oz",
            "0.125 oz",
            "0.001 oz",
            "0.1 lb",
            "0.01 lb",
            "0.005 lb",
            "0.001 lb",
            "0.5 kg",
            "0.05 kg",
            "0.001 g",
            "0.001 mg"
        };
        for (String text : shown) {
            Weight weight = Weight.parse(text);
            String[] parts = text.split(" ");
            assertThat(weight.in(WeightUnit.of(parts[1]))).as(text).isEqualByComparingTo(parts[0]);
            assertThat(Weight.parse(weight.toString())).as(text).isEqualTo(weight);
        }
        assertThat(Weight.parse("0.1 oz"))
                .isEqualTo(Weight.parse("0.0028349523125 kg"))
                .hasToString("0.1 oz");
        assertThat(Weight.parse("0.1 oz").times(160)).isEqualTo(Weight.parse("1 lb"));
        assertThat(Weight.parse("0.8 oz")).isEqualTo(Weight.parse("0.05 lb"));
    }

    @Example
    void five_thousand_tons_are_held_beside_a_thousandth_of_an_ounce() {
        assertThat(Weight.parse("5000 t").plus(Weight.parse("0.001 oz")).in(WeightUnit.GRAM))
                .isEqualByComparingTo("5000000000.028349523125");
    }

    @Example
    void what_is_finer_than_a_scale_shows_is_refused_rather_than_rounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weight.parse("0.0001 oz"))
                .withMessage("A weight of 0.0001 oz is too large or too fine to be held exactly. Write at most three"
                        + " decimals of oz and lb, and nothing below a microgram.");
        assertThatIllegalArgumentException().isThrownBy(() -> Weight.parse("0.0001 lb"));
        assertThatIllegalArgumentException().isThrownBy(() -> Weight.parse("0.000001 mg"));
    }

    @Example
    void sums_and_multiples_are_exact_or_refused() {
        assertThat(Weight.parse("0.1 kg").plus(Weight.parse("0.2 kg"))).isEqualTo(Weight.parse("0.3 kg"));
        assertThat(Weight.parse("0.1 lb").times(10)).isEqualTo(Weight.parse("1 lb"));
        assertThat(Length.parse("0.1 in").times(10)).isEqualTo(Length.parse("2.54 cm"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Weight(Long.MAX_VALUE).plus(new Weight(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Length(Long.MAX_VALUE).times(2));
    }

    @Example
    void weights_are_ordered_by_what_they_weigh() {
        assertThat(Weight.parse("1 lb")).isLessThan(Weight.parse("0.5 kg")).isGreaterThan(Weight.parse("15 oz"));
        assertThat(Dimensions.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("3"), LengthUnit.INCH)
                        .longest())
                .isEqualTo(Length.parse("25.4 cm"));
    }
}
