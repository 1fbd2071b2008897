package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.fixed;
import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.parcel;
import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.courier.rating.RateCard.ReturnZone;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReverseTest {

    private static final Place SHOP = Place.ofProvince("浙江");
    private static final Place CUSTOMER = Place.ofProvince("新疆");

    private static RateEntry on(Direction direction, String price) {
        return new RateEntry(List.of(), List.of(Cards.ZONE), List.of(direction), WeightPricing.of(fixed(price)));
    }

    private static ReverseRate fraction(String percent) {
        return new ReverseRate.FractionOfForward(Percent.parse(percent));
    }

    private static Rating rate(RateCardBuilder card, String weight, Direction... legs) {
        return Rater.of(card.build()).rate(parcel(weight).addLegs(legs).build());
    }

    private static QuoteLine back(RateCardBuilder card, String weight) {
        List<QuoteLine> lines = rate(card, weight, Direction.RTO).orThrow().lines();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(ChargeKind.RETURN_FREIGHT);
            assertThat(line.leg()).isEqualTo(Direction.RTO);
        });
        return lines.get(0);
    }

    private static String refusal(RateCardBuilder card, String weight, Direction... legs) {
        List<String> texts = ((Rating.NoQuote) rate(card, weight, legs))
                .reasons().stream()
                        .map(reason -> reason.code().name() + ": " + reason.text(Language.EN))
                        .toList();
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }

    @Test
    void own_rates_of_the_direction_price_the_way_back() {
        RateCardBuilder card = flat("10")
                .addRates(on(Direction.RTO, "7"))
                .addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.OwnRates()));

        assertThat(back(card, "1 kg").amount().toMoney()).isEqualTo(Money.parse("CNY 7.00"));
        assertThat(back(card, "1 kg").rule()).isEqualTo("$.rates[1]");
    }

    @Test
    void a_direction_without_rule_uses_its_own_rates() {
        RateCardBuilder card = flat("10").addRates(on(Direction.RTO, "7"));

        assertThat(back(card, "1 kg").amount().toMoney()).isEqualTo(Money.parse("CNY 7.00"));
    }

    @Test
    void a_fraction_of_forward_follows_the_forward_freight_of_the_same_weight() {
        RateCardBuilder card = Cards.card()
                .addRates(RateEntry.forward(
                        Cards.ZONE,
                        WeightPricing.firstPlusStep(weight("1 kg"), amount("3.33"), weight("1 kg"), amount("1"))))
                .addReverse(ReverseRule.of(Direction.RTO, fraction("50%")));

        assertThat(back(card, "1 kg").amount().toMoney()).isEqualTo(Money.parse("CNY 1.67"));
        assertThat(back(card, "1.001 kg").amount().toMoney()).isEqualTo(Money.parse("CNY 2.17"));
        assertThat(back(card, "1 kg").explain().text(Language.EN))
                .isEqualTo("RTO RETURN_FREIGHT CNY 1.67: 50% of CNY 3.33 ($.reverse[0])");
    }

    @Test
    void a_price_of_its_own_may_have_a_fixed_part_and_steps() {
        RateCardBuilder card = flat("10")
                .addReverse(ReverseRule.of(
                        Direction.RTO,
                        new ReverseRate.Priced(WeightPricing.firstPlusStep(
                                weight("0.5 kg"), amount("30"), weight("0.5 kg"), amount("25")))));

        assertThat(back(card, "500 g").amount().toMoney()).isEqualTo(Money.parse("CNY 30.00"));
        assertThat(back(card, "501 g").amount().toMoney()).isEqualTo(Money.parse("CNY 55.00"));
        assertThat(back(card, "501 g").rule()).isEqualTo("$.reverse[0]");
    }

    @Test
    void a_free_way_back_is_a_line_of_nothing_that_says_so() {
        RateCardBuilder card = flat("10").addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.Free()));

        assertThat(back(card, "1 kg").explain().text(Language.EN))
                .isEqualTo("RTO RETURN_FREIGHT CNY 0.00: free ($.reverse[0])");
    }

    @Test
    void the_first_rule_that_fits_holds_and_others_keep_their_own() {
        RateCardBuilder card = flat("10")
                .addRates(RateEntry.forward("y", WeightPricing.of(fixed("20"))))
                .addReverse(new ReverseRule(Direction.RTO, List.of("air"), List.of(Cards.ZONE), new ReverseRate.Free()))
                .addReverse(ReverseRule.of(Direction.RTO, fraction("50%")));
        Rater rater = Rater.of(card.build());
        RateRequestBuilder request = parcel("1 kg").addLegs(Direction.RTO);

        assertThat(rater.quote(request.service("air").build()).total()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(rater.quote(request.service("road").build()).total()).isEqualTo(Money.parse("CNY 5.00"));
        assertThat(rater.quote(request.service("air").zone("y").build()).total())
                .isEqualTo(Money.parse("CNY 10.00"));
    }

    @Test
    void a_way_back_that_the_card_does_not_price_is_missing_and_never_free() {
        assertThat(refusal(flat("10"), "1 kg", Direction.RTO))
                .isEqualTo("REVERSE_MISSING: There is no reverse rule for RTO in zone 'z'. Add one to the card.");
        assertThat(refusal(flat("10"), "1 kg", Direction.FORWARD, Direction.CUSTOMER_RETURN))
                .startsWith("REVERSE_MISSING");
    }

    @Test
    void a_rule_that_leads_to_no_rate_says_that_the_rate_is_missing() {
        RateCardBuilder ownRates = flat("10").addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.OwnRates()));
        RateCardBuilder ofForward = Cards.card()
                .addRates(on(Direction.RTO, "7"))
                .addReverse(ReverseRule.of(Direction.RTO, fraction("50%")));

        assertThat(refusal(ownRates, "1 kg", Direction.RTO))
                .isEqualTo("RATE_MISSING: There is no rate for service '-', zone 'z' and direction RTO."
                        + " Add one to the rates.");
        assertThat(refusal(ofForward, "1 kg", Direction.RTO))
                .isEqualTo("RATE_MISSING: There is no rate for service '-', zone 'z' and direction FORWARD."
                        + " Add one to the rates.");
    }

    @Test
    void a_weight_beyond_the_rates_of_the_way_back_says_so() {
        WeightPricing closed = Cards.pricing(WeightPricing.Boundary.UPPER_INCLUSIVE, Cards.upTo("5 kg", fixed("3")));

        assertThat(refusal(
                        flat("10").addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.Priced(closed))),
                        "6 kg",
                        Direction.RTO))
                .startsWith("WEIGHT_BEYOND_RATES");
        assertThat(refusal(
                        Cards.card()
                                .addRates(RateEntry.forward(Cards.ZONE, closed))
                                .addReverse(ReverseRule.of(Direction.RTO, fraction("50%"))),
                        "6 kg",
                        Direction.RTO))
                .startsWith("WEIGHT_BEYOND_RATES");
    }

    @Test
    void a_second_delivery_is_freight_at_its_own_rate() {
        RateCardBuilder card = flat("10").addRates(on(Direction.REDELIVERY, "4"));

        assertThat(rate(card, "1 kg", Direction.FORWARD, Direction.REDELIVERY)
                        .orThrow()
                        .lines())
                .extracting(line -> line.leg() + " " + line.kind() + " " + line.amount())
                .containsExactly("FORWARD FREIGHT CNY 10.00", "REDELIVERY FREIGHT CNY 4.00");
        assertThat(refusal(flat("10"), "1 kg", Direction.REDELIVERY)).startsWith("RATE_MISSING");
    }

    @Test
    void a_reverse_rule_is_for_a_way_back_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReverseRule.of(Direction.REDELIVERY, new ReverseRate.Free()))
                .withMessage("A reverse rule is for RTO or CUSTOMER_RETURN, not REDELIVERY.");
    }

    private static RateCardBuilder zoned() {
        return Cards.card()
                .addZones(ZoneRule.to("to the west", PlacePattern.provinces("新疆")))
                .addZones(ZoneRule.to("to the east", PlacePattern.provinces("浙江")))
                .addRates(
                        new RateEntry(List.of(), List.of(), List.of(Direction.values()), WeightPricing.of(fixed("1"))));
    }

    private static String zone(RateCardBuilder card, Place from, Place to, Direction... legs) {
        return Rater.of(card.build())
                .quote(RateRequest.builder(weight("1 kg"))
                        .origin(from)
                        .destination(to)
                        .addLegs(legs)
                        .build())
                .zone();
    }

    @Test
    void a_return_of_a_customer_has_the_zone_of_the_route_that_brought_the_goods() {
        assertThat(zone(zoned(), CUSTOMER, SHOP, Direction.CUSTOMER_RETURN)).isEqualTo("to the west");
        assertThat(zone(zoned().returnZone(ReturnZone.FORWARD_ROUTE), CUSTOMER, SHOP, Direction.CUSTOMER_RETURN))
                .isEqualTo("to the west");
    }

    @Test
    void a_return_of_a_customer_has_the_zone_of_its_own_route_where_the_card_says_so() {
        assertThat(zone(zoned().returnZone(ReturnZone.OWN_ROUTE), CUSTOMER, SHOP, Direction.CUSTOMER_RETURN))
                .isEqualTo("to the east");
    }

    @Test
    void a_refused_parcel_has_the_zone_of_its_way_there_whatever_the_card_says_of_returns() {
        for (ReturnZone returnZone : ReturnZone.values()) {
            RateCardBuilder card = zoned().returnZone(returnZone);
            assertThat(zone(card, SHOP, CUSTOMER, Direction.FORWARD, Direction.RTO))
                    .isEqualTo("to the west");
            assertThat(zone(card, SHOP, CUSTOMER, Direction.RTO)).isEqualTo("to the west");
        }
    }

    @Test
    void a_card_holds_only_on_its_days() {
        Rater rater = Rater.of(flat("1").validTo(LocalDate.of(2026, 6, 30)).build());

        assertThat(rater.rate(parcel("1 kg").day(LocalDate.of(2026, 6, 30)).build())
                        .kind())
                .isEqualTo(Rating.Kind.QUOTE);
        assertThat(rater.rate(parcel("1 kg").day(LocalDate.of(2026, 1, 1)).build())
                        .kind())
                .isEqualTo(Rating.Kind.QUOTE);
        assertThat(rater.rate(parcel("1 kg").day(LocalDate.of(2025, 12, 31)).build())
                        .kind())
                .isEqualTo(Rating.Kind.NO_QUOTE);
        assertThat(((Rating.NoQuote) rater.rate(
                                parcel("1 kg").day(LocalDate.of(2026, 7, 1)).build()))
                        .reasons()
                        .get(0)
                        .text(Language.EN))
                .isEqualTo(
                        "The card does not hold on 2026-07-01, only on 2026-01-01 .. 2026-06-30. Use the version of that day.");
    }
}
