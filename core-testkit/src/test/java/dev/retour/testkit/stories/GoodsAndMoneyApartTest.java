package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.piece;
import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.Basis;
import dev.retour.order.LineCost;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Known mistakes where goods and money hang together: each has a way of its own, and each unit its own end. */
class GoodsAndMoneyApartTest {

    private static final OrderLineId GOODS = OrderLineId.of("goods");
    private static final OrderLineId GIFT = OrderLineId.of("gift");

    private static ShopDay sold(ShopDay day) {
        return day.sells(Basket.in("CNY")
                .line("goods", 3, "300.00", "34.51")
                .line("gift", 1, "0.00", "0.00")
                .paid("card", "300.00"));
    }

    private static ShopDay delivered(RefundTiming timing) {
        return sold(ShopDay.refundingAt(timing)).deliversAll();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static DispositionRequest becomes(DispositionAct act, long units) {
        return DispositionRequest.accepted(units("goods", units), act, "WH-1");
    }

    @Test
    void goods_are_received_and_shelved_without_any_money() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand goods = day.opens("R-1", wish -> wish.line(GOODS, 1));
        goods.receives("dock", units("goods", 1)).accepts(units("goods", 1)).restocks(units("goods", 1));

        assertThat(goods.it().refunds()).isEmpty();
        assertThat(day.sent()).isEqualTo(cny("0.00"));
        assertThat(goods.status()).as("money is still due").isEqualTo(CaseStatus.INSPECTED);
    }

    @Test
    void a_free_gift_comes_back_for_nothing_and_its_case_is_closed() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand gift = day.opens("R-1", wish -> wish.line(GIFT, 1));
        gift.receives("dock", units("gift", 1)).accepts(units("gift", 1)).restocks(units("gift", 1));
        gift.refunds("F-1").closes();

