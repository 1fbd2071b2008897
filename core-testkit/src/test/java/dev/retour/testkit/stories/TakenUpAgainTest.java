package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A case that had ended goes on: an appeal, or goods that come too late. It is worth what it was. */
class TakenUpAgainTest {

    private static final OrderLineId VASES = OrderLineId.of("vases");
    private static final ChargeId WRAPPING = ChargeId.of("wrapping");

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static ShopDay sold(String wrapping, String paid) {
        return ShopDay.reviewing()
                .sells(Basket.in("EUR")
                        .line("vases", 3, "300.00", "47.90")
                        .charge("wrapping", ChargeLine.Type.OTHER, wrapping, "0.00")
                        .paid("card", paid))
                .deliversAll();
    }

    private static CaseAtHand opened(ShopDay day, String wrapping) {
        return day.opens("R-1", wish -> wish.line(VASES, 1).charge(WRAPPING, eur(wrapping)));
    }

    private static CaseAtHand ends(CaseAtHand one) {
        one.accepts(units("vases", 1)).restocks(units("vases", 1)).refunds("F-1");
        assertThat(one.status()).isEqualTo(CaseStatus.DONE);
        return one.closes();
    }

    @Test
    void an_appeal_brings_the_wrapping_back_that_went_with_the_rejection() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand one = opened(day, "5.00").all(AuthorizationAct.REJECT);
        assertThat(day.entitlement().refundable(WRAPPING)).contains(eur("5.00"));

        one.all(AuthorizationAct.APPEAL).all(AuthorizationAct.APPROVE);
        ends(one.receives("dock", units("vases", 1)));
        assertThat(one.lines("F-1")).containsExactly("GOODS vases 100.00", "CHARGE wrapping 5.00");
        assertThat(day.sent()).isEqualTo(eur("105.00"));
        day.check();
    }

    @Test
    void what_was_saved_is_taken_back_after_an_appeal_too() {
        ShopDay day = sold("-5.00", "295.00");
        CaseAtHand one = opened(day, "-5.00").all(AuthorizationAct.REJECT);

        one.all(AuthorizationAct.APPEAL).all(AuthorizationAct.APPROVE);
        ends(one.receives("dock", units("vases", 1)));
        assertThat(day.sent()).isEqualTo(eur("95.00"));
    }

    @Test
    void goods_that_come_too_late_bring_their_wrapping_and_their_case_to_its_end() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand late = opened(day, "5.00").all(AuthorizationAct.APPROVE);
        day.days(30);
        late.asksExpiry().orThrow();
        assertThat(day.entitlement().refundable(WRAPPING)).contains(eur("5.00"));

        late.receives("dock", units("vases", 1));
        ends(late.all(AuthorizationAct.APPROVE));
        assertThat(day.sent()).isEqualTo(eur("105.00"));
    }

    @Test
    void goods_that_come_after_a_case_of_refused_goods_was_closed_bring_the_wrapping_again() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand two = day.opens("R-1", wish -> wish.line(VASES, 2).charge(WRAPPING, eur("5.00")));
        two.all(AuthorizationAct.APPROVE).unpacks("dock", "WH-1", true, units("vases", 1));
        two.refuses(units("vases", 1)).sendsBack(units("vases", 1)).all(AuthorizationAct.STOP_WAITING);
        two.closes();
        assertThat(day.entitlement().refundable(WRAPPING)).contains(eur("5.00"));

        two.receives("late", units("vases", 1)).all(AuthorizationAct.APPROVE);
        ends(two);
        assertThat(day.sent()).isEqualTo(eur("105.00"));
    }

    @Test
    void wrapping_that_another_case_has_given_back_meanwhile_is_missed_and_keeps_no_case_from_its_end() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand one = opened(day, "5.00").all(AuthorizationAct.REJECT);
        day.opens("R-2", wish -> wish.charge(WRAPPING, eur("3.00")))
                .all(AuthorizationAct.APPROVE)
                .refunds("F-2")
                .closes();

        one.all(AuthorizationAct.APPEAL).all(AuthorizationAct.APPROVE);
        ends(one.receives("dock", units("vases", 1)));
        assertThat(one.lines("F-1")).containsExactly("GOODS vases 100.00", "CHARGE wrapping 2.00");
        assertThat(day.sent()).isEqualTo(eur("105.00"));
    }

    @Test
    void a_case_of_charges_alone_that_was_rejected_may_be_opened_again_and_be_paid() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand kind = day.opens("R-1", wish -> wish.charge(WRAPPING, eur("5.00")));
        kind.all(AuthorizationAct.REJECT).does(new CaseCommand.Reopen(ShopDay.ORDER, kind.id(), "MISTAKE"));

        kind.all(AuthorizationAct.APPROVE).refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(eur("5.00"));
    }

    @Test
    void a_case_of_charges_alone_whose_charges_another_case_has_by_now_is_told_so() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand kind = day.opens("R-1", wish -> wish.charge(WRAPPING, eur("5.00")));
        kind.all(AuthorizationAct.REJECT).does(new CaseCommand.Reopen(ShopDay.ORDER, kind.id(), "MISTAKE"));
        day.opens("R-2", wish -> wish.charge(WRAPPING, eur("5.00")));

        assertThat(CaseAtHand.why(kind.asks(AuthorizationAct.APPROVE))).containsExactly("entitlement.CHARGE_EXCEEDED");
    }

    @Test
    void a_case_of_charges_alone_that_was_opened_again_by_mistake_ends_again() {
        ShopDay day = sold("5.00", "305.00");
        CaseAtHand kind = day.opens("R-1", wish -> wish.charge(WRAPPING, eur("5.00")));
        kind.all(AuthorizationAct.REJECT).does(new CaseCommand.Reopen(ShopDay.ORDER, kind.id(), "MISTAKE"));

        kind.all(AuthorizationAct.REJECT);
        assertThat(kind.status()).isEqualTo(CaseStatus.CANCELLED);
    }
}
