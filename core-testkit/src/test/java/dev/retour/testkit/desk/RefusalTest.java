package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.Returns;
import dev.retour.desk.Reply;
import dev.retour.host.Permission;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.authorization.AuthorizationAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands are refused with all reasons, previews change nothing, and the host's authorizer is asked. */
class RefusalTest {

    private final Fixture at = new Fixture();

    @BeforeEach
    void capture() {
        at.capture(ORDER);
    }

    private static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    @Test
    void everything_that_speaks_against_a_command_is_told_at_once() {
        Reply reply = at.shop
                .returns()
                .open(
                        ORDER,
                        CASE,
                        id("C-1"),
                        request -> request.line(SHIRTS, 4)
                                .line(SHIRTS, 1)
                                .line(OrderLineId.of("L-9"), 1)
                                .charge(ChargeId.of("S-9"), cny("1.00")));

        assertThat(codes(reply))
                .containsExactly(
                        "entitlement.ITEM_TWICE",
                        "entitlement.UNITS_EXCEEDED",
                        "entitlement.LINE_UNKNOWN",
                        "entitlement.CHARGE_UNKNOWN");
    }

    @Test
    void a_refund_beyond_the_payments_is_told_what_else_is_wrong_with_it() {
        open(1);
        refund("C-2", "F-1", "10.00").orThrow();

        assertThat(codes(refund("C-3", "F-1", "999.00")))
                .containsExactly(
                        "entitlement.REFUND_EXISTS", "return.PAYMENTS_EXHAUSTED", "entitlement.REFUND_EXCEEDED");
        assertThat(codes(refund("C-4", "F-2", "0.01"))).containsExactly("entitlement.REFUND_EXCEEDED");
        assertThat(codes(refund("C-5", "F-3", "0.00"))).containsExactly("entitlement.AMOUNT_NOT_POSITIVE");
    }

    @Test
    void a_refund_in_another_currency_or_below_zero_is_told_so_and_what_was_wanted() {
        open(1);
        Reply dollars = at.shop.returns().refund(ORDER, CASE, id("C-2"), RefundId.of("F-1"), Money.parse("USD 1"));

        assertThat(dollars.reasons())
                .extracting(reason -> reason.text(Language.EN))
                .containsExactly("USD 1.00 is in another currency than the order, which is in CNY. Convert it first.");
        assertThat(refund("C-3", "F-2", "-5.00").reasons())
                .extracting(reason -> reason.text(Language.EN))
                .containsExactly("CNY -5.00 is no amount to give back. It must be above zero.");
    }

    private void open(long quantity) {
        at.shop
                .returns()
                .open(ORDER, CASE, id("C-1"), request -> request.line(SHIRTS, quantity))
                .orThrow();
    }

    private Reply refund(String command, String refund, String amount) {
        return at.shop.returns().refund(ORDER, CASE, id(command), RefundId.of(refund), cny(amount));
    }

    @Test
    void a_case_of_another_order_is_not_touched() {
        open(1);
        OrderId other = OrderId.of("O-2");
        assertThat(codes(at.shop.returns().withdraw(other, CASE, id("C-2"))))
                .containsExactly("return.CASE_OF_OTHER_ORDER");
        assertThat(at.events(Fixture.order(other))).isEmpty();
    }

    @Test
    void a_preview_tells_what_would_happen_and_stores_nothing() {
        CaseCommand open = CaseCommand.Open.builder(ORDER, CASE)
                .lines(List.of(LineUnits.of(SHIRTS, 2)))
                .build();
        Decision<CaseDecision> decision = at.shop.returns().preview(open);

        assertThat(decision.orThrow().get(0).changes()).hasSize(1);
        assertThat(at.shop.returns().find(CASE)).isEmpty();
        assertThat(at.events(Fixture.order(ORDER))).hasSize(2);
        assertThat(at.messages()).isEmpty();
        assertThat(at.shop.returns().execute(id("preview"), open)).isEqualTo(Reply.accepted());
    }

    @Test
    void a_reason_that_is_no_code_is_not_taken() {
        assertThatThrownBy(() -> at.shop
                        .returns()
                        .open(
                                ORDER,
                                CASE,
                                id("C-1"),
                                request -> request.line(SHIRTS, 1)
                                        .reason(new ReturnReason(ReasonKind.OTHER, "two\nlines"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_authorizer_is_asked_for_every_command_and_preview_with_resource_and_amount() {
        open(1);
        List<String> asked = new ArrayList<>();
        var strict = at.retour(each -> each.authorizer((context, command, resource, amount) -> {
                    asked.add(context.actor() + " " + command + " " + resource + " " + amount.orElse(null));
                    return command.equals("return.refund") ? Permission.needsSecond("cashier") : Permission.deny();
                }))
                .shop(Fixture.SCOPE)
                .as(Actor.of("trainee"));

        CaseCommand withdraw = CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW);
        Reply second = strict.returns().refund(ORDER, CASE, id("C-2"), RefundId.of("F-1"), cny("1.00"));
        Reply denied = strict.returns().execute(id("C-3"), withdraw);

        assertThat(Stream.of(second, denied).flatMap(reply -> reply.reasons().stream()))
                .extracting(Object::toString)
                .containsExactly(
                        "desk.NEEDS_SECOND: return.refund on order/O-1 needs the consent of somebody with the role"
                                + " cashier.",
                        "desk.NOT_ALLOWED: trainee may not do return.withdraw on order/O-1.");
        assertThat(strict.returns().preview(withdraw).kind()).isEqualTo(Decision.Kind.REFUSED);
        assertThat(asked)
                .containsExactly(
                        "trainee return.refund order/O-1 CNY 1.00",
                        "trainee return.withdraw order/O-1 null",
                        "trainee return.withdraw order/O-1 null");
    }

    @Test
    void the_authorizer_is_told_the_money_that_a_refund_would_send_though_the_command_names_none() {
        open(1);
        List<String> asked = new ArrayList<>();
        Returns returns = at.retour(each -> each.authorizer((context, command, resource, amount) -> {
                    asked.add(command + " " + amount.orElse(null));
                    return Permission.allow();
                }))
                .shop(Fixture.SCOPE)
                .as(Actor.of("cashier"))
                .returns();
        RefundId first = RefundId.of("F-1");
        CaseCommand calculate = new CaseCommand.CalculateRefund(ORDER, CASE, first, Optional.of(cny("4.00")));

        returns.preview(new CaseCommand.Refund(ORDER, CASE, first, Optional.empty()));
        returns.execute(id("C-2"), calculate).orThrow();
        returns.execute(id("C-3"), new CaseCommand.ApproveRefund(ORDER, CASE, first))
                .orThrow();
        returns.refund(ORDER, CASE, id("C-4"), RefundId.of("F-2")).orThrow();
        returns.refund(ORDER, CASE, id("C-5"), RefundId.of("F-3"), cny("99.00"));

        assertThat(asked)
                .containsExactly(
                        "return.refund CNY 10.00",
                        "return.calculate-refund CNY 4.00",
                        "return.approve-refund CNY 4.00",
                        "return.refund CNY 6.00",
                        "return.refund CNY 99.00");
    }
}
