package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.beyond;
import static dev.retour.courier.rating.Cards.fixed;
import static dev.retour.courier.rating.Cards.parcel;
import static dev.retour.courier.rating.Cards.perKilogram;
import static dev.retour.courier.rating.Cards.price;
import static dev.retour.courier.rating.Cards.priced;
import static dev.retour.courier.rating.Cards.pricing;
import static dev.retour.courier.rating.Cards.upTo;
import static dev.retour.courier.rating.Cards.weight;
import static dev.retour.courier.rating.WeightPricing.Boundary.UPPER_EXCLUSIVE;
import static dev.retour.courier.rating.WeightPricing.Boundary.UPPER_INCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.WeightPricing.Boundary;
import dev.retour.freight.Dimensions;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryTest {

    private static WeightPricing bands(Boundary boundary) {
        return pricing(boundary, upTo("0.5 kg", fixed("4")), upTo("1 kg", fixed("6")), beyond(perKilogram("8")));
    }

    private static WeightPricing firstPlusStep(Boundary boundary) {
        return pricing(
                boundary,
                beyond(new SegmentRate.FirstPlusStep(weight("1 kg"), amount("12"), weight("0.5 kg"), amount("6.50"))));
    }

    private static WeightPricing table(Boundary boundary) {
        return pricing(
                boundary,
                beyond(new SegmentRate.Table(List.of(
                        new SegmentRate.Table.Row(weight("1 lb"), amount("7.25")),
                        new SegmentRate.Table.Row(weight("2 lb"), amount("8.10")),
                        new SegmentRate.Table.Row(weight("3 lb"), amount("9.00"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "0 g, 4.00",
        "499 g, 4.00",
        "500 g, 4.00",
        "501 g, 6.00",
        "999 g, 6.00",
        "1000 g, 6.00",
        "1001 g, 8.01",
        "1500 g, 12.00"
    })
    void a_band_holds_its_upper_end_where_the_card_includes_it(String weight, String price) {
        assertThat(price(bands(UPPER_INCLUSIVE), weight)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"0 g, 4.00", "499 g, 4.00", "500 g, 6.00", "501 g, 6.00", "999 g, 6.00", "1000 g, 8.00", "1001 g, 8.01"
    })
    void a_band_ends_before_its_upper_end_where_the_card_excludes_it(String weight, String price) {
        assertThat(price(bands(UPPER_EXCLUSIVE), weight)).isEqualTo(price);
    }

    @Test
    void a_band_holds_its_upper_end_where_the_card_says_nothing() {
        WeightPricing unsaid = new WeightPricing(
                Optional.empty(), bands(UPPER_INCLUSIVE).segments(), Optional.empty(), Optional.empty());

        assertThat(price(unsaid, "500 g")).isEqualTo("4.00");
    }

    @ParameterizedTest
    @CsvSource({
        "0 g, 12.00",
        "1 g, 12.00",
        "999 g, 12.00",
        "1000 g, 12.00",
        "1001 g, 18.50",
        "1499 g, 18.50",
        "1500 g, 18.50",
        "1501 g, 25.00",
        "1999 g, 25.00",
        "2000 g, 25.00",
        "2001 g, 31.50"
    })
    void first_weight_and_every_step_hold_their_upper_ends(String weight, String price) {
        assertThat(price(firstPlusStep(UPPER_INCLUSIVE), weight)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "0 g, 12.00",
        "999 g, 12.00",
        "1000 g, 18.50",
        "1001 g, 18.50",
        "1499 g, 18.50",
        "1500 g, 25.00",
        "1501 g, 25.00",
        "2000 g, 31.50"
    })
    void first_weight_and_every_step_end_before_their_upper_ends_where_the_card_excludes_them(
            String weight, String price) {
        assertThat(price(firstPlusStep(UPPER_EXCLUSIVE), weight)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "15 oz, 7.25",
        "16 oz, 7.25",
        "17 oz, 8.10",
        "453.592369 g, 7.25",
        "453.59237 g, 7.25",
        "453.592371 g, 8.10",
        "2 lb, 8.10",
        "33 oz, 9.00",
        "3 lb, 9.00"
    })
    void a_row_of_a_table_holds_its_upper_end(String weight, String price) {
        assertThat(price(table(UPPER_INCLUSIVE), weight)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"15 oz, 7.25", "16 oz, 8.10", "2 lb, 9.00", "47 oz, 9.00"})
    void a_row_of_a_table_ends_before_its_upper_end_where_the_card_excludes_it(String weight, String price) {
        assertThat(price(table(UPPER_EXCLUSIVE), weight)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"UPPER_INCLUSIVE, 49 oz", "UPPER_EXCLUSIVE, 3 lb"})
    void a_weight_beyond_the_last_row_has_no_price_and_is_never_charged_as_the_last(Boundary boundary, String weight) {
        Rating rating = Rater.of(priced(table(boundary))).rate(parcel(weight).build());

        assertThat(rating)
                .isInstanceOfSatisfying(
                        Rating.NoQuote.class,
                        none -> assertThat(none.reasons())
                                .extracting(reason -> (Object) reason.code())
                                .containsExactly(RatingReason.WEIGHT_BEYOND_RATES));
    }

    @Test
    void a_weight_beyond_the_last_segment_has_no_price() {
        WeightPricing closed = pricing(UPPER_INCLUSIVE, upTo("30 kg", fixed("9")));

        assertThat(price(closed, "30 kg")).isEqualTo("9.00");
        assertThat(((Rating.NoQuote)
                                Rater.of(priced(closed)).rate(parcel("30001 g").build()))
                        .reasons()
                        .get(0)
                        .text(Language.EN))
                .isEqualTo("The weight 30.001 kg lies beyond the last segment of the rate."
                        + " Add a segment without end.");
    }

    @ParameterizedTest
    @CsvSource({"999 g, 7.99", "1000 g, 8.00", "1001 g, 8.01", "1 g, 0.01", "0 g, 0.00", "62500 mg, 0.50"})
    void a_price_for_each_unit_has_no_steps(String weight, String price) {
        assertThat(price(pricing(UPPER_INCLUSIVE, beyond(perKilogram("8"))), weight))
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"1 g, 5.00", "625 g, 5.00", "626 g, 5.01", "1250 g, 10.00", "1251 g, 10.00", "90 kg, 10.00"})
    void a_charge_never_leaves_its_minimum_and_maximum(String weight, String price) {
        WeightPricing limited = new WeightPricing(
                Optional.empty(),
                List.of(beyond(perKilogram("8"))),
                Optional.of(amount("5")),
                Optional.of(amount("10")));

        assertThat(price(limited, weight)).isEqualTo(price);
    }

    @Test
    void the_public_invoice_is_priced_by_started_slabs_and_one_full_slab_is_one() {
        Rater rater = Rater.of(priced(
                WeightPricing.firstPlusStep(weight("0.5 kg"), amount("29.8"), weight("0.5 kg"), amount("23.6"))));

        for (int grams = 0; grams <= 6_000; grams++) {
            int slabs = Math.max(1, (grams + 499) / 500);
            BigDecimal expected = amount("29.8").add(amount("23.6").multiply(BigDecimal.valueOf(slabs - 1)));
            assertThat(rater.quote(parcel(grams + " g").build()).total().getAmount())
                    .as("%d g", grams)
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void a_band_whose_upper_bound_is_exclusive_would_misprice_every_order_of_exactly_one_slab() {
        assertThat(price(bands(UPPER_INCLUSIVE), "500 g")).isEqualTo("4.00");
        assertThat(price(bands(UPPER_EXCLUSIVE), "500 g")).isEqualTo("6.00");
    }

    @Test
    void the_band_is_chosen_by_the_billable_weight_and_not_by_the_actual_one() {
        RateCard card = Cards.card()
                .addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(6_000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .build())
                .addRates(RateEntry.forward(Cards.ZONE, bands(UPPER_INCLUSIVE)))
                .build();
        Dimensions bulky = Dimensions.of(amount("30"), amount("20"), amount("9"), LengthUnit.CENTIMETER);

        Quote quote = Rater.of(card).quote(parcel("100 g").dimensions(bulky).build());

        assertThat(quote.billableWeight()).isEqualTo(weight("0.9 kg"));
        assertThat(quote.total()).isEqualTo(Money.parse("CNY 6.00"));
    }

    @Test
    void pounds_are_not_rounded_on_their_way_through_kilograms() {
        WeightPricing byPound = pricing(
                UPPER_INCLUSIVE,
                beyond(new SegmentRate.FirstPlusStep(weight("1 lb"), amount("1"), weight("1 lb"), amount("1"))));

        for (int pounds = 1; pounds <= 150; pounds++) {
            assertThat(price(byPound, pounds + " lb")).isEqualTo(pounds + ".00");
        }
    }
}
