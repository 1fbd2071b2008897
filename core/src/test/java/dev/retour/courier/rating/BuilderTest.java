package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.amount;
import static dev.retour.courier.rating.Cards.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The builders of a card's parts: what is not said stays as if the part were left out of a document. */
class BuilderTest {

    private static final WeightPricing PRICE = WeightPricing.of(fixed("5"));

    @Test
    void a_builder_leaves_out_what_is_not_said() {
        SurchargeRate rate = new SurchargeRate.Fixed(amount("2"));

        assertThat(Surcharge.builder()
                        .code("fuel")
                        .kind(ChargeKind.FUEL)
                        .rate(rate)
                        .build())
                .isEqualTo(Surcharge.always("fuel", ChargeKind.FUEL, rate));
        assertThat(WeightPricing.builder()
                        .addSegments(new WeightPricing.Segment(Optional.empty(), fixed("5")))
                        .build())
                .isEqualTo(PRICE);
        assertThat(Volumetric.builder()
                        .divisor(amount("6000"))
                        .lengthUnit(LengthUnit.CENTIMETER)
                        .weightUnit(WeightUnit.KILOGRAM)
                        .build())
                .isEqualTo(Volumetric.of(6_000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM));
        assertThat(RateEntry.builder().addZones("z").price(PRICE).build()).isEqualTo(RateEntry.forward("z", PRICE));
        assertThat(ReverseRule.builder()
                        .direction(Direction.RTO)
                        .rate(new ReverseRate.Free())
                        .build())
                .isEqualTo(ReverseRule.of(Direction.RTO, new ReverseRate.Free()));
        assertThat(ZoneRule.builder()
                        .zone("far")
                        .destination(PlacePattern.provinces("新疆"))
                        .build())
                .isEqualTo(ZoneRule.to("far", PlacePattern.provinces("新疆")));
        assertThat(CourierInputs.builder().build())
                .isEqualTo(new CourierInputs(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of()));
    }

    @Test
    void a_builder_takes_every_part() {
        Surcharge surcharge = Surcharge.builder()
                .code("insurance")
                .kind(ChargeKind.INSURANCE)
                .addDirections(Direction.RTO)
                .when(new Condition.Flagged("insured"))
                .rate(new SurchargeRate.Fixed(amount("2")))
                .minimum(amount("1"))
                .maximum(amount("3"))
                .taxFree(true)
                .build();

        assertThat(surcharge.directions()).isEqualTo(List.of(Direction.RTO));
        assertThat(surcharge.taxFree()).contains(true);
        assertThat(surcharge.maximum()).contains(amount("3"));
    }
}
