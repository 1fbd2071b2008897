package dev.retour.examples;

import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardCheck;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.RoundingStep;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Volumetric;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** A rate card in Java, a parcel that it prices, and a fault that its check finds. */
public final class RateCardExample {

    private RateCardExample() {}

    // spotless:off
    static RateCard card() {
        // tag::card[]
        Weight kilogram = Weight.parse("1 kg"), half = Weight.parse("0.5 kg");
        return RateCard.builder()
                .id("demo-2026").version("1").courier("DEMO").currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1)).validTo(LocalDate.of(2026, 12, 31))
                .addZones(ZoneRule.to("far", PlacePattern.provinces("新疆", "新疆维吾尔自治区", "西藏")))
                .addBillableWeights(BillableWeight.builder().basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .addSteps(RoundingStep.up(kilogram, kilogram), RoundingStep.up(half)).build())
                .addRates(RateEntry.forward("far", WeightPricing.firstPlusStep(
                        kilogram, new BigDecimal("12"), half, new BigDecimal("6.5"))))
                .addSurcharges(
                        Surcharge.always("fuel", ChargeKind.FUEL, new SurchargeRate.PercentOf(
                                Percent.parse("4.5%"), List.of(ChargeKind.FREIGHT))),
                        Surcharge.of("remote", ChargeKind.REMOTE_AREA, new Condition.InZones(List.of("far")),
                                new SurchargeRate.PerWeight(kilogram, new BigDecimal("2"))))
                .addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .build();
        // end::card[]
    }

    static RateCard read(Path path) throws IOException {
        // tag::read[]
        RateCard card = Documents.standard().read(DocumentTypes.RATE_CARD, "card.json", Files.readString(path)).orThrow();
        // end::read[]
        return card;
    }

    /** Prints the price of one parcel, line by line, and the fault of a card that prices a zone twice. */
    public static void main(String... args) {
        // tag::quote[]
        Dimensions sides = new Dimensions(Length.parse("30 cm"), Length.parse("26 cm"), Length.parse("20 cm"));
        RateRequest refused = RateRequest.builder(Weight.parse("2.1 kg"))
                .destination(Place.ofProvince("新疆")).dimensions(sides)
                .addLegs(Direction.FORWARD, Direction.RTO).build();
        System.out.println(Rater.of(card()).quote(refused).explain().text(Language.EN));
        // end::quote[]
        // tag::check[]
        RateCard twice = RateCard.builder().from(card()).addAllRates(card().rates()).build();
        RateCardCheck.check(twice).forEach(fault ->
                System.out.println(fault.severity() + " " + fault.path() + ": " + fault.reason().text(Language.EN)));
        // end::check[]
    }
    // spotless:on
}
