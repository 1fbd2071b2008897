package dev.retour.returns;

import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.parcel.ParcelId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.authorization.AuthorizationAct;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person sets until when something has to happen to a case where it is. */
class DueDateTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final CaseNews SCAN = new CaseNews.GoodsShipped(ParcelId.of("BACK-1"));

    private static CaseStory delivered() {
        return CaseStory.refundedAt(RefundTiming.INSPECTION).shipped().delivered();
    }

    private static CaseStory awaited() {
        return delivered().opens(shirts(2));
    }

    private static CaseStory awaited(Limit limit) {
        return delivered()
                .patience(Patience.STANDARD.with(CaseStatus.AWAITING_GOODS, limit))
                .opens(shirts(2));
    }

    private static CaseStory due(CaseStory story, long days) {
        story.setsDue(Duration.ofDays(days)).orThrow();
        return story;
    }

    @Test
    void it_may_be_later_or_earlier_than_the_limit_says() {
        assertThat(due(awaited(), 20).deadline()).isEqualTo("EXPIRE 20d");
        assertThat(due(awaited(), 2).deadline()).isEqualTo("EXPIRE 2d");
    }

    @Test
    void it_counts_from_no_progress_but_stands() {
        CaseStory story = due(awaited(), 20).days(3);
        story.did(new CaseCommand.Assign(CaseStory.ORDER, CaseStory.CASE, "anna"));

        assertThat(story.deadline()).isEqualTo("EXPIRE 17d");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 36_526})
    void it_lies_ahead_by_a_hundred_years_at_most(long days) {
        assertThat(CaseStory.why(awaited().setsDue(Duration.ofDays(days)))).containsExactly("DUE_OUT_OF_RANGE");
    }

    @Test
    void where_a_status_has_no_limit_somebody_is_reminded() {
        CaseStory story = delivered()
                .patience(Patience.STANDARD.endless(CaseStatus.AWAITING_GOODS))
                .opens(shirts(2));
        assertThat(story.it().deadline()).isEmpty();

        assertThat(due(story, 2).deadline()).isEqualTo("REMIND 2d");
        story.days(2).reminds().orThrow();
        assertThat(story.it().deadline()).as("once something was done at it").isEmpty();
    }

    @Test
    void after_a_reminder_the_limit_holds_again() {
        CaseStory story = due(awaited(new Limit(DAY, Action.REMIND)), 5);

        story.days(5).reminds().orThrow();

        assertThat(story.deadline()).isEqualTo("REMIND 1d");
    }

    @Test
    void that_it_is_near_is_told_and_moves_it_not() {
        CaseStory story = due(awaited(new Limit(DAY, Action.REMIND).noticed(Duration.ofHours(6))), 5);
        Instant end = story.it().deadline().orElseThrow().at();
        assertThat(story.it().deadline().flatMap(Deadline::notice)).contains(end.minus(Duration.ofHours(6)));

        story.later(Duration.ofHours(114)).reminds().orThrow();

        assertThat(story.it().deadline()).contains(new Deadline(end, Action.REMIND, "v1"));
    }

    @Test
    void the_next_status_has_its_own_limit() {
        CaseStory story = due(awaited(), 30).hears("scan", SCAN);

        assertThat(story.deadline()).isEqualTo("REMIND 14d");
    }

    @Test
    void a_scan_that_is_taken_back_does_not_take_it_away() {
        CaseStory story = due(awaited(), 30);
        Deadline before = story.it().deadline().orElseThrow();

        assertThat(story.days(1).follows("BACK-1", ParcelWay.COMING).deadline()).isEqualTo("REMIND 14d");
        story.follows("BACK-1", ParcelWay.AWAITED);

        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(story.it().deadline()).contains(before);
    }

    @Test
    void what_expired_at_it_is_due_no_more() {
        CaseStory story = due(awaited(), 2).days(2);
        story.expires().orThrow();

        assertThat(story.status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(story.it().dueDate()).isEmpty();
    }

    @Test
    void whoever_sets_one_works_on_the_case() {
        CaseStory story = awaited(new Limit(DAY, Action.REMIND).escalated(1, "team-lead"));
        story.days(1).reminds().orThrow();
        assertThat(story.deadline()).startsWith("ESCALATE");

        assertThat(due(story, 5).it().deadline().flatMap(Deadline::missed)).isEmpty();
        assertThat(story.deadline()).isEqualTo("REMIND 5d");
    }

    @Test
    void a_closed_case_is_never_due() {
        CaseStory story = awaited().authorized(AuthorizationAct.WITHDRAW);

        assertThat(CaseStory.why(story.setsDue(DAY))).containsExactly("NOT_IN_THIS_STATE");
    }

    @Test
    void goods_that_nobody_asked_about_may_wait_for_a_day_that_a_person_names() {
        CaseStory story = due(delivered().receives(shirts(1)), 10);

        assertThat(story.deadline()).isEqualTo("REMIND 10d");
        assertThat(story.opens(shirts(1)).deadline()).isEqualTo("REMIND 2d");
    }
}
