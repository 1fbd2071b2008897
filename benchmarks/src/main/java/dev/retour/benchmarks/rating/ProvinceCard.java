package dev.retour.benchmarks.rating;

import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Volumetric;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** The terms of {@link ProvinceZone} as a rate card. */
final class ProvinceCard {

    private static final Weight KILOGRAM = Weight.of(1, WeightUnit.KILOGRAM);

    private ProvinceCard() {}

    static RateCard card() {
        return RateCard.builder()
                .id("provinces")
                .version("1")
                .courier("ANY")
                .currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .zones(ProvinceZone.ALL.stream().map(ProvinceCard::zone).toList())
                .rates(ProvinceZone.ALL.stream().map(ProvinceCard::rate).toList())
                .addBillableWeights(weight())
                .addSurcharges(remote(), fuel())
                .build();
    }

    private static ZoneRule zone(ProvinceZone zone) {
        return ZoneRule.to(zone.name(), provinces(zone.provinces()));
    }

    private static PlacePattern provinces(List<String> names) {
        return PlacePattern.builder().provinces(names).build();
    }

    private static RateEntry rate(ProvinceZone zone) {
        return RateEntry.forward(
                zone.name(), WeightPricing.firstPlusStep(KILOGRAM, zone.firstAmount(), KILOGRAM, zone.stepAmount()));
    }

    private static BillableWeight weight() {
        return BillableWeight.builder()
                .basis(BillableWeight.Basis.MAX)
                .volumetric(Volumetric.of(ProvinceZone.VOLUMETRIC_DIVISOR, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                .build();
    }

    private static Surcharge remote() {
        return Surcharge.of(
                "remote",
                ChargeKind.REMOTE_AREA,
                new Condition.ToPlaces(provinces(ProvinceZone.REMOTE)),
                new SurchargeRate.PerWeight(KILOGRAM, ProvinceZone.REMOTE_PER_KILOGRAM));
    }

    private static Surcharge fuel() {
        return Surcharge.always(
                "fuel",
                ChargeKind.FUEL,
                new SurchargeRate.PercentOf(new Percent(ProvinceZone.FUEL_PERCENT), List.of(ChargeKind.FREIGHT)));
    }
}
