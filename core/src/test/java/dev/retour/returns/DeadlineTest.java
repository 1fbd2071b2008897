package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Until when something has to happen, and what happens then. */
class DeadlineTest {

    private static CaseStory on(RefundTiming timing) {
        return CaseStory.refundedAt(timing).shipped().delivered();
    }

    private static CaseStory reviewed() {
        return CaseStory.reviewed().shipped().delivered().opens(shirts(2));
    }

    private static CaseStory money() {
        return on(RefundTiming.REQUEST).opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));
    }

    private static CaseStory inspected() {
        return on(RefundTiming.INSPECTION).opens(shirts(2)).receives(shirts(2)).accepts(shirts(2));
    }

    private static CaseStory expired() {
        CaseStory story = on(RefundTiming.INSPECTION).opens(shirts(1)).days(14);
        story.expires().orThrow();
        return story;
    }

    static Stream<Arguments> deadlines() {
        return Stream.of(
                Arguments.of(CaseStatus.REQUESTED, reviewed(), "EXPIRE 7d"),
                Arguments.of(CaseStatus.IN_REVIEW, reviewed().authorized(AuthorizationAct.REQUEST_INFO), "EXPIRE 7d"),
                Arguments.of(CaseStatus.APPROVED, money(), "REMIND 2d"),
                Arguments.of(
                        CaseStatus.AWAITING_GOODS, on(RefundTiming.INSPECTION).opens(shirts(2)), "EXPIRE 14d"),
                Arguments.of(
                        CaseStatus.IN_TRANSIT,
                        on(RefundTiming.INSPECTION).opens(shirts(2)).ships(),
                        "REMIND 14d"),
                Arguments.of(
                        CaseStatus.PARTIALLY_RECEIVED,
                        on(RefundTiming.INSPECTION).opens(shirts(2)).receives(shirts(1)),
                        "REMIND 7d"),
                Arguments.of(
                        CaseStatus.RECEIVED,
                        on(RefundTiming.INSPECTION).opens(shirts(2)).receives(shirts(2)),
                        "REMIND 2d"),
                Arguments.of(CaseStatus.INSPECTED, inspected(), "REMIND 2d"),
                Arguments.of(CaseStatus.SETTLING, inspected().refunded("R-1"), "REMIND 3d"),
                Arguments.of(
                        CaseStatus.UNOPENED,
                        CaseStory.reviewed().shipped().delivered().receives(shirts(1)),
                        "REMIND 2d"),
                Arguments.of(
                        CaseStatus.MANUAL_ACTION,
                        inspected().refunded("R-1").answers("R-1", ALIPAY, SettlementAct.FAIL),
                        "REMIND 1d"),
                Arguments.of(
                        CaseStatus.DONE,
                        money().refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.SETTLE),
                        "CLOSE 7d"),
                Arguments.of(CaseStatus.REJECTED, reviewed().authorized(AuthorizationAct.REJECT), "CLOSE 7d"));
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void every_status_has_a_limit_but_those_in_which_nobody_works(CaseStatus status) {
        boolean isIdle = status == CaseStatus.CLOSED;
        boolean isClosedAtOnce = status == CaseStatus.CANCELLED || status == CaseStatus.EXPIRED;

        assertThat(Patience.STANDARD.limits().containsKey(status)).isEqualTo(!isIdle);
        assertThat(deadlines().map(each -> each.get()[0]).anyMatch(status::equals))
                .isEqualTo(!isIdle && !isClosedAtOnce);
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void every_status_has_its_deadline(CaseStatus status, CaseStory story, String deadline) {
        assertThat(story.status()).isEqualTo(status);
        assertThat(story.deadline()).isEqualTo(deadline);
        assertThat(story.it().deadline()).map(Deadline::version).contains("v1");
    }

    @Test
    void goods_that_a_courier_has_do_not_expire_while_another_line_waits_for_the_customer() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(2), CaseStory.shoes());
        story.authorized(AuthorizationAct.APPROVE, shirts(2))
                .authorized(AuthorizationAct.REQUEST_INFO, CaseStory.shoes())
                .ships()
                .days(7);
        story.expires().orThrow();

        assertThat(story.it().authorization().in(AuthorizationStatus.APPROVED)).isEqualTo(2);
        assertThat(story.it().authorization().in(AuthorizationStatus.EXPIRED)).isEqualTo(1);
        assertThat(story.free(CaseStory.SHIRTS)).isEqualTo(1);
        assertThat(story.status()).isEqualTo(CaseStatus.IN_TRANSIT);
    }

    private static Decision<CaseDecision> acts(CaseStory story) {
        return switch (story.it().deadline().orElseThrow().then()) {
            case EXPIRE -> story.expires();
            case REMIND -> story.reminds();
            case ESCALATE -> story.handsUp();
            case CLOSE -> story.closes();
        };
    }

    private static CaseStory late(CaseStory story) {
        return story.later(Duration.between(
                story.now(), story.it().deadline().orElseThrow().at()));
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void what_a_deadline_says_is_possible_when_it_has_passed(CaseStatus status, CaseStory story, String deadline) {
        acts(late(story)).orThrow();

        assertThat(story.it().deadline().filter(each -> !each.at().isAfter(story.now())))
                .as(
                        "After %s at the deadline of %s something lies ahead, or the case has come to an end.",
                        deadline, status)
                .matches(left -> left.isEmpty() || left.get().then() == Deadline.Action.CLOSE);
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void nothing_expires_and_nobody_is_reminded_before_or_where_the_deadline_says_something_else(
            CaseStatus status, CaseStory story, String deadline) {
        boolean isExpiry = deadline.startsWith("EXPIRE");
        String never = status == CaseStatus.UNOPENED ? "NOT_IN_THIS_STATE" : "NO_SUCH_DEADLINE";
        boolean isReminder = deadline.startsWith("REMIND");
        late(story).later(Duration.ofMillis(-1));

        assertThat(CaseStory.why(story.expires()))
                .as("expires while %s", status)
                .containsExactly(isExpiry ? "DEADLINE_AHEAD" : never);
        assertThat(CaseStory.why(story.reminds()))
                .as("reminds while %s", status)
                .containsExactly(isReminder ? "DEADLINE_AHEAD" : "NO_SUCH_DEADLINE");
    }

    @Test
    void after_a_reminder_the_time_begins_anew() {
        CaseStory story = late(inspected());
        story.reminds().orThrow();

        assertThat(story.deadline()).isEqualTo("REMIND 2d");
        assertThat(CaseStory.why(story.reminds())).containsExactly("DEADLINE_AHEAD");
    }

    @Test
    void what_was_seen_late_counts_from_when_it_happened() {
        CaseStory story = on(RefundTiming.INSPECTION).opens(shirts(1)).days(5).receives(shirts(1));
        story.later(Duration.ofHours(5));

        assertThat(story.it().deadline().orElseThrow().at()).isEqualTo(CaseStory.START.plus(Duration.ofDays(7)));
    }

    @Test
    void goods_that_come_unasked_wait_from_when_they_came() {
        CaseStory story =
                on(RefundTiming.INSPECTION).receives(shirts(1)).days(1).opens(shirts(1));

        assertThat(story.events().get(0).deadline().orElseThrow().at())
                .isEqualTo(CaseStory.START.plus(Duration.ofDays(2)));
        assertThat(story.it().deadline().orElseThrow().at())
                .as("once it is opened")
                .isEqualTo(CaseStory.START.plus(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @EnumSource(ParcelWay.class)
    void a_parcel_that_nobody_asked_for_is_waited_for_as_long_as_it_may_bring_goods(ParcelWay way) {
        CaseStory story = on(RefundTiming.INSPECTION).follows("BACK-1", way, shirts(1));

        assertThat(story.it().deadline().isPresent())
                .isEqualTo(!EnumSet.of(ParcelWay.EMPTY, ParcelWay.WITH_CUSTOMER, ParcelWay.CALLED_OFF)
                        .contains(way));
    }

    @Test
    void words_of_a_case_that_nobody_opened_wait_for_nobody() {
        CaseStory story = on(RefundTiming.INSPECTION).hears("survey", CaseNews.SurveyAnswered.of(5, false));

        assertThat(story.it().deadline()).isEmpty();
    }

    @Test
    void an_expiry_spares_what_came_and_ends_what_did_not() {
        CaseStory story = on(RefundTiming.REQUEST).opens(shirts(3));
        story.refunds("R-1", "100.00").orThrow();

        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(CaseStory.why(story.days(30).expires())).containsExactly("NO_SUCH_DEADLINE");
    }

    @Test
    void a_case_that_a_person_looks_into_has_a_deadline_that_can_be_acted_on() {
        CaseStory story = late(reviewed().authorized(AuthorizationAct.REVIEW));

        acts(story).orThrow();
    }

    @Test
    void a_case_that_is_with_the_platform_has_a_deadline_that_can_be_acted_on() {
        CaseStory story = late(reviewed().authorized(AuthorizationAct.ESCALATE));

        acts(story).orThrow();
    }

    @Test
    void a_case_whose_money_went_back_at_once_has_a_deadline_that_can_be_acted_on() {
        CaseStory story = on(RefundTiming.REQUEST).opens(shirts(1)).refunded("R-1");
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE);

        acts(late(story)).orThrow();
    }

    @Test
    void that_somebody_answers_for_a_case_gives_the_customer_no_more_time() {
        CaseStory story = on(RefundTiming.INSPECTION).opens(shirts(1)).days(10);
        story.did(new CaseCommand.Assign(ORDER, CASE, "anna"));

        assertThat(story.deadline()).isEqualTo("EXPIRE 4d");
    }
}
