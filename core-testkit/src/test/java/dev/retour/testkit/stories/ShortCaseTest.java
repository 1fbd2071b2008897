package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.piece;
import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Less came back than was asked for, and no more is to come. */
class ShortCaseTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");

    private final ShopDay day = ShopDay.refundingAt(RefundTiming.INSPECTION)
            .sells(Basket.in("CNY").line("shirts", 3, "300.00", "34.51").paid("alipay", "300.00"))
            .deliversAll();

    @Test
    void what_did_not_come_is_free_for_another_case_once_its_case_is_closed() {
        CaseAtHand first = day.opens("R-1", wish -> wish.line(SHIRTS, 3));
        first.unpacks("dock", "WH-1", true, units("shirts", 2)).accepts(units("shirts", 2));
        first.restocks(units("shirts", 2)).refunds("F-1").closes();

        assertThat(day.free("shirts")).as("the customer still has the third").isEqualTo(1);
        day.opens("R-2", wish -> wish.line(SHIRTS, 1)).receives("dock", units("shirts", 1));
    }

    @Test
    void an_empty_parcel_waits_for_a_person_and_does_not_close_its_case_by_itself() {
        CaseAtHand empty = day.opens("R-1", wish -> wish.line(SHIRTS, 3)).isScanned();
        empty.finds("dock", "WH-1", true);

        assertThat(empty.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        day.days(30);
        assertThat(why(empty.asks(new CaseCommand.Close(ShopDay.ORDER, empty.id()))))
                .containsExactly("return.NOT_DONE");
        empty.all(AuthorizationAct.STOP_WAITING);
        assertThat(empty.status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(day.free("shirts")).isEqualTo(3);
    }

    @Test
    void what_comes_after_the_end_is_looked_into_and_is_never_refunded_twice() {
        CaseAtHand first = day.opens("R-1", wish -> wish.line(SHIRTS, 3));
        first.unpacks("monday", "WH-1", true, units("shirts", 2)).accepts(units("shirts", 2));
        first.restocks(units("shirts", 2)).refunds("F-1").closes();
        day.days(9);

        first.receives("friday", units("shirts", 1));
        assertThat(first.status()).isEqualTo(CaseStatus.IN_REVIEW);
        first.all(AuthorizationAct.APPROVE).accepts(units("shirts", 1)).restocks(units("shirts", 1));
        first.refunds("F-2").closes();
        assertThat(day.sent()).isEqualTo(Money.parse("CNY 300.00"));
        assertThat(day.free("shirts")).isZero();
        day.check();
    }

    @Test
    void of_two_phones_the_one_that_did_not_come_is_free_by_its_serial_number() {
        ShopDay phones = ShopDay.refundingAt(RefundTiming.INSPECTION)
                .sells(Basket.in("CNY")
                        .line("phones", "4000.00", "460.18", "SN-1", "SN-2")
                        .paid("alipay", "4000.00"))
                .deliversAll();
        OrderLineId line = OrderLineId.of("phones");
        CaseAtHand both = phones.opens("R-1", wish -> wish.serials(line, "SN-1", "SN-2"));
        both.unpacks("dock", "WH-1", true, piece("phones", "SN-2")).accepts(units("phones", 1));
        both.restocks(units("phones", 1)).refunds("F-1").closes();

        phones.opens("R-2", wish -> wish.serials(line, "SN-1")).receives("dock", piece("phones", "SN-1"));
        both.receives("again", piece("phones", "SN-1"));
        assertThat(both.status()).as("it is of another case by now").isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void a_phone_that_comes_after_the_end_is_known_by_its_serial_number() {
        ShopDay phones = ShopDay.refundingAt(RefundTiming.INSPECTION)
                .sells(Basket.in("CNY")
                        .line("phones", "4000.00", "460.18", "SN-1", "SN-2")
                        .paid("alipay", "4000.00"))
                .deliversAll();
        OrderLineId line = OrderLineId.of("phones");
        CaseAtHand both = phones.opens("R-1", wish -> wish.serials(line, "SN-1", "SN-2"));
        both.unpacks("dock", "WH-1", true, piece("phones", "SN-2")).accepts(units("phones", 1));
        both.restocks(units("phones", 1)).refunds("F-1").closes();

        both.receives("later", piece("phones", "SN-1")).all(AuthorizationAct.APPROVE);
        assertThat(both.surprises()).isEmpty();
        both.accepts(units("phones", 1))
                .restocks(units("phones", 1))
                .refunds("F-2")
                .closes();
        assertThat(phones.sent()).isEqualTo(Money.parse("CNY 4000.00"));
    }
}
