package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may bring back what: cases that are approved, rejected, appealed, withdrawn or forgotten. */
class AuthorizingStoryTest {

    private static CaseStory delivered(RefundTiming timing) {
        return CaseStory.refundedAt(timing).shipped().delivered();
    }

    @Test
    void a_case_that_a_person_rejects_gives_its_units_back_and_ends() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(3));
        assertThat(story.status()).isEqualTo(CaseStatus.REQUESTED);
        story.authorized(AuthorizationAct.REVIEW);
        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        story.authorized(AuthorizationAct.REJECT);

        assertThat(story.status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(story.free(SHIRTS)).isEqualTo(3);
        assertThat(story.left()).isEmpty();
        story.closes().orThrow();
        assertThat(story.it().stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void an_appeal_takes_the_units_again_that_a_rejection_gave_back() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(2));
        story.authorized(AuthorizationAct.REJECT).authorized(AuthorizationAct.APPEAL);

        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.free(SHIRTS)).isEqualTo(1);
        story.authorized(AuthorizationAct.APPROVE);
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        story.receives(shirts(2)).accepts(shirts(2)).refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void a_part_is_approved_and_the_rest_is_rejected() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(3));
        story.authorized(AuthorizationAct.APPROVE, shirts(2)).authorized(AuthorizationAct.REJECT, shirts(1));

        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(story.free(SHIRTS)).isEqualTo(1);
        story.receives(shirts(2)).accepts(shirts(2)).refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void a_part_is_rejected_appealed_and_approved_in_the_end() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(3));
        story.authorized(AuthorizationAct.APPROVE, shirts(2)).authorized(AuthorizationAct.REJECT, shirts(1));
        story.authorized(AuthorizationAct.APPEAL, shirts(1)).authorized(AuthorizationAct.APPROVE, shirts(1));

        assertThat(story.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(3);
        assertThat(story.free(SHIRTS)).isZero();
        story.receives(shirts(3)).accepts(shirts(3)).refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("300.00"));
    }

    @Test
    void an_appeal_comes_too_late_where_another_case_took_the_units() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(2));
        story.authorized(AuthorizationAct.REJECT).anotherTakes(shirts(2));

        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.APPEAL))).containsExactly("UNITS_EXCEEDED");
        assertThat(story.status()).isEqualTo(CaseStatus.REJECTED);
    }

    @Test
    void where_the_platform_decides_nobody_else_does() {
        CaseStory story =
                CaseStory.refundedAt(RefundTiming.INSPECTION).shipped().delivered();
        story.opens(open -> open.addLines(shirts(2)).authority(Authority.PLATFORM));
        assertThat(story.status()).isEqualTo(CaseStatus.REQUESTED);

        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.APPROVE))).containsExactly("PLATFORM_DECIDES");
        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.REJECT))).containsExactly("PLATFORM_DECIDES");
    }

    @Test
    void what_the_platform_rules_holds() {
        CaseStory story =
                CaseStory.refundedAt(RefundTiming.INSPECTION).shipped().delivered();
        story.opens(open -> open.addLines(shirts(3)).authority(Authority.PLATFORM));
        story.hears("ruling", new CaseNews.PlatformRuled(List.of(shirts(2)), List.of()));

        assertThat(story.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(2);
        assertThat(story.it().authorization().in(AuthorizationStatus.REJECTED)).isEqualTo(1);
        assertThat(story.free(SHIRTS)).isEqualTo(1);
    }

    @Test
    void what_the_platform_rules_on_a_case_that_was_brought_to_it_holds() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(1));
        story.authorized(AuthorizationAct.REJECT).authorized(AuthorizationAct.ESCALATE);
        story.hears("ruling", new CaseNews.PlatformRuled(List.of(shirts(1)), List.of()));

        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
    }

    @Test
    void an_approved_case_that_is_withdrawn_gives_its_units_back() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(2));
        story.authorized(AuthorizationAct.WITHDRAW);

        assertThat(story.status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(story.it().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.free(SHIRTS)).isEqualTo(3);
    }

    @Test
    void what_came_can_not_be_withdrawn_any_more_and_the_rest_can() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(3)).receives(shirts(1));
        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.WITHDRAW, shirts(3))))
                .containsExactly("UNITS_NOT_THERE");
        story.authorized(AuthorizationAct.WITHDRAW);

        assertThat(story.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(1);
        assertThat(story.free(SHIRTS)).isEqualTo(2);
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void goods_that_do_not_come_in_time_expire_and_are_free() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(2)).days(13);
        assertThat(CaseStory.why(story.expires())).containsExactly("DEADLINE_AHEAD");
        story.days(1).expires().orThrow();

        assertThat(story.status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(story.free(SHIRTS)).isEqualTo(3);
        assertThat(story.deadline()).isEqualTo("none");
    }

    @Test
    void goods_that_come_after_their_case_expired_are_looked_into_and_no_money_is_due() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(2)).days(14);
        story.expires().orThrow();
        story.days(1).receives(shirts(2));

        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.free(SHIRTS)).isEqualTo(1);
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE");
    }

    @Test
    void whoever_has_to_show_something_is_asked_for_it_first() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.REQUEST, new Effect.Needs(List.of("PHOTO")))
                .shipped()
                .delivered()
                .opens(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.it().authorization().in(AuthorizationStatus.INFO_REQUIRED))
                .isEqualTo(1);

        story.authorized(AuthorizationAct.SUPPLY_INFO).authorized(AuthorizationAct.APPROVE);
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
    }

    @Test
    void commands_on_no_case_on_one_of_another_order_and_a_second_opening_are_refused() {
        CaseStory story = delivered(RefundTiming.REQUEST);
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("CASE_UNKNOWN");
        story.opens(shirts(1));
        assertThat(CaseStory.why(story.does(CaseStory.open(open -> open.addLines(shirts(1))))))
                .containsExactly("CASE_EXISTS");
        assertThat(CaseStory.why(story.does(new CaseCommand.Close(OrderId.of("SO-2"), CASE))))
                .containsExactly("CASE_OF_OTHER_ORDER");
    }

    @Test
    void a_case_that_wants_more_than_the_order_has_is_not_opened() {
        CaseStory story = delivered(RefundTiming.REQUEST);

        assertThat(CaseStory.why(story.does(CaseStory.open(open -> open.addLines(shirts(4))))))
                .containsExactly("UNITS_EXCEEDED");
        assertThat(CaseStory.why(
                        story.does(CaseStory.open(open -> open.addLines(LineUnits.of(OrderLineId.of("hat"), 1))))))
                .containsExactly("LINE_UNKNOWN");
    }

    @Test
    void somebody_answers_for_a_case() {
        CaseStory story = delivered(RefundTiming.REQUEST).opens(shirts(1));

        story.did(new CaseCommand.Assign(ORDER, CASE, "anna"));
        assertThat(story.it().owner()).contains("anna");
    }

    @Test
    void what_the_policy_denies_is_not_opened_and_it_says_why() {
        CaseStory story = CaseStory.denied().shipped().delivered();

        assertThat(CaseStory.why(story.does(CaseStory.open(open -> open.addLines(shirts(1))))))
                .containsExactly("RULE_DENIES");
    }

    @Test
    void what_the_platform_decides_on_is_opened_though_our_policy_denies_it() {
        CaseStory story = CaseStory.denied().shipped().delivered();
        story.opens(open -> open.addLines(shirts(1)).authority(Authority.PLATFORM));

        assertThat(story.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(story.it().opened().orElseThrow().answers()).hasSize(1);
    }

    @Test
    void a_case_begins_with_its_opening_or_with_what_the_world_told() {
        CaseEvent closed = new CaseEvent(CaseStory.START, new CaseFact.Closed(), Optional.empty());

        assertThatIllegalArgumentException().isThrownBy(() -> ReturnCase.first(CASE, closed));
    }

    @Test
    void nobody_commands_what_only_time_or_the_platform_does() {
        for (AuthorizationAct act : List.of(
                AuthorizationAct.SUBMIT,
                AuthorizationAct.EXPIRE,
                AuthorizationAct.PLATFORM_APPROVE,
                AuthorizationAct.PLATFORM_REJECT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new CaseCommand.Authorize(ORDER, CASE, act, List.of(), Optional.empty(), List.of()));
        }
    }
}
