package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.piece;
import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.ReceivedItem;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What comes back is lost, found, short, wrong, switched or nothing at all: three shirts for 300.00. */
class AwkwardGoodsTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");

    private static ShopDay delivered(ShopDay day) {
        return day.sells(Basket.in("CNY")
                        .line("shirts", 3, "300.00", "34.51")
                        .line("phones", "4000.00", "460.18", "SN-1", "SN-2")
                        .paid("alipay", "4300.00"))
                .deliversAll();
    }

    private static ShopDay delivered(RefundTiming timing) {
        return delivered(ShopDay.refundingAt(timing));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Test
    void a_parcel_that_was_refunded_as_lost_is_found_and_nothing_is_paid_twice() {
        ShopDay day = delivered(RefundTiming.FIRST_SCAN);
        CaseAtHand lost = day.opens("R-1", wish -> wish.line(SHIRTS, 2)).isScanned();
        lost.refunds("F-1");
        day.days(20);
        assertThat(lost.status()).as("the courier still looks for it").isEqualTo(CaseStatus.IN_TRANSIT);

        lost.receives("found", units("shirts", 2)).accepts(units("shirts", 2)).restocks(units("shirts", 2));
        assertThat(why(lost.asksRefund("F-2"))).containsExactly("return.NOTHING_DUE");
        lost.closes();
        assertThat(day.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void a_receipt_that_was_short_is_completed_later_and_so_is_the_refund() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand shortly = day.opens("R-1", wish -> wish.line(SHIRTS, 3));
        shortly.unpacks("monday", "WH-1", true, units("shirts", 2)).accepts(units("shirts", 2));
        assertThat(shortly.surprises()).containsExactly("TOO_LITTLE");
        shortly.refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("200.00"));

        shortly.receives("friday", units("shirts", 1)).accepts(units("shirts", 1));
        assertThat(shortly.surprises()).isEmpty();
        shortly.refunds("F-2").restocks(units("shirts", 3)).closes();
        assertThat(day.sent()).isEqualTo(cny("300.00"));
    }

    @Test
    void a_sack_of_rice_comes_instead_of_the_shirts_and_nothing_is_refunded() {
        ShopDay day = delivered(RefundTiming.RECEIPT);
        CaseAtHand wrong = day.opens("R-1", wish -> wish.line(SHIRTS, 2));
        wrong.finds("dock", "WH-1", true, ReceivedItem.stranger("RICE-5KG", 1));

        assertThat(wrong.surprises()).containsExactlyInAnyOrder("WRONG_ITEM", "TOO_LITTLE");
        assertThat(why(wrong.asksRefund("F-1"))).containsExactly("return.NOTHING_DUE");
    }

    @Test
    void a_phone_comes_back_that_is_not_the_one_that_was_sold() {
        ShopDay day = delivered(RefundTiming.RECEIPT);
        CaseAtHand phone = day.opens("R-1", wish -> wish.serials(OrderLineId.of("phones"), "SN-1"));
        phone.receives("dock", piece("phones", "SN-9"));
        assertThat(phone.surprises()).containsExactly("SERIAL_SWITCHED");
        assertThat(why(phone.asksRefund("F-1"))).containsExactly("return.NOTHING_DUE");

        phone.receives("second", piece("phones", "SN-1")).refunds("F-2");
        assertThat(day.sent()).as("the right one comes after all").isEqualTo(cny("2000.00"));
    }

    @Test
    void an_empty_parcel_arrives_and_is_told_with_its_name() {
        ShopDay day = delivered(RefundTiming.RECEIPT);
        CaseAtHand empty = day.opens("R-1", wish -> wish.line(SHIRTS, 2)).isScanned();
        empty.finds("dock", "WH-1", true);

        assertThat(empty.it().goods().discrepancies())
                .extracting(reason -> reason.text(Language.EN))
                .anyMatch(text -> text.contains("BACK-dock"));
        assertThat(why(empty.asksRefund("F-1"))).containsExactly("return.NOTHING_DUE");
    }

    @Test
    void money_went_back_at_the_first_scan_and_the_goods_are_refused_at_the_inspection() {
        ShopDay day = delivered(RefundTiming.FIRST_SCAN);
        CaseAtHand worn = day.opens("R-1", wish -> wish.line(SHIRTS, 2)).isScanned();
        worn.refunds("F-1").receives("dock", units("shirts", 2)).refuses(units("shirts", 2));
        assertThat(worn.status()).isEqualTo(CaseStatus.INSPECTED);

        worn.sendsBack(units("shirts", 2)).closes();
        assertThat(day.sent()).as("it is gone, and no more of it goes").isEqualTo(cny("200.00"));
    }

    @Test
    void a_part_is_approved_the_rest_is_appealed_and_approved_too() {
        ShopDay day = delivered(ShopDay.reviewing());
        CaseAtHand asked = day.opens("R-1", wish -> wish.line(SHIRTS, 3));
        asked.some(AuthorizationAct.APPROVE, units("shirts", 1)).all(AuthorizationAct.REJECT);
        assertThat(day.free("shirts"))
                .as("what is rejected is free for any case")
                .isEqualTo(2);

        asked.all(AuthorizationAct.APPEAL).some(AuthorizationAct.APPROVE, units("shirts", 2));
        asked.receives("dock", units("shirts", 3)).accepts(units("shirts", 3)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("300.00"));
    }

    @Test
    void a_part_is_rejected_and_the_platform_approves_it_after_all() {
        ShopDay day = delivered(ShopDay.reviewing());
        CaseAtHand asked = day.opens("R-1", wish -> wish.line(SHIRTS, 3));
        asked.some(AuthorizationAct.APPROVE, units("shirts", 1)).all(AuthorizationAct.REJECT);

        asked.all(AuthorizationAct.ESCALATE);
        assertThat(asked.status()).isEqualTo(CaseStatus.IN_REVIEW);
        asked.platformRules("ruling", List.of(units("shirts", 3)));
        assertThat(asked.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(day.free("shirts")).isZero();
    }

    @Test
    void a_warehouse_corrects_its_receipt_after_the_goods_were_looked_at() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand looked = day.opens("R-1", wish -> wish.line(SHIRTS, 2));
        looked.receives("dock", units("shirts", 2)).accepts(units("shirts", 2)).refunds("F-1");

        looked.corrects("dock", 2, units("shirts", 1));
        assertThat(looked.surprises()).contains("OVERLOOKED");
        assertThat(day.sent())
                .as("what was paid stays, and somebody has to look into it")
                .isEqualTo(cny("200.00"));
    }

    @Test
    void the_goods_come_after_their_case_expired_and_a_person_looks_into_it() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand late = day.opens("R-1", wish -> wish.line(SHIRTS, 2));
        day.days(14);
        late.asksExpiry().orThrow();
        assertThat(day.free("shirts")).isEqualTo(3);

        late.receives("dock", units("shirts", 2));
        assertThat(late.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(day.free("shirts")).as("no other case may ask for them").isEqualTo(1);
        late.all(AuthorizationAct.APPROVE).accepts(units("shirts", 2)).restocks(units("shirts", 2));
        late.refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void the_goods_come_after_their_case_expired_and_another_case_has_taken_them() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand late = day.opens("R-1", wish -> wish.line(SHIRTS, 2));
        day.days(14);
        late.asksExpiry().orThrow();
        CaseAtHand next = day.opens("R-2", wish -> wish.line(SHIRTS, 3));

        late.receives("dock", units("shirts", 2));
        assertThat(late.status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(late.surprises()).contains("TOO_MUCH");
        next.receives("dock", units("shirts", 3)).accepts(units("shirts", 3)).refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("300.00"));
    }
}
