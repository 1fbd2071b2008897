package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the courier's weight or zone makes more of a charge that is open is a part of what that weight or zone costs. */
class TakenOverWeightTest extends AuditCase {

    private static final AuditPolicy TOLERANT =
            AuditPolicy.builder().weightTolerance(Weight.parse("0.2 kg")).build();
    private static final Condition NOVEMBER =
            new Condition.Between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Surcharge PEAK = Surcharge.of(
            "peak",
            ChargeKind.PEAK,
            NOVEMBER,
            new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.FREIGHT)));

    private static BillLine weighed(BillLineBuilder line) {
        Optional<Weight> none = Optional.empty();
        return line.weights(new StatedWeights(none, none, none, none, Optional.of(Weight.parse("1.1 kg"))))
                .build();
    }

    private Money disputed(RateCard card, AuditPolicy policy, Parcel ours, ChargeKind kind, String amount) {
        List<BillLine> lines = List.of(weighed(line("18.50")), charge(kind, amount));
        return audit(card, policy, List.of(ours), lines).disputed();
    }

    @Test
    void of_a_weight_that_is_tolerated_no_more_is_claimed_where_the_day_is_not_known() {
        RateCard card = card().addSurcharges(PEAK).build();
        Parcel inNovember = new ParcelBuilder()
                .from(parcel)
                .shipped(LocalDate.of(2026, 11, 5))
                .build();

        assertThat(disputed(card, TOLERANT, inNovember, ChargeKind.PEAK, "1.85"))
                .isEqualTo(Money.zero(CNY));
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "7.15"));

        assertThat(disputed(card, TOLERANT, parcel, ChargeKind.PEAK, "1.85")).isEqualTo(Money.parse("CNY 1.20"));
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "7.15"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.20"));
    }

    @Test
    void of_a_weight_that_is_tolerated_no_more_is_claimed_where_the_place_is_not_known() {
        Condition remote = new Condition.ToPlaces(PlacePattern.provinces("西藏"));
        SurchargeRate each = new SurchargeRate.PerWeight(Weight.parse("1 kg"), new BigDecimal("2"));
        RateCard card = card().addSurcharges(Surcharge.of("r", ChargeKind.REMOTE_AREA, remote, each))
                .build();
        Parcel far = new ParcelBuilder()
                .from(parcel)
                .destination(Place.ofProvince("西藏"))
                .build();

        disputed(card, TOLERANT, far, ChargeKind.REMOTE_AREA, "2.20");
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "6.90"));

        disputed(card, TOLERANT, parcel, ChargeKind.REMOTE_AREA, "2.20");
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "6.90"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.80"));
    }

    @Test
    void a_charge_that_only_the_weight_of_the_courier_makes_due_is_of_that_weight() {
        Condition heavy = new Condition.All(List.of(new Condition.Heavier(Weight.parse("1 kg")), NOVEMBER));
        RateCard card = card().addSurcharges(Surcharge.of("p", ChargeKind.PEAK, heavy, fixed("2")))
                .build();

        disputed(card, TOLERANT, parcel, ChargeKind.PEAK, "2");
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "8.50"));

        disputed(card, TOLERANT, parcel, ChargeKind.PEAK, "3");
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "8.50"), found(DiscrepancyClass.SURCHARGE_NOT_DUE, "1.00"));
    }

    @Test
    void what_is_too_much_by_the_weight_of_the_courier_is_claimed_also_where_that_is_tolerated() {
        RateCard card = card().addSurcharges(PEAK).build();

        disputed(card, TOLERANT, parcel, ChargeKind.PEAK, "3.85");

        assertFound(
                found(DiscrepancyClass.WEIGHT_OVER, "7.15"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.20"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "2.00"));
    }

    @Test
    void a_weight_that_is_not_tolerated_is_claimed_as_a_weight() {
        RateCard card = card().addSurcharges(PEAK).build();

        assertThat(disputed(card, AuditPolicy.standard(), parcel, ChargeKind.PEAK, "1.85"))
                .isEqualTo(Money.parse("CNY 8.35"));
        assertFound(found(DiscrepancyClass.WEIGHT_OVER, "7.15"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.20"));
    }

    @Test
    void what_another_zone_makes_more_of_an_open_charge_is_of_that_zone_also_where_the_weight_is_tolerated() {
        WeightPricing twenty = WeightPricing.firstPlusStep(
                Weight.parse("1 kg"), new BigDecimal("20"), Weight.parse("0.5 kg"), new BigDecimal("6.5"));
        RateCard card = card().addRates(RateEntry.forward("dear", twenty))
                .addZones(ZoneRule.to("dear", PlacePattern.provinces("西藏")))
                .addSurcharges(PEAK)
                .build();

        audit(
                card,
                TOLERANT,
                List.of(parcel),
                List.of(weighed(line("26.50").zone("dear")), charge(ChargeKind.PEAK, "2.65")));

        assertFound(
                found(DiscrepancyClass.ZONE_WRONG, "8.80"),
                found(DiscrepancyClass.WEIGHT_OVER, "7.15"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.20"));
    }
}
