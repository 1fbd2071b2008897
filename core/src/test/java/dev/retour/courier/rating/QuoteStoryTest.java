package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteStoryTest {

    private static final RateCard CARD = RateCard.builder()
            .id("yunda-2026")
            .version("1")
            .courier("YUNDA")
            .currency(CurrencyUnit.of("CNY"))
            .validFrom(LocalDate.of(2026, 1, 1))
            .addZones(ZoneRule.to("near", PlacePattern.provinces("浙江", "浙江省", "江苏", "江苏省", "上海", "上海市")))
            .addZones(ZoneRule.to("far", PlacePattern.provinces("新疆", "新疆维吾尔自治区", "西藏", "西藏自治区")))
            .addRates(RateEntry.forward(
                    "near",
                    WeightPricing.firstPlusStep(
                            Weight.parse("1 kg"), amount("3.20"), Weight.parse("1 kg"), amount("0.80"))))
            .addRates(RateEntry.forward(
                    "far",
                    WeightPricing.firstPlusStep(
                            Weight.parse("1 kg"), amount("12"), Weight.parse("0.5 kg"), amount("6.50"))))
            .addSurcharges(Surcharge.of(
                    "remote",
                    ChargeKind.REMOTE_AREA,
                    new Condition.InZones(List.of("far")),
                    new SurchargeRate.PerWeight(Weight.parse("1 kg"), amount("2"))))
            .addSurcharges(Surcharge.always(
                    "fuel",
                    ChargeKind.FUEL,
                    new SurchargeRate.PercentOf(Percent.parse("4.5%"), List.of(ChargeKind.FREIGHT))))
            .addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
            .build();

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private final Rater rater = Rater.of(CARD);

    private static RateRequest to(String province, String weight) {
        return RateRequest.builder(Weight.parse(weight))
                .destination(Place.ofProvince(province))
                .day(LocalDate.of(2026, 5, 1))
                .build();
    }

    @Test
    void a_parcel_to_xinjiang_costs_first_and_continuing_weight_remote_area_and_fuel() {
        Quote quote = rater.quote(to("新疆", "2.3 kg"));

        assertThat(quote.total()).isEqualTo(Money.parse("CNY 37.52"));
        assertThat(quote.explain().text(Language.EN))
                .isEqualTo("""
                        CNY 37.52 by card yunda-2026 version 1: zone far, billable weight 2.3 kg
                          FORWARD FREIGHT CNY 31.50: first 1 kg CNY 12.00 + 3 x 0.5 kg at CNY 6.50 ($.rates[1])
                          FORWARD REMOTE_AREA CNY 4.60: CNY 2.00 for each 1 kg ($.surcharges[0])
                          FORWARD FUEL CNY 1.42: 4.5% of CNY 31.50 ($.surcharges[1])""".replace("37.52", "37.52"))
                .isNotNull();
    }

    @Test
    void a_refused_parcel_pays_half_the_freight_for_its_way_back() {
        Quote quote = rater.quote(RateRequest.builder(Weight.parse("1.2 kg"))
                .destination(Place.ofProvince("江苏省"))
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build());

        assertThat(quote.lines())
                .extracting(QuoteLine::kind, line -> line.amount().toString())
                .containsExactly(
                        tuple(ChargeKind.FREIGHT, "CNY 4.00"),
                        tuple(ChargeKind.FUEL, "CNY 0.18"),
                        tuple(ChargeKind.RETURN_FREIGHT, "CNY 2.00"));
    }

    @Test
    void a_wrong_zone_and_a_wrong_weight_are_told_apart_and_sum_to_the_difference() {
        RateRequest own = to("浙江", "0.9 kg");
        CourierInputs courier = CourierInputs.builder()
                .zone("far")
                .weight(Weight.parse("1.4 kg"))
                .build();

        Repricing repricing = rater.reprice(own, courier, BilledCharges.allIn(Money.parse("CNY 23.00")));

        assertThat(repricing.difference()).isEqualTo(Money.parse("CNY 19.66"));
        assertThat(repricing.effects().total()).isEqualTo(repricing.difference());
        assertThat(repricing.effects().of(EffectSplit.Effect.ZONE)).isEqualTo(Money.parse("CNY 11.00"));
        assertThat(repricing.effects().of(EffectSplit.Effect.WEIGHT)).isEqualTo(Money.parse("CNY 7.79"));
        assertThat(repricing.effects().of(EffectSplit.Effect.RATE)).isEqualTo(Money.parse("CNY 0.87"));
    }
}
