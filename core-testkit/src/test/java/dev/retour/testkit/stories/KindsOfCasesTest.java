package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.piece;
import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.OpenRequest;
import dev.retour.desk.Reply;
import dev.retour.order.Basis;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.published.Published;
import dev.retour.returns.CaseKind;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.ReceivedItem;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One story of each kind of case, from the first word to the last: three mugs for 30.00, a kettle for 100.00, and 6.00 of postage. */
class KindsOfCasesTest {

    private static final OrderLineId MUGS = OrderLineId.of("mugs");
    private static final OrderLineId KETTLE = OrderLineId.of("kettle");

    private static Basket kitchen() {
        return Basket.in("CNY")
                .line("mugs", 3, "30.00", "3.45")
                .line("kettle", 1, "100.00", "11.50")
                .shipping("6.00", "0.34")
                .paid("alipay", "136.00");
    }

    private static ShopDay delivered(RefundTiming timing) {
        return ShopDay.refundingAt(timing).sells(kitchen()).deliversAll();
    }

    private static OpenRequest everything(OpenRequest wish) {
        return wish.line(MUGS, 3).line(KETTLE, 1).charge(ChargeId.of("shipping"), cny("6.00"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Test
    void within_seven_days_goods_come_back_without_a_reason_and_the_money_follows_them() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays())
                .sells(kitchen())
                .deliversAll()
                .days(5);
        CaseAtHand mugs = day.opens("R-1", wish -> wish.line(MUGS, 2).reason(ReasonKind.CHANGED_MIND));
        assertThat(mugs.it().about()).contains(CaseKind.RETURN_AND_REFUND);
        assertThat(mugs.status()).isEqualTo(CaseStatus.AWAITING_GOODS);

        mugs.isScanned().receives("dock", units("mugs", 2));
        assertThat(why(mugs.asksRefund("F-0"))).containsExactly("return.NOTHING_DUE");
        mugs.accepts(units("mugs", 2)).restocks(units("mugs", 2)).refunds("F-1").closes();

        assertThat(mugs.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(day.sent()).isEqualTo(cny("20.00"));
        assertThat(day.free("mugs")).isEqualTo(1);
        day.check();
    }

    @Test
    void we_give_only_money_back_and_the_customer_keeps_the_mug_that_is_chipped() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand chipped =
                day.opens("R-1", wish -> wish.amount(MUGS, cny("4.00")).reason(ReasonKind.QUALITY_DEFECT));
        assertThat(chipped.it().about()).contains(CaseKind.REFUND_ONLY);

        chipped.refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(cny("4.00"));
        assertThat(day.free("mugs"))
                .as("the mugs themselves may still come back")
                .isEqualTo(3);
        assertThat(day.entitlement().refundable(MUGS)).contains(cny("26.00"));
    }

    @Test
    void a_little_money_off_a_dear_kettle_needs_no_person_and_much_off_cheap_mugs_does() {
        ShopDay day = ShopDay.refundingUpTo("CNY 5.00").sells(kitchen()).deliversAll();
        CaseAtHand scratch = day.opens("R-1", wish -> wish.amount(KETTLE, cny("1.00")));
        CaseAtHand chips = day.opens("R-2", wish -> wish.amount(MUGS, cny("25.00")));

        assertThat(scratch.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(chips.status())
                .as("one mug is 10.00, all that is asked for is 25.00")
                .isEqualTo(CaseStatus.REQUESTED);
        assertThat(day.opens("R-3", wish -> wish.amount(MUGS, cny("5.00"))).status())
                .isEqualTo(CaseStatus.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Resolution.class,
            names = {"EXCHANGE", "RESEND", "REPAIR"})
    void who_wants_other_goods_or_a_repair_is_told_so_and_never_paid_instead(Resolution wanted) {
        ShopDay day = delivered(RefundTiming.REQUEST);
        Reply ours = day.asks("R-1", wish -> wish.line(KETTLE, 1).resolution(wanted));
        Reply theirs =
                day.asks("R-2", wish -> wish.line(KETTLE, 1).resolution(wanted).decidedByPlatform());

        assertThat(why(ours)).containsExactly("return.RESOLUTION_NOT_CARRIED_OUT");
        assertThat(why(theirs)).containsExactly("return.RESOLUTION_NOT_CARRIED_OUT");
        assertThat(day.free("kettle")).as("nothing is taken").isEqualTo(1);
    }

    @Test
    void the_platform_forces_us_to_give_money_back_that_our_policy_denies() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays())
                .sells(kitchen())
                .deliversAll()
                .days(30);
        assertThat(day.asks("R-1", wish -> wish.line(KETTLE, 1).reason(ReasonKind.CHANGED_MIND))
                        .isAccepted())
                .isFalse();

        CaseAtHand forced = day.opens(
                "R-2",
                wish -> wish.line(KETTLE, 1)
                        .reason(ReasonKind.CHANGED_MIND)
                        .resolution(Resolution.REFUND_ONLY)
                        .decidedByPlatform());
        assertThat(why(forced.asks(AuthorizationAct.REJECT))).containsExactly("return.PLATFORM_DECIDES");
        forced.platformRules("ruling", List.of(units("kettle", 1)))
                .refunds("F-1")
                .closes();

        assertThat(day.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void what_has_not_left_is_called_off_and_all_money_goes_back_at_once() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(kitchen());
        CaseAtHand off = day.opens("R-1", wish -> everything(wish).basis(Basis.CANCELLATION));
        assertThat(off.it().about()).contains(CaseKind.CANCELLATION);
        assertThat(off.status()).isEqualTo(CaseStatus.APPROVED);

        off.refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(cny("136.00"));
        assertThat(day.left("alipay")).isEqualTo(cny("0.00"));
    }

    @Test
    void a_parcel_is_intercepted_under_way_and_refunded_when_it_is_back() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(kitchen()).shipsAll();
        assertThat(why(day.asks("R-0", wish -> everything(wish).basis(Basis.CANCELLATION))))
                .as("what has left is not called off any more")
                .contains("entitlement.UNITS_EXCEEDED");

        CaseAtHand stopped =
                day.opens("R-1", wish -> everything(wish).basis(Basis.REFUSED).reason(ReasonKind.CANCELLED));
        assertThat(stopped.it().about()).contains(CaseKind.UNDELIVERED);
        assertThat(why(stopped.asksRefund("F-0"))).containsExactly("return.NOTHING_DUE");

        stopped.isScanned().unpacks("dock", "WH-1", true, units("mugs", 3), units("kettle", 1));
        stopped.refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("136.00"));
        stopped.accepts(units("mugs", 3)).accepts(units("kettle", 1));
        stopped.restocks(units("mugs", 3)).restocks(units("kettle", 1)).closes();
    }

