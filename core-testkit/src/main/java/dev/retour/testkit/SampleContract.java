package dev.retour.testkit;

import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.RoundingStep;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Volumetric;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** The invented contract of the {@link SampleShop} with its courier: first and continuing weight by province. */
public final class SampleContract {

    /** A parcel with a longer side pays for being oversize. */
    public static final Length LONGEST = Length.parse("120 cm");

    private static final Weight FIRST = Weight.parse("1 kg");
    private static final Weight STEP = Weight.parse("0.5 kg");

    /** A zone, its provinces in both spellings, and its prices in CNY. */
    private record Zone(String name, List<String> provinces, String first, String step) {}

    private static final List<Zone> ZONES = List.of(
            new Zone("一区", List.of("浙江", "浙江省", "江苏", "江苏省", "上海", "上海市", "安徽", "安徽省"), "4.20", "0.60"),
            new Zone(
                    "二区",
                    List.of("江西", "江西省", "福建", "福建省", "山东", "山东省", "湖北", "湖北省", "湖南", "湖南省", "河南", "河南省"),
                    "5.00",
                    "1.10"),
            new Zone(
                    "三区",
                    List.of("北京", "北京市", "天津", "天津市", "河北", "河北省", "广东", "广东省", "山西", "山西省", "陕西", "陕西省"),
                    "5.60",
                    "1.60"),
            new Zone(
                    "四区",
                    List.of(
                            "辽宁", "辽宁省", "吉林", "吉林省", "黑龙江", "黑龙江省", "广西", "广西壮族自治区", "海南", "海南省", "重庆", "重庆市", "四川",
                            "四川省", "贵州", "贵州省", "云南", "云南省"),
                    "6.80",
                    "2.40"),
            new Zone("五区", List.of("内蒙古", "内蒙古自治区", "甘肃", "甘肃省", "宁夏", "宁夏回族自治区", "青海", "青海省"), "9.50", "3.90"),
            new Zone("六区", List.of("新疆", "新疆维吾尔自治区", "西藏", "西藏自治区"), "14.00", "7.00"));

    private SampleContract() {}

    /**
     * The contract as a rate card, with its zones.
     *
     * @return the card
     */
    public static RateCard card() {
        RateCardBuilder card = RateCard.builder()
                .id("sample-shop")
                .version("2026-1")
                .courier("DEMO")
                .currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .validTo(LocalDate.of(2026, 12, 31))
                .note("Invented prices, for examples and tests only. 虚构价格，仅供示例。")
                .addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .addSteps(RoundingStep.up(FIRST, FIRST), RoundingStep.up(STEP))
                        .build());
        ZONES.forEach(zone -> add(zone, card));
        addSurcharges(card);
        return card.addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))),
                        ReverseRule.of(
                                Direction.CUSTOMER_RETURN, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .build();
    }

    private static void add(Zone zone, RateCardBuilder card) {
        String[] provinces = zone.provinces().toArray(String[]::new);
        card.addZones(ZoneRule.to(zone.name(), PlacePattern.provinces(provinces)));
        BigDecimal first = new BigDecimal(zone.first());
        BigDecimal step = new BigDecimal(zone.step());
        BigDecimal express = new BigDecimal("1.8");
        card.addRates(entry(SampleShop.STANDARD, zone, first, step));
        card.addRates(entry(SampleShop.EXPRESS, zone, first.multiply(express), step.multiply(express)));
    }

    private static RateEntry entry(String service, Zone zone, BigDecimal first, BigDecimal step) {
        return new RateEntry(
                List.of(service),
                List.of(zone.name()),
                List.of(),
                WeightPricing.firstPlusStep(FIRST, first, STEP, step));
    }

    private static void addSurcharges(RateCardBuilder card) {
        card.addSurcharges(
                Surcharge.of(
                        "remote",
                        ChargeKind.REMOTE_AREA,
                        new Condition.InZones(List.of("六区")),
                        new SurchargeRate.PerWeight(FIRST, new BigDecimal("2"))),
                Surcharge.always(
                        "fuel",
                        ChargeKind.FUEL,
                        new SurchargeRate.PercentOf(Percent.parse("4.5%"), List.of(ChargeKind.FREIGHT))),
                Surcharge.of(
                        "insurance",
                        ChargeKind.INSURANCE,
                        new Condition.Flagged("insured"),
                        new SurchargeRate.Fixed(new BigDecimal("2"))),
                Surcharge.of(
                        "oversize",
                        ChargeKind.OVERSIZE,
                        new Condition.Longer(LONGEST),
                        new SurchargeRate.Fixed(new BigDecimal("15"))));
    }
}
