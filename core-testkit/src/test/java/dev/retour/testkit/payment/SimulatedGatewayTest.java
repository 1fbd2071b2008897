package dev.retour.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.testkit.FixedClock;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SimulatedGatewayTest {

    private static final Scope SCOPE = Scope.of("acme", "CN01");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final SimulatedGateway gateway = SimulatedGateway.honest(clock, Repeats.TRIED_AGAIN);

    private static RefundOrder refund(String amount) {
        return refund(RefundOrder.Action.SUBMIT, amount, 1, 0);
    }

    private static RefundOrder refund(RefundOrder.Action action, String amount, int attempt, int question) {
        return new RefundOrder(
                action,
                RefundId.of("F-1"),
                OrderId.of("T-1"),
                CaseId.of("R-1"),
                TenderId.of("ALIPAY"),
                Money.parse("CNY " + amount),
                attempt,
                question,
                Optional.empty(),
                Optional.empty());
    }

    private SettlementAct submit(SimulatedGateway to) throws Exception {
        return to.submit(SCOPE, "K-1", refund("10.00")).said();
    }

    private Optional<SettlementAct> found() {
        return gateway.find(SCOPE, "K-1").map(RefundAnswer::said);
    }

    @Test
    void a_key_is_paid_once_however_often_it_is_sent() throws Exception {
        assertThat(submit(gateway)).isEqualTo(SettlementAct.SETTLE);
        assertThat(submit(gateway)).isEqualTo(SettlementAct.SETTLE);

        assertThat(gateway.payouts()).hasSize(1);
        assertThat(gateway.paid().values()).containsExactly(Money.parse("CNY 10.00"));
    }

    @Test
    void a_key_with_another_content_is_an_error_and_pays_nothing() throws Exception {
        submit(gateway);

        assertThatThrownBy(() -> gateway.submit(SCOPE, "K-1", refund("10.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Key K-1 was used for");
        assertThat(gateway.payouts()).hasSize(1);
    }

    @Test
    void the_same_key_of_another_company_is_another_one() throws Exception {
        submit(gateway);
        gateway.submit(Scope.of("acme", "JP01"), "K-1", refund("99.00"));

        assertThat(gateway.paid()).hasSize(2);
        gateway.assertNobodyWasPaidTwice();
    }

    @Test
    void what_is_pending_is_paid_when_its_time_has_come_and_told_once() throws Exception {
        gateway.next(Course.PENDING);
        assertThat(submit(gateway)).isEqualTo(SettlementAct.TAKE);
        assertThat(gateway.payouts()).isEmpty();
        assertThat(gateway.notices()).isEmpty();

        clock.set(gateway.wakes().orElseThrow());
        assertThat(found()).contains(SettlementAct.SETTLE);
        assertThat(gateway.notices()).hasSize(1);
        assertThat(gateway.notices()).isEmpty();
        assertThat(gateway.wakes()).isEmpty();
    }

    @Test
    void no_answer_comes_and_only_asking_tells_whether_it_was_paid() {
        gateway.next(Course.LOST_PAID);
        assertThatThrownBy(() -> submit(gateway)).isInstanceOf(NoAnswerException.class);
        assertThat(found()).contains(SettlementAct.SETTLE);
    }

    @Test
    void what_was_lost_or_refused_is_not_known_and_not_paid() {
        gateway.next(Course.LOST, Course.UNREACHABLE);
        assertThatThrownBy(() -> submit(gateway)).isInstanceOf(NoAnswerException.class);
        assertThatThrownBy(() -> submit(gateway)).isInstanceOf(ConnectException.class);

        assertThat(found()).isEmpty();
        assertThat(gateway.payouts()).isEmpty();
    }

    @Test
    void what_arrives_late_is_paid_then_unless_it_was_sent_again_meanwhile() throws Exception {
        gateway.next(Course.ARRIVES_LATE);
        assertThatThrownBy(() -> submit(gateway)).isInstanceOf(NoAnswerException.class);
        assertThat(found()).isEmpty();
        submit(gateway);

        clock.pass(Duration.ofDays(1));
        assertThat(gateway.payouts()).hasSize(1);
    }

    @Test
    void money_that_came_back_is_not_with_the_customer() throws Exception {
        gateway.next(Course.REVERSED);
        submit(gateway);
        assertThat(gateway.paid()).hasSize(1);

        clock.pass(Duration.ofDays(3));
        assertThat(found()).contains(SettlementAct.REVERSE);
        assertThat(gateway.paid()).isEmpty();
        assertThat(gateway.payouts()).hasSize(1);
    }

    @Test
    void a_key_that_failed_is_treated_as_the_service_is_used_to() throws Exception {
        for (Repeats repeats : Repeats.values()) {
            SimulatedGateway service = SimulatedGateway.honest(clock, repeats);
            service.next(Course.FAILED, Course.AT_ONCE);
            assertThat(submit(service)).isEqualTo(SettlementAct.FAIL);

            switch (repeats) {
                case TRIED_AGAIN -> assertThat(submit(service)).isEqualTo(SettlementAct.SETTLE);
                case ANSWERED_ALIKE -> assertThat(submit(service)).isEqualTo(SettlementAct.FAIL);
                case REFUSED -> assertThatThrownBy(() -> submit(service)).isInstanceOf(NoAnswerException.class);
            }
        }
    }

    @Test
    void one_key_is_of_all_attempts_and_another_one_of_each_and_both_have_64_characters() {
        RefundOrder first = refund("10.00");
        RefundOrder second = refund(RefundOrder.Action.SUBMIT, "10.00", 2, 0);
        RefundOrder question = refund(RefundOrder.Action.ASK, "10.00", 2, 3);

        assertThat(second.key(SCOPE))
                .isEqualTo(first.key(SCOPE))
                .isEqualTo(question.key(SCOPE))
                .hasSize(64);
        assertThat(first.attemptKey(SCOPE)).isEqualTo(first.key(SCOPE));
        assertThat(second.attemptKey(SCOPE)).isNotEqualTo(first.key(SCOPE)).hasSize(64);
        assertThat(question.attemptKey(SCOPE)).isEqualTo(second.attemptKey(SCOPE));
    }

    @Test
    void two_companies_with_the_same_ids_share_no_key_so_they_may_share_an_account() {
        Scope other = Scope.of("acme", "JP01");

        assertThat(refund("10.00").key(other)).isNotEqualTo(refund("10.00").key(SCOPE));
        assertThat(refund(RefundOrder.Action.SUBMIT, "10.00", 2, 0).attemptKey(other))
                .isNotEqualTo(refund(RefundOrder.Action.SUBMIT, "10.00", 2, 0).attemptKey(SCOPE));
    }

    @Test
    void what_a_reference_says_does_not_depend_on_who_asked_first() throws Exception {
        SimulatedGateway one = SimulatedGateway.honest(clock, Repeats.TRIED_AGAIN);
        SimulatedGateway two = SimulatedGateway.honest(clock, Repeats.TRIED_AGAIN);
        RefundAnswer first = one.submit(SCOPE, "K-1", refund("10.00"));
        one.submit(SCOPE, "K-2", refund("20.00"));
        two.submit(SCOPE, "K-2", refund("20.00"));

        assertThat(two.submit(SCOPE, "K-1", refund("10.00"))).isEqualTo(first);
        assertThat(first.reference()).isPresent();
    }

    @Test
    void a_part_that_was_paid_under_two_keys_is_found() throws Exception {
        submit(gateway);
        gateway.submit(SCOPE, "K-2", refund("10.00"));

        assertThatThrownBy(gateway::assertNobodyWasPaidTwice)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Paid twice");
    }

    @Test
    void what_is_said_of_an_order_comes_before_what_is_said_of_any() throws Exception {
        gateway.next(Course.FAILED);
        gateway.next(OrderId.of("T-1"), Course.PENDING);

        assertThat(submit(gateway)).isEqualTo(SettlementAct.TAKE);
    }
}
