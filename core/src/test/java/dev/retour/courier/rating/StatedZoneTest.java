package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.fixed;
import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.freight.Place;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A zone that is stated, by the host or by the courier, on a card whose rate holds for all zones. */
class StatedZoneTest {

    private static final RateEntry EVERYWHERE =
            RateEntry.builder().price(WeightPricing.of(fixed("10"))).build();

    private static RateCard card(ZoneRule... zones) {
        return Cards.card().addRates(EVERYWHERE).addZones(zones).build();
    }

    private static Rating stated(RateCard card, String zone) {
        return Rater.of(card)
                .rate(RateRequest.builder(weight("1 kg")).zone(zone).build());
    }

    private static final ZoneRule NEAR = ZoneRule.to("near", PlacePattern.provinces("浙江"));
    private static final ZoneRule FAR = ZoneRule.to("far", PlacePattern.provinces("新疆"));

    @Test
    void a_rate_for_all_zones_prices_every_zone_that_the_card_defines() {
        assertThat(stated(card(NEAR, FAR), "near").orThrow().total()).isEqualTo(Money.parse("CNY 10"));
        assertThat(stated(card(NEAR, FAR), "far").orThrow().total()).isEqualTo(Money.parse("CNY 10"));
    }

    @Test
    void a_zone_that_only_a_rate_or_a_condition_names_is_known_too() {
        RateCard card = Cards.card()
                .addZones(NEAR)
                .addRates(RateEntry.forward("special", WeightPricing.of(fixed("3"))), EVERYWHERE)
                .addSurcharges(Surcharge.of(
                        "remote",
                        dev.retour.freight.ChargeKind.REMOTE_AREA,
                        new Condition.Not(new Condition.InZones(List.of("island"))),
                        new SurchargeRate.Fixed(Cards.amount("2"))))
                .build();

        assertThat(stated(card, "special").orThrow().total()).isEqualTo(Money.parse("CNY 5"));
        assertThat(stated(card, "island").orThrow().total()).isEqualTo(Money.parse("CNY 10"));
    }

    @Test
    void a_zone_that_the_card_does_not_know_is_not_priced_by_the_rate_for_all_zones() {
        Rating rating = stated(card(NEAR, FAR), "moon");

        assertThat(((Rating.NoQuote) rating).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(RatingReason.ZONE_NOT_ON_CARD);
            assertThat(reason.toString()).contains("'moon'");
        });
    }

    @Test
    void a_card_that_names_no_zone_has_one_price_for_any() {
        assertThat(stated(card(), "anything").orThrow().total()).isEqualTo(Money.parse("CNY 10"));
    }

    @Test
    void a_courier_that_states_an_unknown_zone_is_told_and_the_effects_still_sum_to_the_difference() {
        Rater rater = Rater.of(card(NEAR, FAR));
        RateRequest own = RateRequest.builder(weight("1 kg"))
                .destination(Place.ofProvince("浙江"))
                .build();
        CourierInputs courier = CourierInputs.builder().zone("moon").build();

        Repricing repricing = rater.reprice(own, courier, BilledCharges.allIn(Money.parse("CNY 17")));

        assertThat(repricing.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(RatingReason.STEP_NOT_PRICED);
            assertThat(note.toString()).contains("ZONE", "'moon'");
        });
        assertThat(repricing.effects().of(Effect.ZONE)).isEqualTo(Money.parse("CNY 0"));
        assertThat(repricing.effects().of(Effect.RATE)).isEqualTo(Money.parse("CNY 7"));
        assertThat(repricing.effects().total()).isEqualTo(repricing.difference());
    }

    @Test
    void no_quote_has_no_reason_to_be_without_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating.NoQuote(List.of()))
                .withMessage("A refusal to price needs a reason.");
    }
}
