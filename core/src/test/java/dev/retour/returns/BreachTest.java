package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.policy.Effect;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.Breach.Kind;
import dev.retour.returns.Patience.RefundLimit;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is late is told with how late it is, and whose it is. */
class BreachTest {

    private static final Patience CHINA = Patience.STANDARD.refunding(RefundLimit.CHINA);

    private static CaseStory received() {
        return CaseStory.refundedAt(RefundTiming.RECEIPT)
                .patience(CHINA)
                .shipped()
                .delivered()
                .opens(shirts(2))
                .receives(shirts(1));
    }

    private static List<Breach> breaches(CaseStory story, Kind kind) {
        return story.decider().breaches(story.it()).stream()
                .filter(each -> each.kind() == kind)
                .toList();
    }

    private static List<Breach> refund(CaseStory story) {
        return breaches(story, Kind.REFUND);
    }

    private static LocalDate today(CaseStory story) {
        return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    }

    @Test
    void money_is_late_from_the_midnight_on_that_ends_the_last_day_after_the_goods_came() {
        CaseStory story = received();
        LocalDate came = today(story);

        assertThat(refund(story.days(7))).isEmpty();
        story.days(1);

        assertThat(refund(story)).singleElement().satisfies(late -> {
            assertThat(late.due()).isEqualTo(came.plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC));
            assertThat(late.late()).isEqualTo(Duration.between(late.due(), story.now()));
        });
    }

    @Test
    void money_that_was_sent_and_is_not_there_is_late_too() {
        CaseStory story = received().refunded("R-1").days(9);

        assertThat(refund(story)).hasSize(1);
    }

    @Test
    void money_that_is_there_is_not_late() {
        CaseStory story = received().refunded("R-1");
        story.answers("R-1", ALIPAY, SettlementAct.SETTLE).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);

        assertThat(refund(story.days(30))).isEmpty();
    }

    @Test
    void what_comes_later_has_its_own_days() {
        CaseStory story = received().refunded("R-1");
        story.answers("R-1", ALIPAY, SettlementAct.SETTLE).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        story.days(5).receives(shirts(1));

        assertThat(refund(story.days(7))).isEmpty();
        assertThat(refund(story.days(1))).hasSize(1);
    }

    @Test
    void what_is_refused_is_owed_to_nobody() {
        CaseStory story = received().refuses(shirts(1));

        assertThat(refund(story.days(30))).isEmpty();
    }

    @Test
    void nobody_asks_for_money_in_time_where_no_limit_is_set() {
        assertThat(refund(received().patience(Patience.STANDARD).days(30))).isEmpty();
    }

    @Test
    void a_reminder_does_not_make_up_for_a_missed_deadline() {
        CaseStory story = received();
        Deadline first = story.it().deadline().orElseThrow();
        assertThat(breaches(story, Kind.STATUS)).isEmpty();
        story.days(7).reminds().orThrow();

        assertThat(breaches(story, Kind.STATUS)).singleElement().satisfies(late -> {
            assertThat(late.due()).isEqualTo(first.at());
            assertThat(late.reminders()).isEqualTo(1);
        });
    }

    private static CaseStory paid(CaseStory story) {
        return story.answers("R-1", ALIPAY, SettlementAct.SETTLE).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
    }

    @Test
    void what_was_paid_for_a_lost_parcel_does_not_pay_for_goods_that_come_later() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION, new Effect.Freight(FreightPayer.SELLER))
                .patience(CHINA)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.follows("P-1", ParcelWay.LOST, shirts(1)).follows("P-2", ParcelWay.COMING, shirts(1));
        paid(story.refunded("R-1")).days(3).receives(shirts(1)).accepts(shirts(1));

        assertThat(refund(story.days(7))).isEmpty();
        assertThat(refund(story.days(1))).hasSize(1);
    }

    @Test
    void what_was_paid_for_goods_that_came_is_not_late_when_others_are_lost_later() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION, new Effect.Freight(FreightPayer.SELLER))
                .patience(CHINA)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.receives(shirts(1)).accepts(shirts(1));
        paid(story.refunded("R-1")).days(20).follows("P-2", ParcelWay.LOST, shirts(1));

        assertThat(refund(story.days(1))).isEmpty();
    }

    @Test
    void what_was_refused_does_not_begin_the_days_of_what_comes_after_it() {
        CaseStory story = received().refuses(shirts(1)).days(9).receives(shirts(1));

        assertThat(refund(story.days(7))).isEmpty();
        assertThat(refund(story.days(1))).hasSize(1);
    }

    @Test
    void what_came_first_and_was_accepted_is_late_though_what_came_later_is_refused() {
        CaseStory story =
                received().accepts(shirts(1)).days(9).receives(shirts(1)).refuses(shirts(1));

        assertThat(refund(story)).hasSize(1);
    }
}
