package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.open;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Language;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseCommand.Kind;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command is explained before it is sent, where it is accepted and where it is not. */
class OutlookTest {

    private static final RefundId REFUND = RefundId.of("R-1");
    private static final CompensationId GIFT = CompensationId.of("G-1");

    /** A command of each kind, by the story in which it is accepted. */
    private static Map<Kind, CaseStory> stories() {
        Map<Kind, CaseStory> stories = new EnumMap<>(Kind.class);
        stories.put(Kind.OPEN, delivered());
        stories.put(Kind.AUTHORIZE, requested());
        stories.put(Kind.EXPIRE, requested().days(8));
        stories.put(Kind.INSPECT, received());
        stories.put(Kind.DISPOSE, received().accepts(shirts(2)));
        stories.put(Kind.REFUND, received());
        stories.put(Kind.CALCULATE_REFUND, received());
        stories.put(Kind.APPROVE_REFUND, calculated());
        stories.put(Kind.DISCARD_REFUND, calculated());
        stories.put(Kind.RETRY_REFUND, sent().answers("R-1", GIFT_CARD, SettlementAct.FAIL));
        stories.put(Kind.ASK_REFUND, sent());
        stories.put(Kind.GIVE_UP_REFUND, sent().answers("R-1", GIFT_CARD, SettlementAct.FAIL));
        stories.put(Kind.COMPENSATE, received());
        stories.put(Kind.PURSUE_COMPENSATION, received().did(command(Kind.COMPENSATE)));
        stories.put(Kind.ASSIGN, received());
        stories.put(Kind.SET_DUE, received());
        stories.put(Kind.REMIND, received().days(3));
        stories.put(Kind.HAND_UP, escalating());
        stories.put(Kind.CLOSE, requested().authorized(AuthorizationAct.REJECT));
        stories.put(Kind.REOPEN, requested().authorized(AuthorizationAct.WITHDRAW));
        return stories;
    }

    private static CaseStory delivered() {
        return CaseStory.reviewed().shipped().delivered();
    }

    private static CaseStory requested() {
        return delivered().opens(shirts(2));
    }

    private static CaseStory received() {
        return CaseStory.refundedAt(RefundTiming.RECEIPT)
                .shipped()
                .delivered()
                .opens(shirts(2))
                .receives(shirts(2));
    }

    private static CaseStory escalating() {
        Patience.Limit limit = new Patience.Limit(Duration.ofDays(1), Deadline.Action.REMIND).escalated(0, "anna");
        return delivered()
                .patience(Patience.STANDARD.with(CaseStatus.REQUESTED, limit))
                .opens(shirts(2))
                .days(2);
    }

    private static CaseStory calculated() {
        return received().did(command(Kind.CALCULATE_REFUND));
    }

    private static CaseStory sent() {
        return received().refunded("R-1");
    }

