package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Observation;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.BusinessCalendar;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is told that time runs out, who gets a case that nobody works on, and which days count. */
class EscalationTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static CaseStory received(Limit limit) {
        return CaseStory.refundedAt(RefundTiming.INSPECTION)
                .patience(Patience.STANDARD.with(CaseStatus.RECEIVED, limit))
                .shipped()
                .delivered()
                .opens(shirts(2))
                .receives(shirts(2));
    }

    private static CaseStory awaited(Limit limit) {
        return CaseStory.refundedAt(RefundTiming.INSPECTION)
                .patience(Patience.STANDARD.with(CaseStatus.AWAITING_GOODS, limit))
                .shipped()
                .delivered()
                .opens(shirts(2));
    }

    private static Deadline deadline(CaseStory story) {
        return story.it().deadline().orElseThrow();
    }

    @Test
    void after_as_many_reminders_as_set_somebody_else_has_the_case() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).escalated(2, "team-lead"));
        story.days(1).reminds().orThrow();
        story.days(1).reminds().orThrow();
        assertThat(deadline(story).then()).isEqualTo(Action.ESCALATE);
        assertThat(deadline(story).owner()).contains("team-lead");

        story.days(1).handsUp().orThrow();

        assertThat(story.it().owner()).contains("team-lead");
        assertThat(story.deadline()).isEqualTo("REMIND 1d");
    }

    @Test
    void what_nobody_works_on_tells_since_when() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).escalated(1, "team-lead"));
        Instant first = deadline(story).at();
        story.days(1).reminds().orThrow();
        story.days(1).handsUp().orThrow();
        story.days(1).reminds().orThrow();

        assertThat(deadline(story).missed()).contains(new Deadline.Missed(first, 1));
    }

    @Test
    void work_on_the_case_begins_the_count_anew() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).escalated(1, "team-lead"));
        story.days(1).reminds().orThrow();
        story.later(Duration.ofHours(1)).accepts(shirts(1));

        assertThat(deadline(story).then()).isEqualTo(Action.REMIND);
        assertThat(deadline(story).missed()).isEmpty();
    }

    @Test
    void news_that_are_corrected_do_not_make_up_for_a_missed_deadline() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).escalated(2, "team-lead"));
        Instant begun = story.it().moved();
        story.days(1).reminds().orThrow();
        Deadline before = deadline(story);
        Observation seen =
                Observation.of("world", "scan", story.later(Duration.ofHours(1)).now());
        CaseNews scan = new CaseNews.GoodsShipped(ParcelId.of("BACK-1"));

        assertThat(deadline(story.hears(seen, scan)).missed()).isEmpty();
        story.hears(new Observation("world", "scan", 2, begun), scan);

        assertThat(deadline(story)).isEqualTo(before);
    }

    @Test
    void that_somebody_is_named_does_not_make_up_for_a_missed_deadline() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).escalated(1, "team-lead"));
        story.days(1).reminds().orThrow();
        Deadline before = deadline(story);
        story.later(Duration.ofHours(1)).did(new CaseCommand.Assign(ORDER, CASE, "bob"));

        assertThat(deadline(story)).isEqualTo(before);
    }

    @Test
    void a_limit_may_escalate_at_once() {
        CaseStory story = received(new Limit(DAY, Action.ESCALATE).escalated(0, "team-lead"));

        assertThat(CaseStory.why(story.handsUp())).containsExactly("DEADLINE_AHEAD");
        story.days(1).handsUp().orThrow();

        assertThat(story.it().owner()).contains("team-lead");
    }

    @Test
    void what_can_expire_expires_and_is_not_escalated() {
        CaseStory story = awaited(new Limit(DAY, Action.EXPIRE).escalated(0, "team-lead"));

        assertThat(deadline(story).then()).isEqualTo(Action.EXPIRE);
        assertThat(CaseStory.why(story.days(1).handsUp())).containsExactly("NO_SUCH_DEADLINE");
    }

    @Test
    void somebody_is_told_once_that_a_deadline_is_near_and_nobody_gets_more_time_by_it() {
        CaseStory story = awaited(new Limit(Duration.ofDays(14), Action.EXPIRE).noticed(Duration.ofDays(3)));
        Instant end = deadline(story).at();
        assertThat(deadline(story).due()).isEqualTo(end.minus(Duration.ofDays(3)));
        assertThat(CaseStory.why(story.days(10).reminds())).containsExactly("DEADLINE_AHEAD");

        story.days(1).reminds().orThrow();

        assertThat(deadline(story)).isEqualTo(new Deadline(end, Action.EXPIRE, "v1"));
        assertThat(CaseStory.why(story.reminds())).containsExactly("NO_SUCH_DEADLINE");
        story.did(new CaseCommand.Assign(ORDER, CASE, "bob"));
        assertThat(deadline(story).notice()).isEmpty();
        story.days(3).expires().orThrow();
        assertThat(story.status()).isEqualTo(CaseStatus.EXPIRED);
    }

    @Test
    void a_notice_that_was_overtaken_by_its_deadline_is_not_given() {
        CaseStory story = awaited(new Limit(Duration.ofDays(14), Action.EXPIRE).noticed(Duration.ofDays(3)));

        assertThat(deadline(story.days(14)).next(story.now())).isEqualTo(Action.EXPIRE);
        assertThat(CaseStory.why(story.reminds())).containsExactly("NO_SUCH_DEADLINE");
        story.expires().orThrow();
    }

    @Test
    void a_notice_that_nobody_gave_yet_is_not_dropped_by_what_happens_meanwhile() {
        CaseStory story = awaited(new Limit(Duration.ofDays(14), Action.EXPIRE).noticed(Duration.ofDays(3)));
        Optional<Instant> near = deadline(story).notice();
        story.days(12).did(new CaseCommand.Assign(ORDER, CASE, "bob"));

        assertThat(deadline(story).notice()).isEqualTo(near);
        story.reminds().orThrow();
        assertThat(deadline(story).notice()).isEmpty();
    }

    @Test
    void a_deadline_that_was_put_off_is_told_again_before_it_comes() {
        Limit before = new Limit(Duration.ofDays(14), Action.EXPIRE).noticed(Duration.ofDays(3));
        CaseStory story = awaited(before);
        Limit longer = new Limit(Duration.ofDays(30), Action.EXPIRE).noticed(Duration.ofDays(3));
        story.patience(Patience.STANDARD.with(CaseStatus.AWAITING_GOODS, longer));
        story.days(11).reminds().orThrow();

        assertThat(deadline(story).at()).isEqualTo(story.now().plus(Duration.ofDays(19)));
        assertThat(deadline(story).notice()).contains(story.now().plus(Duration.ofDays(16)));
        story.days(16).reminds().orThrow();
        assertThat(deadline(story).notice()).isEmpty();
    }

    @Test
    void a_reminder_in_its_time_is_no_notice() {
        CaseStory story = received(new Limit(DAY, Action.REMIND).noticed(Duration.ofHours(6)));
        story.days(1).reminds().orThrow();

        assertThat(deadline(story).missed().map(Deadline.Missed::reminders)).contains(1);
        assertThat(deadline(story).notice()).contains(story.now().plus(Duration.ofHours(18)));
    }

    @Test
    void of_working_days_the_last_one_is_over_at_midnight_of_the_business() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .business(BusinessCalendar.WEEKDAYS, shanghai)
                .patience(Patience.STANDARD.with(CaseStatus.AWAITING_GOODS, Limit.ofWorkingDays(5, Action.EXPIRE)))
                .shipped()
                .delivered()
                .opens(shirts(1));

        assertThat(deadline(story).at())
                .isEqualTo(story.now()
                        .atZone(shanghai)
                        .toLocalDate()
                        .plusDays(8)
                        .atStartOfDay(shanghai)
                        .toInstant());
    }

    @Test
    void a_calendar_without_working_days_leaves_no_case_without_a_deadline() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .business(day -> false, ZoneId.of("Asia/Shanghai"))
                .patience(Patience.STANDARD.with(CaseStatus.AWAITING_GOODS, Limit.ofWorkingDays(5, Action.EXPIRE)))
                .shipped()
                .delivered()
                .opens(shirts(1));

        assertThat(story.deadline()).isEqualTo("EXPIRE 5d");
    }

    @Test
    void a_status_that_has_none_has_no_deadline() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .patience(Patience.STANDARD.endless(CaseStatus.AWAITING_GOODS))
                .shipped()
                .delivered()
                .opens(shirts(1));

        assertThat(story.it().deadline()).isEqualTo(Optional.empty());
    }
}
