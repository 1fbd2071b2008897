package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Reply;
import dev.retour.kernel.Language;
import dev.retour.order.Basis;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Effect;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.settlement.SettlementAct;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Whether postage is paid back is what the policy says, and not what somebody wrote into the request. */
class ShippingPolicyTest {

    private static final OrderLineId LAMPS = OrderLineId.of("lamps");
    private static final ChargeId SHIPPING = ChargeId.of("shipping");

    private static Basket lamps() {
        return Basket.in("EUR")
                .line("lamps", 2, "100.00", "15.97")
                .shipping("4.90", "0.78")
                .paid("card", "104.90");
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static ShopDay european() {
        return ShopDay.under(Policies.europeanFourteenDays(ZoneId.of("Europe/Amsterdam")))
                .sells(lamps())
                .deliversAll();
    }

    @Test
    void a_withdrawal_of_all_goods_pays_standard_postage_back_though_nobody_named_it() {
        ShopDay day = european();
        day.opens("R-1", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void a_withdrawal_of_a_part_pays_no_postage_back_though_it_was_asked_for() {
        ShopDay day = european();
        CaseAtHand part = day.theCase("R-1");
        day.asks(
                        "R-1",
                        wish -> wish.line(LAMPS, 1)
                                .charge(SHIPPING, eur("4.90"))
                                .reason(ReasonKind.CHANGED_MIND))
                .orThrow();
        part.isScanned().refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("50.00"));
    }

    @Test
    void the_second_half_of_a_withdrawal_pays_postage_back() {
        ShopDay day = european();
        day.opens("R-1", wish -> wish.line(LAMPS, 1).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-1");
        day.opens("R-2", wish -> wish.line(LAMPS, 1).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-2");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void without_a_reason_no_postage_is_paid_back_in_china() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(lamps()).deliversAll();
        Reply said = day.asks(
                "R-1", wish -> wish.line(LAMPS, 2).charge(SHIPPING, eur("4.90")).reason(ReasonKind.CHANGED_MIND));
        assertThat(said.isAccepted()).isTrue();
        CaseAtHand all = day.theCase("R-1").receives("dock", CaseAtHand.units("lamps", 2));
        all.accepts(CaseAtHand.units("lamps", 2)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("100.00"));
    }

    @Test
    void what_is_called_off_pays_postage_back_though_nobody_named_it() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(lamps());
        day.opens("R-1", wish -> wish.line(LAMPS, 2).basis(Basis.CANCELLATION)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void what_was_withdrawn_does_not_count_and_whoever_brings_the_last_unit_gets_postage() {
        ShopDay day = european();
        CaseAtHand first = day.opens("R-1", wish -> wish.line(LAMPS, 1).reason(ReasonKind.CHANGED_MIND));
        day.opens("R-2", wish -> wish.line(LAMPS, 1).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-2");
        assertThat(day.sent()).as("the other lamp is still out").isEqualTo(eur("50.00"));
        first.all(AuthorizationAct.WITHDRAW);
        assertThat(day.sent()).isEqualTo(eur("50.00"));

        CaseAtHand last = day.opens("R-3", wish -> wish.line(LAMPS, 1).reason(ReasonKind.CHANGED_MIND));
        last.isScanned().refunds("F-3");
        assertThat(last.lines("F-3")).containsExactly("GOODS lamps 50.00", "CHARGE shipping 4.90");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
        day.check();
    }

    @Test
    void what_special_delivery_cost_more_stays_paid() {
        ShopDay day = ShopDay.under(Policies.europeanFourteenDays(ZoneId.of("Europe/Amsterdam")))
                .sells(lamps().charge("express", ChargeLine.Type.SHIPPING_EXTRA, "9.00", "1.44")
                        .paid("paypal", "9.00"))
                .deliversAll();
        day.opens("R-1", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void in_proportion_every_unit_brings_its_part_and_all_bring_the_whole_to_the_last_yen() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST, new Effect.Shipping(ShippingRefund.IN_PROPORTION))
                .sells(Basket.in("JPY")
                        .line("lamps", 3, "1000", "91")
                        .shipping("500", "45")
                        .paid("card", "1500"))
                .deliversAll();
        for (int i = 1; i <= 3; i++) {
            day.opens("R-" + i, wish -> wish.line(LAMPS, 1)).refunds("F-" + i);
        }
        assertThat(day.sent()).isEqualTo(Money.parse("JPY 1500"));
        Money tax = Money.parse("JPY 0");
        for (int i = 1; i <= 3; i++) {
            tax = tax.plus(
                    day.theCase("R-" + i).refund("F-" + i).breakdown().value().tax());
        }
        assertThat(tax).isEqualTo(Money.parse("JPY 136"));
    }

    @Test
    void always_pays_postage_back_with_the_first_unit_and_never_again() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST, new Effect.Shipping(ShippingRefund.ALWAYS))
                .sells(lamps())
                .deliversAll();
        day.opens("R-1", wish -> wish.line(LAMPS, 1)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("54.90"));
        day.opens("R-2", wish -> wish.line(LAMPS, 1)).refunds("F-2");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void postage_that_somebody_else_paid_back_already_is_not_paid_twice() {
        ShopDay day = european();
        day.happens(
                "kind",
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.COMPENSATION,
                        List.of(),
                        List.of(new TenderAmount(TenderId.of("card"), eur("4.90")))));
        day.opens("R-1", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("100.00"));
    }

    @Test
    void a_refund_that_failed_for_good_gives_its_postage_again() {
        ShopDay day = european();
        CaseAtHand all = day.opens("R-1", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .sends("F-1");
        day.paymentsSay(SettlementAct.FAIL);
        all.givesUp("F-1", "card");
        all.refunds("F-2");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
        day.check();
    }

    @Test
    void charges_alone_wait_for_a_person() {
        ShopDay day = european();
        CaseAtHand kind = day.opens("R-1", wish -> wish.charge(SHIPPING, eur("4.90")));
        assertThat(kind.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(CaseAtHand.why(kind.asksRefund("F-0"))).containsExactly("return.NOTHING_DUE");

        kind.all(AuthorizationAct.APPROVE).refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(eur("4.90"));
        day.opens("R-2", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-2");
        assertThat(day.sent()).as("postage goes back once").isEqualTo(eur("104.90"));
        day.check();
    }

    @Test
    void charges_alone_that_a_person_rejects_are_free_again() {
        ShopDay day = european();
        CaseAtHand kind = day.opens("R-1", wish -> wish.charge(SHIPPING, eur("4.90")));
        kind.all(AuthorizationAct.REJECT);
        assertThat(kind.status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(day.entitlement().refundable(SHIPPING)).contains(eur("4.90"));
    }

    @Test
    void a_lack_that_is_found_after_the_refund_is_told_and_stays_to_be_seen() {
        ShopDay day = european();
        CaseAtHand all = day.opens("R-1", wish -> wish.line(LAMPS, 2).reason(ReasonKind.CHANGED_MIND))
                .isScanned()
                .refunds("F-1");
        all.receives("dock", CaseAtHand.units("lamps", 2))
                .accepts(CaseAtHand.units("lamps", 2), new Lack("shade", eur("12.00")));
        assertThat(all.it().lateLacks())
                .extracting(reason -> reason.text(Language.EN))
                .containsExactly("Line lamps lacks shade, which takes off EUR 12.00, but it was refunded already."
                        + " Claim the amount from the customer, or let it be.");
    }

    private static ShopDay halfDelivered() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST).sells(lamps());
        day.happens("left", new OrderFact.Shipped(List.of(CaseAtHand.units("lamps", 1)), Optional.of("OUT-1")));
        return day.happens(
                "there", new OrderFact.Delivered(List.of(CaseAtHand.units("lamps", 1)), Optional.of("OUT-1")));
    }

    @Test
    void postage_of_goods_that_arrived_does_not_go_back_with_others_that_were_called_off_in_either_order() {
        for (List<Basis> each :
                List.of(List.of(Basis.RETURN, Basis.CANCELLATION), List.of(Basis.CANCELLATION, Basis.RETURN))) {
            ShopDay day = halfDelivered();
            for (Basis basis : each) {
                day.opens("R-" + basis, wish -> wish.line(LAMPS, 1).basis(basis))
                        .refunds("F-" + basis);
            }
            assertThat(day.sent()).as("%s", each).isEqualTo(eur("100.00"));
        }
    }

    @Test
    void postage_of_goods_that_came_back_elsewhere_does_not_go_back_with_others_that_were_called_off() {
        ShopDay day = halfDelivered();
        day.happens("counter", new OrderFact.ReturnedOutside(Basis.RETURN, List.of(CaseAtHand.units("lamps", 1))));
        day.opens("R-1", wish -> wish.line(LAMPS, 1).basis(Basis.CANCELLATION)).refunds("F-1");

        assertThat(day.sent()).isEqualTo(eur("50.00"));
    }

    @Test
    void where_a_rule_says_so_postage_goes_back_with_all_whether_it_arrived_or_was_called_off() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST, new Effect.Shipping(ShippingRefund.WITH_ALL))
                .sells(lamps());
        day.happens("left", new OrderFact.Shipped(List.of(CaseAtHand.units("lamps", 1)), Optional.of("OUT-1")));
        day.happens("there", new OrderFact.Delivered(List.of(CaseAtHand.units("lamps", 1)), Optional.of("OUT-1")));
        day.opens("R-1", wish -> wish.line(LAMPS, 1)).refunds("F-1");
        day.opens("R-2", wish -> wish.line(LAMPS, 1).basis(Basis.CANCELLATION)).refunds("F-2");

        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void a_form_that_names_postage_again_that_went_back_before_is_no_reason_to_refuse_the_goods() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST, new Effect.Shipping(ShippingRefund.ALWAYS))
                .sells(lamps())
                .deliversAll();
        day.opens("R-1", wish -> wish.line(LAMPS, 1).charge(SHIPPING, eur("4.90")))
                .refunds("F-1");
        assertThat(day.sent()).isEqualTo(eur("54.90"));

        day.opens("R-2", wish -> wish.line(LAMPS, 1).charge(SHIPPING, eur("4.90")))
                .refunds("F-2");
        assertThat(day.sent()).isEqualTo(eur("104.90"));
    }

    @Test
    void postage_that_no_order_has_is_refused_as_before() {
        ShopDay day = european();

        assertThat(CaseAtHand.why(
                        day.asks("R-1", wish -> wish.line(LAMPS, 1).charge(ChargeId.of("mule"), eur("4.90")))))
                .containsExactly("entitlement.CHARGE_UNKNOWN");
    }
}
