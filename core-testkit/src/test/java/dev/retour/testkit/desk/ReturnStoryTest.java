package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIPPING;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.RetourException;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseStatus;
import dev.retour.store.Envelope;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host lives through with a return, from the first parcel to the money. */
class ReturnStoryTest {

    private final Fixture at = new Fixture();

    @Test
    void a_customer_opens_a_return_sends_the_same_command_twice_withdraws_and_opens_another() {
        at.capture(ORDER);

        Reply first = open(CASE, "C-1");
        Reply again = open(CASE, "C-1");
        assertThat(first).isEqualTo(Reply.accepted()).isEqualTo(again);
        assertThat(at.shop
                        .orders()
                        .entitlement(ORDER)
                        .allowance(SHIRTS, Basis.RETURN)
                        .orElseThrow()
                        .units())
                .isEqualTo(1);

        at.shop.returns().withdraw(ORDER, CASE, id("C-2")).orThrow();
        assertThat(at.shop.returns().find(CASE).orElseThrow().status()).isEqualTo(CaseStatus.CANCELLED);

        CaseId second = CaseId.of("R-2");
        assertThat(open(second, "C-3").isAccepted()).isTrue();
        at.shop
                .returns()
                .refund(ORDER, second, id("C-4"), RefundId.of("F-1"), cny("20.00"))
                .orThrow();
        assertThat(at.shop.returns().withdraw(ORDER, second, id("C-5")).reasons())
                .extracting(reason -> reason.code().code())
                .containsExactly("entitlement.CASE_HAS_STARTED");

        assertThat(at.messages())
                .extracting(envelope -> envelope.message().type())
                .containsExactly(
                        "return.opened",
                        "return.authorized",
                        "label.due",
                        "return.authorized",
                        "return.moved",
                        "return.opened",
                        "return.authorized",
                        "label.due",
                        "refund.calculated",
                        "refund.requested");
        new Streams(at.storage, Fixture.SCOPE).check();
    }

    private Reply open(CaseId caseId, String command) {
        return at.shop
                .returns()
                .open(
                        ORDER,
                        caseId,
                        id(command),
                        request -> request.line(SHIRTS, 2)
                                .charge(SHIPPING, cny("6.00"))
                                .reason(new ReturnReason(ReasonKind.QUALITY_DEFECT, "quality")));
    }

    @Test
    void a_case_expires_at_its_deadline_and_not_before() {
        at.capture(ORDER);
        open(CASE, "C-1").orThrow();

        at.clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThatThrownBy(
                        () -> at.shop.returns().expire(ORDER, CASE, id("C-2")).orThrow())
                .isInstanceOf(RetourException.class)
                .hasMessageContaining("2026-03-08T08:00:00Z");

        at.clock.pass(Duration.ofMillis(1));
        at.shop.returns().expire(ORDER, CASE, id("C-3")).orThrow();
        assertThat(at.shop.returns().find(CASE).orElseThrow().status()).isEqualTo(CaseStatus.EXPIRED);
    }

    @Test
    void messages_of_a_case_come_in_order_and_are_numbered_without_gaps() {
        at.capture(ORDER);
        open(CASE, "C-1").orThrow();
        at.shop.returns().refund(ORDER, CASE, id("C-2"), RefundId.of("F-1"), cny("1.00"));
        at.shop.returns().refund(ORDER, CASE, id("C-3"), RefundId.of("F-2"), cny("2.00"));

        List<Envelope> messages = at.messages();
        assertThat(messages).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(messages).allMatch(each -> each.message().schema() == 1);
        assertThat(messages.get(0).message().data())
                .isEqualTo(
                        "{\"kind\":\"RETURN_OPENED\",\"caseId\":\"R-1\",\"order\":\"O-1\",\"about\":\"RETURN_AND_REFUND\",\"basis\":\"RETURN\","
                                + "\"reason\":\"quality\",\"lines\":[{\"line\":\"L-1\",\"quantity\":2,\"gross\":\"CNY 20.00\","
                                + "\"paid\":\"CNY 20.00\"}],\"deadline\":\"2026-03-08T08:00:00Z\"}");
    }
}
