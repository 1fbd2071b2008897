package dev.retour.testkit;

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
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.DiscrepancyClass;
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
}
