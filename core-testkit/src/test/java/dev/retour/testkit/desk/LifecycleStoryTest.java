package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CARD;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.POINTS;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Shop;
import dev.retour.desk.Noted;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.Effects;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A customer brings shirts back within the seven days of the law 七天无理由退货, from the request to the closed case. */
class LifecycleStoryTest {

    private static final RefundId REFUND = RefundId.of("F-1");

    private final Fixture at = new Fixture();
    private final Shop shop = at.retour(each -> each.configuration(Configuration.builder()
                    .set(Settings.RETURN_POLICY, Policies.chinaSevenDays())
                    .build()))
            .shop(Fixture.SCOPE)
            .as(Actor.of("clerk-7"));

    private ReturnCase returnCase() {
        return shop.returns().find(CASE).orElseThrow();
    }

    private CaseStatus status() {
        return returnCase().status();
    }

    private void open(long shirts) {
        at.capture(ORDER);
        shop.returns()
                .open(
                        ORDER,
                        CASE,
                        id("open"),
                        request -> request.line(SHIRTS, shirts).reason(ReasonKind.CHANGED_MIND))
                .orThrow();
        if (status() == CaseStatus.REQUESTED) {
            shop.returns().approve(ORDER, CASE, id("approve")).orThrow();
        }
    }

    private void receive(long shirts) {
        shop.returns().observe(seen("scan"), ORDER, CASE, new CaseNews.GoodsShipped(ParcelId.of("P-1")));
        Receipt receipt = new Receipt(
                "WH-1",
                Optional.of(ParcelId.of("P-1")),
                List.of(ReceivedItem.of(LineUnits.of(SHIRTS, shirts), "SHIRT")),
                true);
        shop.returns().observe(seen("receipt"), ORDER, CASE, new CaseNews.GoodsReceived(receipt));
    }

    private Observation seen(String what) {
        return Observation.of("wms", what, at.clock.instant());
    }

    private Reply accept(long shirts, Lack... lacks) {
        return shop.returns()
                .inspect(
                        ORDER,
                        CASE,
                        id("inspect"),
                        Inspection.accepted(LineUnits.of(SHIRTS, shirts), Grade.of(Grade.Kind.A), lacks));
    }

    private Reply refund() {
        return shop.returns().refund(ORDER, CASE, id("refund"), REFUND);
    }

    private List<Effects.Work> work() {
        return at.storage
                .effects()
                .lease(
                        Set.of(RefundOrder.Action.SUBMIT.kind(), RefundOrder.Action.ASK.kind()),
                        10,
                        Duration.ofMinutes(1));
    }

    /** A payment service that says the same of everything that it is asked. */
    private List<RefundOrder> serve(SettlementAct said) {
        List<Effects.Work> work = work();
        work.forEach(each -> shop.answer(at.storage.effects(), each, RefundAnswer.of(said, at.clock.instant())));
        return work.stream().map(shop::asked).toList();
    }

    private SettlementStatus card() {
        return returnCase()
                .refund(REFUND)
                .orElseThrow()
                .part(CARD)
                .orElseThrow()
                .status();
    }

