package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CARD;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Shop;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.host.Permission;
import dev.retour.kernel.Actor;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.ReasonKind;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Means;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.Effects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What customers get beyond the price, on its way through desk and payment adapter. */
class CompensationTest {

    private static final CompensationId GIFT = CompensationId.of("F-1");

    private final Fixture at = new Fixture();
    private final Shop shop = at.retour(each -> each.authorizer((context, command, resource, amount) ->
                    amount.filter(money -> command.equals("return.compensate") && money.isGreaterThan(cny("20.00")))
                                    .isPresent()
                            ? Permission.needsSecond("team-lead")
                            : Permission.allow()))
            .shop(Fixture.SCOPE)
            .as(Actor.of("clerk-7"));

    private Reply give(String amount) {
        return shop.returns()
                .execute(
                        id("give-" + amount),
                        CaseCommand.Compensate.builder(ORDER, CASE, GIFT)
                                .means(Means.COUPON)
                                .tender(CARD)
                                .amount(cny(amount))
                                .why("SORRY")
                                .build());
    }

    private void open() {
        at.capture(ORDER);
        shop.returns()
                .open(
                        ORDER,
                        CASE,
                        id("open"),
                        request -> request.line(SHIRTS, 1).reason(ReasonKind.CHANGED_MIND))
                .orThrow();
    }

    private List<RefundOrder> serve(SettlementAct said) {
        List<RefundOrder> asked = new ArrayList<>();
        Set<String> kinds = Set.of("compensation.submit", "compensation.ask");
        for (Effects.Work work : at.storage.effects().lease(kinds, 10, Duration.ofMinutes(1))) {
            asked.add(shop.asked(work));
            shop.answer(at.storage.effects(), work, RefundAnswer.of(said, at.clock.instant()));
        }
        return asked;
    }

    @Test
    void one_key_stands_for_a_compensation_however_often_it_is_tried_and_no_refund_has_it() {
        open();
        give("8.00").orThrow();
        RefundOrder first = serve(SettlementAct.FAIL).get(0);
        shop.returns()
                .execute(id("again"), new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, Pursuit.RETRY))
                .orThrow();
        RefundOrder second = serve(SettlementAct.LOSE_SIGHT).get(0);
        shop.returns()
                .execute(id("ask"), new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, Pursuit.ASK))
                .orThrow();
        RefundOrder question = serve(SettlementAct.SETTLE).get(0);
        RefundOrder refund = new RefundOrder(
                RefundOrder.Action.SUBMIT,
                RefundId.of("F-1"),
                ORDER,
                CASE,
                CARD,
                cny("8.00"),
                1,
                0,
                Optional.empty(),
                Optional.empty());

        assertThat(List.of(first, second, question))
                .extracting(each -> each.key(Fixture.SCOPE))
                .containsOnly(first.key(Fixture.SCOPE))
                .doesNotContain(refund.key(Fixture.SCOPE));
        assertThat(first.means()).contains(Means.COUPON);
        assertThat(question.action()).isEqualTo(RefundOrder.Action.ASK_COMPENSATION);
        assertThat(shop.returns()
                        .find(CASE)
                        .orElseThrow()
                        .compensation(GIFT)
                        .orElseThrow()
                        .part()
                        .status())
                .isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void whoever_may_not_give_as_much_needs_a_second() {
        open();

        assertThat(give("20.01").reasons())
                .extracting(reason -> reason.code().code())
                .containsExactly("desk.NEEDS_SECOND");
        give("20.00").orThrow();
    }

    @Test
    void whoever_may_not_give_as_much_may_not_try_it_again_either_but_may_ask_and_give_up() {
        open();
        give("8.00").orThrow();
        serve(SettlementAct.FAIL);
        Shop strict = at.retour(each -> each.authorizer((context, command, resource, amount) ->
                        amount.isPresent() ? Permission.needsSecond("team-lead") : Permission.allow()))
                .shop(Fixture.SCOPE)
                .as(Actor.of("clerk-8"));

        assertThat(pursue(strict, Pursuit.RETRY).reasons())
                .extracting(reason -> reason.code().code())
                .containsExactly("desk.NEEDS_SECOND");
        pursue(strict, Pursuit.GIVE_UP).orThrow();
    }

    private static Reply pursue(Shop shop, Pursuit act) {
        return shop.returns().execute(id("pursue-" + act), new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, act));
    }

    @Test
    void listeners_learn_what_is_given_and_when_the_customer_has_it() {
        open();
        give("8.00").orThrow();
        serve(SettlementAct.SETTLE);

        assertThat(at.messages())
                .extracting(envelope -> envelope.message().type())
                .endsWith("compensation.granted", "compensation.answered");
    }
}
