package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.RefundId;
import dev.retour.store.Effects;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same command gets the same answer for ever, and happens once. */
class IdempotencyTest {

    private final Fixture at = new Fixture();

    @BeforeEach
    void capture() {
        at.capture(ORDER);
    }

    private Reply open(String command, long quantity) {
        return at.shop.returns().open(ORDER, CASE, id(command), request -> request.line(SHIRTS, quantity));
    }

    @Test
    void a_refusal_is_repeated_even_when_the_command_would_be_accepted_by_now() {
        Reply refused = open("C-1", 4);
        at.shop.orders().record(at.seen("delivered").version(2), ORDER, Fixture.delivered(4));
        at.clock.pass(Duration.ofDays(3650));

        assertThat(open("C-1", 4)).isEqualTo(refused);
        assertThat(refused.reasons())
                .extracting(Reason::toString)
                .containsExactly(
                        "entitlement.UNITS_EXCEEDED: Of line L-1, 3 can be taken on the ground RETURN, not 4. RETURN"
                                + " takes what was delivered, REFUSED what is on its way, CANCELLATION what was not shipped;"
                                + " record what happened first.");
    }

    @Test
    void an_acceptance_is_repeated_after_the_case_has_ended() {
        open("C-1", 1).orThrow();
        at.shop.returns().withdraw(ORDER, CASE, id("C-2")).orThrow();

        assertThat(open("C-1", 1)).isEqualTo(Reply.accepted());
        assertThat(at.events(Fixture.returnCase(CASE)))
                .extracting(each -> each.event().type())
                .containsExactly("return.opened", "return.approve", "return.withdraw", "return.closed");
    }

    @Test
    void the_same_id_with_another_content_is_refused_and_nothing_is_written() {
        open("C-1", 1).orThrow();
        int orders = at.events(Fixture.order(ORDER)).size();
        int messages = at.messages().size();

        Reply other = at.shop.returns().withdraw(ORDER, CASE, id("C-1"));

        assertThat(other.reasons())
                .extracting(reason -> reason.code().code())
                .containsExactly("desk.COMMAND_ID_REUSED");
        assertThat(at.events(Fixture.order(ORDER))).hasSize(orders);
        assertThat(at.events(Fixture.returnCase(CASE)))
                .extracting(each -> each.event().type())
                .containsExactly("return.opened", "return.approve");
        assertThat(at.storage.outbox().lag().waiting()).isEqualTo(messages);
        assertThat(open("C-1", 1)).as("the first content keeps its answer").isEqualTo(Reply.accepted());
    }

    @Test
    void each_payment_of_a_refund_is_asked_for_under_one_key_for_ever() {
        open("C-1", 3).orThrow();
        for (int i = 0; i < 3; i++) {
            at.shop
                    .returns()
                    .refund(ORDER, CASE, id("C-2"), RefundId.of("F-1"), cny("30.00"))
                    .orThrow();
        }

        List<Effects.Work> work = lease();
        assertThat(work).extracting(each -> each.request().kind()).containsExactly("refund.submit");
        assertThat(work.get(0).request().data())
                .isEqualTo(
                        "{\"action\":\"SUBMIT\",\"refund\":\"F-1\",\"order\":\"O-1\",\"caseId\":\"R-1\",\"tender\":\"card\","
                                + "\"amount\":\"CNY 30.00\",\"attempt\":1,\"question\":0,"
                                + "\"payment\":{\"id\":\"card\",\"method\":\"card\",\"captured\":\"CNY 30.00\",\"phase\":\"FULL\","
                                + "\"refundRank\":0}}");
    }

    private List<Effects.Work> lease() {
        return at.storage.effects().lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 100, Duration.ofMinutes(1));
    }

    @Test
    void refunds_of_two_orders_with_one_id_are_two_effects() {
        OrderId second = OrderId.of("O-2");
        at.capture(second);
        open("C-1", 1).orThrow();
        at.shop
                .returns()
                .open(second, CaseId.of("R-2"), id("C-2"), request -> request.line(SHIRTS, 1))
                .orThrow();
        at.shop
                .returns()
                .refund(ORDER, CASE, id("C-3"), RefundId.of("F-1"), cny("10.00"))
                .orThrow();
        at.shop
                .returns()
                .refund(second, CaseId.of("R-2"), id("C-4"), RefundId.of("F-1"), cny("10.00"))
                .orThrow();

        assertThat(lease()).hasSize(2);
    }
}