    @Test
    void shirts_come_back_are_looked_at_go_on_the_shelf_and_the_money_goes_back_and_the_case_is_closed() {
        open(2);
        assertThat(status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(refund().reasons())
                .extracting(reason -> reason.code().code())
                .as("nothing goes back before the goods are accepted")
                .containsExactly("return.NOTHING_DUE");

        receive(2);
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        accept(2, new Lack("tag", cny("1.50"))).orThrow();
        assertThat(status()).isEqualTo(CaseStatus.INSPECTED);

        shop.returns()
                .dispose(
                        ORDER,
                        CASE,
                        id("dispose"),
                        DispositionRequest.accepted(LineUnits.of(SHIRTS, 2), DispositionAct.RESTOCK, "WH-1"))
                .orThrow();
        shop.returns().refund(ORDER, CASE, id("refund-2"), REFUND).orThrow();
        assertThat(status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(returnCase()
                        .refund(REFUND)
                        .orElseThrow()
                        .breakdown()
                        .explain()
                        .text(Language.EN))
                .contains("CNY 18.50");

        assertThat(serve(SettlementAct.SETTLE)).extracting(RefundOrder::amount).containsExactly(cny("18.50"));
        assertThat(status()).isEqualTo(CaseStatus.DONE);
        shop.returns().execute(id("close"), new CaseCommand.Close(ORDER, CASE)).orThrow();
        assertThat(status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(returnCase().deadline()).isEmpty();
        new Streams(at.storage, Fixture.SCOPE).check();
    }

    private void refunded() {
        open(3);
        receive(3);
        accept(3).orThrow();
        refund().orThrow();
    }

    @Test
    void nobody_knows_whether_the_money_left_until_the_payment_service_is_asked() {
        refunded();
        serve(SettlementAct.LOSE_SIGHT);
        assertThat(card()).isEqualTo(SettlementStatus.UNKNOWN);

        assertThat(shop.returns()
                        .execute(id("retry"), new CaseCommand.RetryRefund(ORDER, CASE, REFUND, CARD))
                        .reasons())
                .extracting(reason -> reason.code().code())
                .as("what may have been paid is never sent again")
                .containsExactly("return.REFUND_NOT_THERE");

        shop.returns()
                .execute(id("ask"), new CaseCommand.AskRefund(ORDER, CASE, REFUND, CARD))
                .orThrow();
        assertThat(serve(SettlementAct.SETTLE)).extracting(RefundOrder::action).containsExactly(RefundOrder.Action.ASK);
        assertThat(card()).isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void a_refund_that_failed_is_tried_again_under_the_same_key() {
        refunded();
        String key = serve(SettlementAct.FAIL).get(0).key(Fixture.SCOPE);
        assertThat(status()).isEqualTo(CaseStatus.MANUAL_ACTION);

        shop.returns()
                .execute(id("retry"), new CaseCommand.RetryRefund(ORDER, CASE, REFUND, CARD))
                .orThrow();
        List<RefundOrder> again = serve(SettlementAct.SETTLE);

        assertThat(again).extracting(each -> each.key(Fixture.SCOPE)).containsExactly(key);
        assertThat(again).extracting(RefundOrder::attempt).containsExactly(2);
        assertThat(card()).isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void what_one_payment_cannot_take_goes_back_on_another_one_and_never_twice() {
        refunded();
        serve(SettlementAct.FAIL);
        shop.returns()
                .execute(id("give-up"), new CaseCommand.GiveUpRefund(ORDER, CASE, REFUND, CARD))
                .orThrow();
        assertThat(shop.orders().entitlement(ORDER).refundable(CARD)).contains(cny("30.00"));

        RefundId second = RefundId.of("F-2");
        shop.returns().refund(ORDER, CASE, id("second"), second, cny("30.00")).orThrow();
        serve(SettlementAct.SETTLE);

        assertThat(shop.orders().entitlement(ORDER).refundable(CASE)).contains(cny("0.00"));
        assertThat(shop.returns()
                        .refund(ORDER, CASE, id("third"), RefundId.of("F-3"), cny("0.01"))
                        .reasons())
                .extracting(reason -> reason.code().code())
                .contains("entitlement.REFUND_EXCEEDED");
        assertThat(shop.orders().entitlement(ORDER).refundable(POINTS))
                .as("the payment that failed comes last")
                .contains(cny("0.00"));
    }

    @Test
    void money_that_comes_back_after_it_was_paid_is_due_again() {
        refunded();
        List<Effects.Work> work = work();
        shop.answer(at.storage.effects(), work.get(0), RefundAnswer.of(SettlementAct.SETTLE, at.clock.instant()));
        shop.answer(at.storage.effects(), work.get(0), RefundAnswer.of(SettlementAct.REVERSE, at.clock.instant()));
        assertThat(card()).isEqualTo(SettlementStatus.REVERSED);

        shop.returns().refund(ORDER, CASE, id("again"), RefundId.of("F-2")).orThrow();
        assertThat(serve(SettlementAct.SETTLE)).extracting(RefundOrder::amount).containsExactly(cny("30.00"));
    }

    @Test
    void a_service_that_says_the_same_at_another_time_contradicts_nothing_and_nobody_is_told_twice() {
        refunded();
        Effects.Work work = work().get(0);
        Instant now = at.clock.instant();
        shop.answer(at.storage.effects(), work, RefundAnswer.of(SettlementAct.SETTLE, now));
        long messages = at.storage.outbox().lag().waiting();

        Noted again =
                shop.answer(at.storage.effects(), work, RefundAnswer.of(SettlementAct.SETTLE, now.plusSeconds(300)));

        assertThat(again.outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(at.storage.outbox().lag().waiting()).isEqualTo(messages);
    }

    @Test
    void what_the_warehouse_tells_of_a_case_that_nobody_has_opened_waits_for_it() {
        receive(2);
        assertThat(status()).isEqualTo(CaseStatus.UNOPENED);

        open(2);

        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
    }
}