        assertThat(gift.money("F-1")).isEqualTo(cny("0.00"));
        assertThat(gift.parts("F-1")).isEmpty();
    }

    @Test
    void one_line_twice_in_a_request_is_refused_and_takes_nothing() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        assertThat(why(day.asks("R-1", wish -> wish.line(GOODS, 1).line(GOODS, 1))))
                .containsExactly("entitlement.ITEM_TWICE");
        assertThat(day.free("goods")).isEqualTo(3);
    }

    @Test
    void a_return_is_withdrawn_although_other_goods_of_the_order_are_on_their_way() {
        ShopDay day = sold(ShopDay.refundingAt(RefundTiming.INSPECTION));
        day.happens("part", new OrderFact.Shipped(List.of(units("goods", 3)), Optional.of("OUT-1")));
        day.happens("there", new OrderFact.Delivered(List.of(units("goods", 3)), Optional.of("OUT-1")));
        CaseAtHand goods = day.opens("R-1", wish -> wish.line(GOODS, 2));
        day.happens("rest", new OrderFact.Shipped(List.of(units("gift", 1)), Optional.of("OUT-2")));

        goods.all(AuthorizationAct.WITHDRAW);
        assertThat(goods.status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(day.free("goods")).isEqualTo(3);
    }

    @Test
    void units_that_are_on_their_way_back_are_offered_to_nobody_else() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        day.opens("R-1", wish -> wish.line(GOODS, 2));
        assertThat(day.free("goods")).isEqualTo(1);
        assertThat(why(day.asks("R-2", wish -> wish.line(GOODS, 2)))).containsExactly("entitlement.UNITS_EXCEEDED");

        day.happens("counter", new OrderFact.ReturnedOutside(Basis.RETURN, List.of(units("goods", 1))));
        assertThat(day.free("goods")).as("one was taken back over the counter").isZero();
    }

    @Test
    void what_was_never_shipped_does_not_come_back_and_what_was_paid_stays_known() {
        ShopDay day = sold(ShopDay.refundingAt(RefundTiming.REQUEST));
        assertThat(why(day.asks("R-1", wish -> wish.line(GOODS, 1)))).containsExactly("entitlement.UNITS_EXCEEDED");

        day.deliversAll().opens("R-2", wish -> wish.line(GOODS, 1)).refunds("F-2");
        assertThat(day.left("card")).as("300.00 less one return").isEqualTo(cny("200.00"));
    }

    @Test
    void one_case_ends_differently_for_each_of_its_units() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand three = day.opens("R-1", wish -> wish.line(GOODS, 3)).receives("dock", units("goods", 3));
        three.accepts(units("goods", 2)).refuses(units("goods", 1));
        three.disposes(becomes(DispositionAct.RESTOCK, 1), becomes(DispositionAct.RESTOCK_B_GRADE, 1));
        three.sendsBack(units("goods", 1)).refunds("F-1").closes();

        assertThat(day.sent()).as("two of three").isEqualTo(cny("200.00"));
        assertThat(three.it().dispositions().in(GOODS, Origin.ACCEPTED, Disposition.RESTOCK))
                .isEqualTo(1);
        assertThat(three.it().dispositions().in(GOODS, Origin.REFUSED, Disposition.SEND_BACK))
                .isEqualTo(1);
    }

    @Test
    void the_flow_is_what_the_policy_says_and_not_what_the_program_knows() {
        for (RefundTiming timing : RefundTiming.values()) {
            ShopDay day = delivered(timing);
            CaseAtHand one = day.opens("R-1", wish -> wish.line(GOODS, 1));
            one.asksRefund("F-1");
            one.isScanned().asksRefund("F-2");
            one.receives("dock", units("goods", 1)).asksRefund("F-3");
            one.accepts(units("goods", 1)).asksRefund("F-4");

            assertThat(one.it().refunds())
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.id().value()).isEqualTo("F-" + (timing.ordinal() + 1)));
            assertThat(day.sent()).isEqualTo(cny("100.00"));
        }
    }

    @Test
    void a_warehouse_system_books_what_came_and_each_stock_movement_from_the_messages_alone() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.INSPECTION)
                .sells(Basket.in("CNY")
                        .line("phones", "5999.00", "690.15", "SN-1", "SN-2")
                        .paid("alipay", "5999.00"))
                .deliversAll();
        CaseAtHand phone = day.opens("R-1", wish -> wish.serials(OrderLineId.of("phones"), "SN-2"));
        day.messages();

        phone.receives("dock", piece("phones", "SN-2"));
        phone.inspects(Inspection.accepted(piece("phones", "SN-2"), new Grade(Grade.Kind.B, "scratched")));
        phone.disposes(DispositionRequest.accepted(piece("phones", "SN-2"), DispositionAct.RESTOCK_B_GRADE, "WH-1"));

        assertThat(day.news(Published.ReturnGoodsReceived.class))
                .singleElement()
                .satisfies(came -> {
                    assertThat(came.receipt().externalId()).isEqualTo("R-1-dock");
                    assertThat(came.warehouse()).isEqualTo("WH-1");
                    assertThat(came.parcel()).contains(ParcelId.of("BACK-dock"));
                    assertThat(came.items())
                            .containsExactly(new Published.ReceivedGoods(
                                    Optional.of(OrderLineId.of("phones")), "phones", 1, List.of("SN-2")));
                    assertThat(came.status()).isEqualTo("RECEIVED");
                });
        assertThat(day.news(Published.ReturnGoodsMoved.class))
                .flatExtracting(Published.ReturnGoodsMoved::goods)
                .containsExactly(
                        new Published.MovedGoods(
                                piece("phones", "SN-2"),
                                "RECEIVED",
                                "ACCEPTED",
                                Optional.of(new Published.GoodsGrade("B", "scratched")),
                                Optional.empty()),
                        new Published.MovedGoods(
                                piece("phones", "SN-2"),
                                "PENDING",
                                "RESTOCK_B_GRADE",
                                Optional.empty(),
                                Optional.of(new Published.StockMovement(1, "WH-1"))));
    }

    @Test
    void the_shelf_and_the_money_are_told_apart_and_in_any_order() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand one = day.opens("R-1", wish -> wish.line(GOODS, 1)).receives("dock", units("goods", 1));
        one.accepts(units("goods", 1)).sends("F-1");
        day.messages();

        one.restocks(units("goods", 1));
        assertThat(day.messages()).extracting(each -> each.message().type()).containsExactly("return.goods-moved");
        day.paymentsSay(SettlementAct.SETTLE);
        assertThat(day.messages()).extracting(each -> each.message().type()).containsExactly("refund.answered");
    }

    @Test
    void what_is_refused_is_neither_shelved_nor_paid() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand worn = day.opens("R-1", wish -> wish.line(GOODS, 1)).receives("dock", units("goods", 1));
        worn.refuses(units("goods", 1));

        DispositionRequest shelf = DispositionRequest.refused(units("goods", 1), DispositionAct.RESTOCK, "WH-1");
        assertThat(worn.asks(new CaseCommand.Dispose(ShopDay.ORDER, worn.id(), List.of(shelf)))
                        .isAccepted())
                .isFalse();
        assertThat(why(worn.asksRefund("F-1"))).containsExactly("return.NOTHING_DUE");
        worn.sendsBack(units("goods", 1)).closes();
        assertThat(day.sent()).isEqualTo(cny("0.00"));
    }

    @Test
    void what_is_rejected_is_neither_expected_nor_paid_and_nothing_breaks_when_it_comes() {
        ShopDay day = sold(ShopDay.reviewing()).deliversAll();
        CaseAtHand rejected = day.opens("R-1", wish -> wish.line(GOODS, 1)).all(AuthorizationAct.REJECT);
        rejected.receives("dock", units("goods", 1));

        assertThat(rejected.surprises()).contains("TOO_MUCH");
        assertThat(rejected.asks(new CaseCommand.Dispose(
                                ShopDay.ORDER, rejected.id(), List.of(becomes(DispositionAct.RESTOCK, 1))))
                        .isAccepted())
                .isFalse();
        assertThat(rejected.asksRefund("F-1").isAccepted()).isFalse();
    }

    @Test
    void what_is_authorized_what_came_and_what_was_paid_are_counted_apart() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand three = day.opens("R-1", wish -> wish.line(GOODS, 3)).receives("dock", units("goods", 2));
        three.accepts(units("goods", 1)).refunds("F-1");

        assertThat(three.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(3);
        assertThat(three.it().goods().in(GoodsStatus.EXPECTED)).isEqualTo(1);
        assertThat(three.it().goods().in(GoodsStatus.RECEIVED)).isEqualTo(1);
        assertThat(three.it().goods().in(GoodsStatus.ACCEPTED)).isEqualTo(1);
        assertThat(day.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_buyer_tells_of_two_and_sends_one_and_something_else() {
        ShopDay day = delivered(RefundTiming.RECEIPT);
        CaseAtHand two = day.opens("R-1", wish -> wish.line(GOODS, 2));
        two.unpacks("dock", "WH-1", true, units("goods", 1), units("gift", 1));

        assertThat(two.surprises()).containsExactlyInAnyOrder("TOO_LITTLE", "NOT_ASKED_FOR");
        two.refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void goods_land_on_the_shelf_once_under_their_own_number_or_it_says_why_not() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand one = day.opens("R-1", wish -> wish.line(GOODS, 1)).receives("dock", units("goods", 1));
        CaseCommand shelf =
                new CaseCommand.Dispose(ShopDay.ORDER, one.id(), List.of(becomes(DispositionAct.RESTOCK, 1)));
        assertThat(one.asks(shelf).reasons()).as("not before it is accepted").isNotEmpty();

        one.accepts(units("goods", 1)).does(shelf);
        assertThat(one.asks(shelf).reasons()).as("not twice").isNotEmpty();
        assertThat(one.it().dispositions().movements())
                .extracting(each -> each.number())
                .containsExactly(1L);
    }

    @Test
    void a_piece_comes_back_to_another_warehouse_with_its_number_and_the_cost_at_which_it_left() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.INSPECTION)
                .sells(Basket.in("CNY")
                        .line("phones", "10000.00", "1150.44", "SN-1", "SN-2")
                        .paid("card", "10000.00"))
                .deliversAll();
        OrderLineId phones = OrderLineId.of("phones");
        OrderFact cost =
                new OrderFact.IssueCostKnown(List.of(new LineCost(phones, 1, cny("4400.00"), Optional.of("SN-2"))));
        day.happens("cost", cost);
        CaseAtHand one = day.opens("R-1", wish -> wish.serials(phones, "SN-2"));
        one.unpacks("dock", "WH-SOUTH", true, piece("phones", "SN-2")).accepts(piece("phones", "SN-2"));
        one.disposes(DispositionRequest.accepted(piece("phones", "SN-2"), DispositionAct.RESTOCK, "WH-SOUTH"));

        assertThat(one.it().dispositions().movements()).singleElement().satisfies(moved -> {
            assertThat(moved.units().serials()).containsExactly("SN-2");
            assertThat(moved.place()).isEqualTo("WH-SOUTH");
        });
        assertThat(day.order().facts()).extracting(known -> known.fact()).contains(cost);
    }

    @Test
    void money_alone_is_a_case_like_any_other_and_waits_for_no_goods() {
        ShopDay day = delivered(RefundTiming.INSPECTION);
        CaseAtHand money = day.opens("R-1", wish -> wish.line(GOODS, 1).resolution(Resolution.REFUND_ONLY));
        money.refunds("F-1").closes();
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        assertThat(money.it().goods().lines()).isEmpty();
    }
}