    private static CaseCommand command(Kind kind) {
        return switch (kind) {
            case OPEN -> open(open -> open.addLines(shirts(2)));
            case AUTHORIZE -> CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.APPROVE);
            case EXPIRE -> new CaseCommand.Expire(ORDER, CASE);
            case INSPECT ->
                new CaseCommand.Inspect(ORDER, CASE, List.of(Inspection.accepted(shirts(2), Grade.of(Grade.Kind.A))));
            case DISPOSE ->
                new CaseCommand.Dispose(
                        ORDER, CASE, List.of(DispositionRequest.accepted(shirts(2), DispositionAct.RESTOCK, "WH-1")));
            case REFUND -> new CaseCommand.Refund(ORDER, CASE, REFUND, Optional.empty());
            case CALCULATE_REFUND -> new CaseCommand.CalculateRefund(ORDER, CASE, REFUND, Optional.empty());
            case APPROVE_REFUND -> new CaseCommand.ApproveRefund(ORDER, CASE, REFUND);
            case DISCARD_REFUND -> new CaseCommand.DiscardRefund(ORDER, CASE, REFUND);
            case RETRY_REFUND -> new CaseCommand.RetryRefund(ORDER, CASE, REFUND, GIFT_CARD);
            case ASK_REFUND -> new CaseCommand.AskRefund(ORDER, CASE, REFUND, GIFT_CARD);
            case GIVE_UP_REFUND -> new CaseCommand.GiveUpRefund(ORDER, CASE, REFUND, GIFT_CARD);
            case COMPENSATE ->
                CaseCommand.Compensate.builder(ORDER, CASE, GIFT)
                        .tender(ALIPAY)
                        .amount(cny("8.00"))
                        .why("SORRY")
                        .build();
            case PURSUE_COMPENSATION -> new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, Pursuit.ASK);
            case ASSIGN -> new CaseCommand.Assign(ORDER, CASE, "anna");
            case SET_DUE -> new CaseCommand.SetDue(ORDER, CASE, CaseStory.START.plus(Duration.ofDays(30)), "PROMISED");
            case REMIND -> new CaseCommand.Remind(ORDER, CASE);
            case HAND_UP -> new CaseCommand.HandUp(ORDER, CASE);
            case CLOSE -> new CaseCommand.Close(ORDER, CASE);
            case REOPEN -> new CaseCommand.Reopen(ORDER, CASE, "MISTAKE");
        };
    }

    private static Decision<CaseDecision> previews(CaseStory story, Kind kind) {
        return story.decider()
                .decide(command(kind), story.order(), kind == Kind.OPEN ? Optional.empty() : Optional.of(story.it()));
    }

    private static String text(CaseStory story, Kind kind) {
        return Outlook.of(command(kind), previews(story, kind)).text(Language.EN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_accepted_command_is_explained_step_by_step_to_the_deadline_after_it(Kind kind) {
        CaseStory story = stories().get(kind);
        Decision<CaseDecision> decision = previews(story, kind);
        Explanation explanation = Outlook.of(command(kind), decision);
        CaseDecision done = decision.orThrow().get(0);

        for (Language language : Language.values()) {
            assertThat(explanation.text(language))
                    .doesNotContain("{", "}", "?")
                    .contains(done.events().get(0).fact().type())
                    .contains(done.after().status().name())
                    .contains(done.after()
                            .deadline()
                            .map(each -> each.at().toString())
                            .orElse(""));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_step_says_what_it_comes_to(Kind kind) {
        Explanation explanation = Outlook.of(command(kind), previews(stories().get(kind), kind));

        assertThat(explanation.parts())
                .filteredOn(part -> part.reason().code() == CaseReason.HAPPENS)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.parts()).isNotEmpty());
    }

    @Test
    void money_that_is_asked_for_again_is_told_with_its_payment() {
        assertThat(text(sent().answers("R-1", GIFT_CARD, SettlementAct.FAIL), Kind.RETRY_REFUND))
                .isEqualTo("""
                return.retry-refund on case RMA-1 does this.
                  Step return.refund-retried.
                    The payment service of gift-card is asked for CNY 100.00 once more, under the same key.
                  Then the case is SETTLING; at 2026-03-05T08:00:00Z follows: REMIND.""");
        assertThat(text(sent(), Kind.ASK_REFUND))
                .contains("The payment service of gift-card is asked what became of CNY 100.00.");
    }

    @Test
    void who_gets_a_case_and_what_it_missed_is_told() {
        assertThat(text(escalating(), Kind.HAND_UP))
                .contains("The deadline of 2026-03-03T08:00:00Z has passed.", "anna answers for the case.");
    }

    @Test
    void until_when_it_is_due_and_why_is_told() {
        assertThat(text(received(), Kind.SET_DUE)).isEqualTo("""
                return.set-due on case RMA-1 does this.
                  Step return.due-set.
                    It is due at 2026-04-01T08:00:00Z.
                    The reason given is PROMISED.
                  Then the case is RECEIVED; at 2026-04-01T08:00:00Z follows: REMIND.""");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_refused_command_is_explained_with_every_reason(Kind kind) {
        CaseStory story = requested().authorized(AuthorizationAct.WITHDRAW);
        Optional<ReturnCase> known = kind == Kind.REOPEN ? Optional.empty() : Optional.of(story.it());
        Decision<CaseDecision> decision = story.decider().decide(command(kind), story.order(), known);
        List<String> reasons = ((Decision.Refused<CaseDecision>) decision)
                .reasons().stream().map(reason -> reason.text(Language.ZH)).toList();

        assertThat(Outlook.of(command(kind), decision).text(Language.ZH)).contains(reasons);
    }

    @Test
    void units_money_payments_and_the_deadline_are_told_before_a_refund_is_sent() {
        assertThat(text(received(), Kind.REFUND)).isEqualTo("""
                return.refund on case RMA-1 does this.
                  Step return.refund-calculated.
                    CNY 200.00 goes back to the customer.
                      shirts: CNY 200.00, as paid.
                    CNY 100.00 is to go back on payment gift-card.
                    CNY 100.00 is to go back on payment alipay.
                  Step return.refund-approved.
                    The payment service of gift-card is asked to give CNY 100.00 back.
                    The payment service of alipay is asked to give CNY 100.00 back.
                  Then the case is SETTLING; at 2026-03-05T08:00:00Z follows: REMIND.""");
    }
}
