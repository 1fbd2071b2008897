package dev.retour.examples.documents;

import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.PostcodeRange;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.RoundingStep;
import dev.retour.courier.rating.SegmentRate;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.courier.rating.Volumetric;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A rate card in which every part of every record is filled somewhere; its prices are invented. */
final class SampleCard {

    private static final Weight KILOGRAM = Weight.parse("1 kg");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private SampleCard() {}

    static RateCard card() {
        return RateCard.builder()
                .id("sample")
                .version("1")
                .courier("DEMO")
                .currency(CNY)
                .validFrom(FIRST_DAY)
                .validTo(LAST_DAY)
                .note("Invented. 虚构。\n\"1\"")
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("6%")))
                .rounding(Rounding.halfUp(CNY))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .returnZone(RateCard.ReturnZone.OWN_ROUTE)
                .addZones(new ZoneRule("近", Optional.of(places()), Optional.of(PlacePattern.postcodes("310000"))))
                .addBillableWeights(weight())
                .addRates(new RateEntry(List.of("标快"), List.of("近"), List.of(Direction.FORWARD), price()))
                .addSurcharges(surcharges())
                .addReverse(reverse(Direction.RTO, "标快", new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .addReverse(reverse(Direction.RTO, "特快", new ReverseRate.Free()))
                .addReverse(reverse(Direction.CUSTOMER_RETURN, "标快", new ReverseRate.Priced(price())))
                .addReverse(reverse(Direction.CUSTOMER_RETURN, "特快", new ReverseRate.OwnRates()))
                .build();
    }

    private static ReverseRule reverse(Direction direction, String service, ReverseRate rate) {
        return new ReverseRule(direction, List.of(service), List.of("近"), rate);
    }

    private static PlacePattern places() {
        return PlacePattern.builder()
                .country("CN")
                .addProvinces("浙江", "浙江省")
                .addCities("杭州市")
                .addDistricts("西湖区")
                .addPostcodes("310007")
                .addPrefixes("3101")
                .addRanges(new PostcodeRange("310012", "310030"))
                .build();
    }

    private static BillableWeight weight() {
        return BillableWeight.builder()
                .addServices("标快")
                .addZones("近")
                .basis(BillableWeight.Basis.MAX)
                .volumetric(volumetric())
                .minimum(Weight.parse("0.1 kg"))
                .addSteps(RoundingStep.up(KILOGRAM, KILOGRAM))
                .addSteps(new RoundingStep(Optional.empty(), Weight.parse("0.5 kg"), Optional.of(RoundingMode.HALF_UP)))
                .tolerance(Weight.parse("10 g"))
                .build();
    }

    private static Volumetric volumetric() {
        return new Volumetric(
                new BigDecimal("6000"),
                LengthUnit.CENTIMETER,
                WeightUnit.KILOGRAM,
                Optional.of(Length.parse("1 cm")),
                Optional.of(RoundingMode.HALF_UP),
                Optional.of(new BigDecimal("60000")));
    }

    private static WeightPricing price() {
        return new WeightPricing(
                Optional.of(WeightPricing.Boundary.UPPER_EXCLUSIVE),
                List.of(
                        until("0.5 kg", new SegmentRate.Fixed(new BigDecimal("4.20"))),
                        until("3 kg", new SegmentRate.Table(List.of(row("1 kg", "4.20"), row("3 kg", "6")))),
                        until("10 kg", new SegmentRate.FirstPlusStep(KILOGRAM, new BigDecimal("4.20"), KILOGRAM, ONE)),
                        new Segment(Optional.empty(), new SegmentRate.PerUnit(KILOGRAM, new BigDecimal("1.5")))),
                Optional.of(ONE),
                Optional.of(new BigDecimal("300")));
    }

    private static Segment until(String end, SegmentRate rate) {
        return new Segment(Optional.of(Weight.parse(end)), rate);
    }

    private static SegmentRate.Table.Row row(String end, String amount) {
        return new SegmentRate.Table.Row(Weight.parse(end), new BigDecimal(amount));
    }

    private static Surcharge[] surcharges() {
        return new Surcharge[] {
            Surcharge.always(
                    "fuel",
                    ChargeKind.FUEL,
                    new SurchargeRate.PercentOf(Percent.parse("4.5%"), List.of(ChargeKind.FREIGHT))),
            Surcharge.always("label", ChargeKind.PACKAGING, new SurchargeRate.Fixed(ONE)),
            Surcharge.always(
                    "insurance",
                    ChargeKind.INSURANCE,
                    new SurchargeRate.PercentOfValue(
                            Percent.parse("0.5%"), Optional.of(new Rounding(ONE, RoundingMode.UP)))),
            new Surcharge(
                    "large",
                    ChargeKind.OVERSIZE,
                    List.of(Direction.FORWARD, Direction.RTO),
                    Optional.of(conditions()),
                    new SurchargeRate.PerWeight(KILOGRAM, new BigDecimal("2")),
                    Optional.of(ONE),
                    Optional.of(BigDecimal.TEN),
                    Optional.of(true))
        };
    }

    private static Condition conditions() {
        Condition heavy =
                new Condition.All(List.of(new Condition.Heavier(KILOGRAM), new Condition.InZones(List.of("近"))));
        Condition seldom = new Condition.Any(List.of(
                new Condition.ByServices(List.of("标快")),
                new Condition.ToPlaces(PlacePattern.provinces("浙江省")),
                new Condition.WorthMore(new BigDecimal("1000")),
                new Condition.Between(FIRST_DAY, LAST_DAY),
                new Condition.Not(new Condition.Flagged("residential"))));
        return new Condition.Any(List.of(heavy, seldom, new Condition.Longer(Length.parse("120 cm"))));
    }
}