    @Test
    void a_customer_refuses_the_parcel_at_the_door_and_pays_nothing() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(kitchen()).shipsAll();
        CaseAtHand refused =
                day.opens("R-1", wish -> everything(wish).basis(Basis.REFUSED).reason(ReasonKind.REFUSED));

        refused.unpacks("dock", "WH-1", true, units("mugs", 3), units("kettle", 1));
        refused.refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("136.00"));
        assertThat(day.free("kettle"))
                .as("nothing was delivered, nothing comes back")
                .isZero();
    }

    @Test
    void an_address_that_nobody_finds_sends_the_parcel_back_and_a_mug_is_missing() {
        ShopDay day = ShopDay.under(Policies.chinaSevenDays()).sells(kitchen()).shipsAll();
        CaseAtHand back = day.opens(
                "R-1",
                wish -> wish.line(MUGS, 3).line(KETTLE, 1).basis(Basis.REFUSED).reason(ReasonKind.NOT_RECEIVED));
        back.unpacks("dock", "WH-1", true, units("mugs", 2), units("kettle", 1));

        assertThat(back.surprises()).containsExactly("TOO_LITTLE");
        back.refunds("F-1");
        assertThat(day.sent()).as("two mugs and the kettle").isEqualTo(cny("120.00"));
    }

    @Test
    void money_goes_first_and_the_goods_come_later() {
        ShopDay day = delivered(RefundTiming.REQUEST);
        CaseAtHand trusted = day.opens("R-1", wish -> wish.line(KETTLE, 1)).refunds("F-1");
        assertThat(trusted.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(day.sent()).isEqualTo(cny("100.00"));

        day.days(4);
        trusted.receives("dock", units("kettle", 1)).accepts(units("kettle", 1)).restocks(units("kettle", 1));
        trusted.closes();
        assertThat(day.sent()).as("once and never again").isEqualTo(cny("100.00"));
    }

    @Test
    void money_goes_first_and_the_goods_never_come() {
        ShopDay day = delivered(RefundTiming.REQUEST);
        CaseAtHand trusted = day.opens("R-1", wish -> wish.line(KETTLE, 1)).refunds("F-1");
        day.days(30);
        assertThat(why(trusted.asksExpiry()))
                .as("what was paid for does not expire")
                .containsExactly("return.NO_SUCH_DEADLINE");

        trusted.disposes(new DispositionRequest(
                        units("kettle", 1), Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER"))
                .closes();
        assertThat(trusted.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void two_of_three_come_back_and_the_third_half_a_week_later() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand two = day.opens("R-1", wish -> wish.line(MUGS, 2));
        two.receives("dock", units("mugs", 2)).accepts(units("mugs", 2)).refunds("F-1");

        day.days(3);
        CaseAtHand third = day.opens("R-2", wish -> wish.line(MUGS, 1));
        third.receives("dock", units("mugs", 1)).accepts(units("mugs", 1)).refunds("F-2");
        assertThat(day.sent()).isEqualTo(cny("30.00"));
        assertThat(why(day.asks("R-3", wish -> wish.line(MUGS, 1)))).containsExactly("entitlement.UNITS_EXCEEDED");
    }

    @Test
    void one_case_comes_in_three_parcels_and_each_is_refunded_as_it_comes() {
        ShopDay day = delivered(RefundTiming.RECEIPT);
        CaseAtHand three = day.opens("R-1", wish -> wish.line(MUGS, 3).line(KETTLE, 1));

        three.receives("monday", units("mugs", 1)).refunds("F-1");
        assertThat(three.status()).isEqualTo(CaseStatus.PARTIALLY_RECEIVED);
        three.receives("tuesday", units("mugs", 1), units("kettle", 1)).refunds("F-2");
        three.unpacks("friday", "WH-1", true, units("mugs", 1)).refunds("F-3");

        assertThat(List.of(three.money("F-1"), three.money("F-2"), three.money("F-3")))
                .containsExactly(cny("10.00"), cny("110.00"), cny("10.00"));
        assertThat(day.sent()).isEqualTo(cny("130.00"));
        day.check();
    }

    @Test
    void goods_come_that_nobody_asked_about_and_wait_for_their_case() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand blind = day.theCase("R-1").unpacks("dock", "WH-1", true, units("mugs", 2));
        assertThat(blind.status()).isEqualTo(CaseStatus.UNOPENED);
        assertThat(day.free("mugs")).as("nothing is taken yet").isEqualTo(3);

        day.opens("R-1", wish -> wish.line(MUGS, 2).intake("WAREHOUSE"));
        assertThat(blind.status()).isEqualTo(CaseStatus.RECEIVED);
        blind.accepts(units("mugs", 2))
                .restocks(units("mugs", 2))
                .refunds("F-1")
                .closes();
        assertThat(day.sent()).isEqualTo(cny("20.00"));
    }

    @Test
    void goods_that_nobody_asked_about_are_not_forgotten() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand blind = day.theCase("R-1").unpacks("dock", "WH-1", true, units("mugs", 2));
        day.messages();
        day.days(2);
        assertThat(day.due()).containsExactly("R-1");
        assertThat(day.casesOfTheOrder()).containsExactly("R-1");
        assertThat(day.late()).containsExactly("R-1 UNOPENED");

        day.actsOnDue();
        assertThat(day.news(Published.DeadlineMissed.class))
                .extracting(Published.DeadlineMissed::status)
                .containsExactly("UNOPENED");
        assertThat(day.due()).as("the time begins anew").isEmpty();

        day.opens("R-1", wish -> wish.line(MUGS, 2).intake("WAREHOUSE"));
        assertThat(blind.status()).isEqualTo(CaseStatus.RECEIVED);
        day.check();
    }

    @Test
    void a_receipt_that_is_corrected_to_nothing_leaves_nothing_to_wait_for() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand blind = day.theCase("R-1").unpacks("dock", "WH-1", true, units("mugs", 2));
        assertThat(blind.it().deadline()).isPresent();

        blind.corrects("dock", 2);
        assertThat(blind.it().deadline()).isEmpty();
    }

    @Test
    void of_two_phones_the_one_comes_back_whose_number_was_named() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.RECEIPT)
                .sells(Basket.in("CNY")
                        .line("phones", "5999.00", "690.15", "SN-1", "SN-2")
                        .paid("alipay", "5999.00"))
                .deliversAll();
        CaseAtHand second = day.opens("R-1", wish -> wish.serials(OrderLineId.of("phones"), "SN-2"));

        second.receives("dock", piece("phones", "SN-2")).refunds("F-1");
        assertThat(second.surprises()).isEmpty();
        assertThat(day.sent()).as("each is worth its share to the cent").isEqualTo(cny("2999.50"));
        assertThat(why(day.asks("R-2", wish -> wish.serials(OrderLineId.of("phones"), "SN-2"))))
                .as("no piece comes back twice")
                .isNotEmpty();
        day.opens("R-3", wish -> wish.serials(OrderLineId.of("phones"), "SN-1"))
                .receives("dock", piece("phones", "SN-1"))
                .refunds("F-3");
        assertThat(day.sent()).isEqualTo(cny("5999.00"));
    }

    @Test
    void one_case_is_received_in_two_warehouses_and_each_keeps_what_it_has() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand spread = day.opens("R-1", wish -> wish.line(MUGS, 2).line(KETTLE, 1));
        spread.unpacks("north", "WH-NORTH", false, units("mugs", 2))
                .unpacks("south", "WH-SOUTH", true, units("kettle", 1));
        spread.accepts(units("mugs", 2)).accepts(units("kettle", 1));
        spread.disposes(
                DispositionRequest.accepted(units("mugs", 2), DispositionAct.RESTOCK, "WH-NORTH"),
                DispositionRequest.accepted(units("kettle", 1), DispositionAct.RESTOCK_B_GRADE, "WH-SOUTH"));

        spread.refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(cny("120.00"));
        assertThat(spread.it().dispositions().movements())
                .extracting(each -> each.number() + " " + each.to() + " " + each.place())
                .containsExactly("1 RESTOCK WH-NORTH", "2 RESTOCK_B_GRADE WH-SOUTH");
    }

    @Test
    void goods_that_were_asked_for_and_more_come_in_one_parcel() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand more = day.opens("R-1", wish -> wish.line(MUGS, 1));
        more.finds(
                "dock",
                "WH-1",
                true,
                ReceivedItem.of(units("mugs", 2), "mugs"),
                ReceivedItem.of(units("kettle", 1), "kettle"));

        assertThat(more.surprises()).containsExactlyInAnyOrder("TOO_MUCH", "NOT_ASKED_FOR");
        more.accepts(units("mugs", 1)).refunds("F-1");
        assertThat(day.sent()).as("one mug was asked for").isEqualTo(cny("10.00"));
        assertThat(more.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(1);
    }
}
