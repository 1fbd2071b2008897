package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A share of an open charge on two legs is due on no more than is billed of that charge on both. */
class SharesOnTwoLegsTest extends AuditCase {

    private static final SurchargeRate TENTH =
            new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.REMOTE_AREA));

    private final Parcel thereAndBack = new ParcelBuilder()
            .from(parcel)
            .addLegs(Direction.FORWARD, Direction.RTO)
            .build();

    private static Condition to(String province) {
        return new Condition.ToPlaces(PlacePattern.provinces(province));
    }

    private static Surcharge on(Surcharge one, Direction... legs) {
        return new SurchargeBuilder().from(one).directions(List.of(legs)).build();
    }

    private static Surcharge remote(String code, String province, Direction... legs) {
        return on(Surcharge.of(code, ChargeKind.REMOTE_AREA, to(province), fixed("5")), legs);
    }

    private static RateCard card(Surcharge... surcharges) {
        return card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .addSurcharges(surcharges)
                .addSurcharges(on(Surcharge.always("fuel", ChargeKind.FUEL, TENTH), Direction.FORWARD, Direction.RTO))
                .build();
    }

    private void audit(RateCard card, String remote, String fuel) {
        BillLine there = line("12").legs(Set.of(Direction.FORWARD)).build();
        BillLine back = line("12")
                .charge(ChargeKind.RETURN_FREIGHT)
                .legs(Set.of(Direction.RTO))
                .build();
        audit(card, thereAndBack, there, back, charge(ChargeKind.REMOTE_AREA, remote), charge(ChargeKind.FUEL, fuel));
    }

    @Test
    void a_share_is_due_once_of_what_is_billed_once() {
        RateCard card = card(remote("r", "西藏", Direction.FORWARD, Direction.RTO));

        audit(card, "5", "1.00");
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.50"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "0.50"));

        audit(card, "10", "1.00");
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "10.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"));
    }

    @Test
    void a_share_is_due_of_what_is_billed_on_whichever_leg_it_is_due() {
        RateCard card = card(remote("r", "西藏", Direction.FORWARD), remote("s", "新疆", Direction.RTO));

        audit(card, "5", "0.50");

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.50"));
    }

    /** 3.11 there and 3.11 back make 1.52 and 1.04 of 10 %; 6.22 there and nothing back would make 1.83 and 0.72. */
    @Test
    void each_leg_rounds_its_own_share_of_an_insurance_that_may_be_on_both() {
        Surcharge insurance = Surcharge.of(
                "insurance",
                ChargeKind.INSURANCE,
                new Condition.ToPlaces(PlacePattern.provinces("新疆")),
                SurchargeRate.PercentOfValue.of(Percent.parse("1%")));
        SurchargeRate tenth = new SurchargeRate.PercentOf(
                Percent.parse("10%"), List.of(ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT, ChargeKind.INSURANCE));
        RateCard card = card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("60%"))))
                .addSurcharges(
                        on(insurance, Direction.FORWARD, Direction.RTO),
                        on(Surcharge.always("fuel", ChargeKind.FUEL, tenth), Direction.FORWARD, Direction.RTO))
                .rounding(new Rounding(new BigDecimal("0.01"), RoundingMode.UP))
                .build();

        List<BillLine> lines = List.of(
                line("12").build(),
                charge(ChargeKind.RETURN_FREIGHT, "7.20"),
                charge(ChargeKind.INSURANCE, "6.22"),
                charge(ChargeKind.FUEL, "2.56"));
        audit(card, AuditPolicy.builder().roundingTolerance(0L).build(), List.of(thereAndBack), lines);

        assertThat(audits.get(0).discrepancies())
                .extracting(Discrepancy::action)
                .doesNotContain(DiscrepancyClass.Action.DISPUTE);
    }
}
