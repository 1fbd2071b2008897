package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.Percent;
import dev.retour.money.TaxedAmount;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Known mistakes with postage, other charges and fees: each is a line of its own, with its own sign, its own tax and its own limit. */
class ShippingAndFeesTest {

    private static final OrderLineId LAMPS = OrderLineId.of("lamps");
    private static final ChargeId SHIPPING = ChargeId.of("shipping");

    private static Basket lamps() {
        return Basket.in("EUR")
                .line("lamps", 2, "100.00", "15.97")
                .shipping("4.90", "0.78")
                .paid("card", "104.90");
    }

    private static ShopDay sold(Basket basket, Effect... more) {
        return ShopDay.refundingAt(RefundTiming.REQUEST, more).sells(basket).deliversAll();
    }

    private static ShopDay withAll(Basket basket) {
        return sold(basket, new Effect.Shipping(ShippingRefund.WITH_ALL));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    @Test
    void outbound_postage_goes_back_inside_the_return_when_all_goods_are_withdrawn() {
        ShopDay day = ShopDay.under(Policies.europeanFourteenDays(ZoneId.of("Europe/Amsterdam")))
                .sells(lamps())
                .deliversAll();
        CaseAtHand all = day.opens(
                "R-1", wish -> wish.line(LAMPS, 2).charge(SHIPPING, eur("4.90")).reason(ReasonKind.CHANGED_MIND));
        all.isScanned().refunds("F-1");

        assertThat(all.lines("F-1")).containsExactly("GOODS lamps 100.00", "CHARGE shipping 4.90");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void postage_goes_back_once_and_what_is_left_of_it_is_never_below_nothing() {
        ShopDay day = sold(lamps(), new Effect.Shipping(ShippingRefund.IN_PROPORTION));
        day.opens("R-1", wish -> wish.line(LAMPS, 1)).refunds("F-1");
        day.opens("R-2", wish -> wish.line(LAMPS, 1)).refunds("F-2");

        assertThat(day.sent()).isEqualTo(eur("104.90"));
        assertThat(why(day.asks("R-3", wish -> wish.charge(SHIPPING, eur("0.01")))))
                .isNotEmpty();
        TaxedAmount both = day.theCase("R-1")
                .refund("F-1")
                .breakdown()
                .value()
                .plus(day.theCase("R-2").refund("F-2").breakdown().value());
        assertThat(both.tax()).as("of the lamps and of the postage").isEqualTo(eur("16.75"));
    }

    @Test
    void the_freight_of_the_return_is_taken_off_the_refund() {
        Fee freight = new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(eur("8.00")));
        ShopDay day = sold(lamps(), freight);
        CaseAtHand both = day.opens("R-1", wish -> wish.line(LAMPS, 2)).refunds("F-1");

        assertThat(both.lines("F-1")).containsExactly("GOODS lamps 100.00", "FEE  -8.00");
        assertThat(day.sent()).isEqualTo(eur("92.00"));
    }

    @Test
    void a_fee_for_restocking_lessens_no_sale_and_no_tax() {
        Fee share = new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse("15%")), Optional.empty());
        ShopDay day = sold(lamps(), share);
        CaseAtHand one = day.opens("R-1", wish -> wish.line(LAMPS, 1)).refunds("F-1");

        assertThat(day.sent()).isEqualTo(eur("42.50"));
        assertThat(one.refund("F-1").breakdown().value()).as("what is credited").satisfies(value -> {
            assertThat(value.gross()).isEqualTo(eur("50.00"));
            assertThat(value.tax()).isEqualTo(eur("7.99"));
        });
    }

    @Test
    void charges_that_only_the_host_knows_go_back_like_any_other_once_a_person_said_yes() {
        ShopDay day = withAll(lamps().charge("engraving", ChargeLine.Type.OTHER, "12.00", "1.92")
                .charge("second-parcel", ChargeLine.Type.SHIPPING, "3.10", "0.49")
                .paid("paypal", "15.10"));
        CaseAtHand charges =
                day.opens("R-1", wish -> wish.line(LAMPS, 2).charge(ChargeId.of("engraving"), eur("12.00")));
        assertThat(charges.status()).isEqualTo(CaseStatus.REQUESTED);
        charges.all(AuthorizationAct.APPROVE).refunds("F-1");

        assertThat(charges.lines("F-1"))
                .containsExactly(
                        "GOODS lamps 100.00",
                        "CHARGE engraving 12.00",
                        "CHARGE shipping 4.90",
                        "CHARGE second-parcel 3.10");
        assertThat(day.sent()).isEqualTo(eur("120.00"));
    }

    @Test
    void an_order_that_left_in_two_parcels_comes_back_as_one() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.RECEIPT, new Effect.Shipping(ShippingRefund.WITH_ALL))
                .sells(lamps());
        for (String parcel : List.of("OUT-1", "OUT-2")) {
            day.happens("left-" + parcel, new OrderFact.Shipped(List.of(units("lamps", 1)), Optional.of(parcel)));
            day.happens("there-" + parcel, new OrderFact.Delivered(List.of(units("lamps", 1)), Optional.of(parcel)));
        }
        CaseAtHand both = day.opens("R-1", wish -> wish.line(LAMPS, 2));
        both.receives("dock", units("lamps", 2)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void a_return_of_everything_carries_promotion_postage_and_tax_and_counts_each_once() {
        ShopDay day = withAll(Basket.in("EUR")
                .line("lamps", 2, "100.00", "15.97")
                .line("bulbs", 3, "20.00", "3.19")
                .off("10.00")
                .shipping("4.90", "0.78")
                .paid("card", "114.90"));
        CaseAtHand all = day.opens("R-1", wish -> wish.line(LAMPS, 2).line(OrderLineId.of("bulbs"), 3));
        all.refunds("F-1");

        assertThat(all.lines("F-1")).containsExactly("GOODS bulbs 18.33", "GOODS lamps 91.67", "CHARGE shipping 4.90");
        assertThat(all.refund("F-1").breakdown().value()).isEqualTo(TaxedAmount.ofGross(eur("114.90"), eur("18.34")));
        assertThat(day.sent()).isEqualTo(eur("114.90"));
    }
}
