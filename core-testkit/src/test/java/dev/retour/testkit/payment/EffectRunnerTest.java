package dev.retour.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.Effects;
import dev.retour.testkit.simulation.Streams;
import dev.retour.testkit.story.ReturnStory;
import dev.retour.testkit.story.Stories;
import dev.retour.testkit.story.StoryKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker does with a payment service that behaves as they do. */
class EffectRunnerTest {

    private static final int STORIES = 24;

    private final ReturnStory story = Stories.seeded(7).story(0, StoryKind.CANCELLED);
    private final PlayedShop at = PlayedShop.honest(Repeats.TRIED_AGAIN, RefundOrder::key);

    private void refundedBy(Course... courses) {
        at.gateway.next(courses);
        at.play(story.steps());
    }

    private List<String> said() {
        return at.runner.errands().stream()
                .map(errand -> errand.order().action() + " "
                        + errand.said().map(Enum::name).orElse("nothing"))
                .toList();
    }

    @Test
    void what_is_paid_at_once_is_settled_at_once() {
        refundedBy();
        at.runner.run();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(said()).containsOnly("SUBMIT SETTLE");
        assertThat(at.gateway.paid()).isEqualTo(at.settled(List.of(story)));
    }

    @Test
    void what_is_pending_is_asked_for_ever_more_seldom_until_it_is_paid() {
        refundedBy(Course.LATE);
        at.runner.settle();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(said()).startsWith("SUBMIT TAKE", "ASK TAKE", "ASK TAKE").endsWith("ASK SETTLE");
        assertThat(said()).hasSizeLessThan(15);
    }

    @Test
    void nobody_answers_and_the_service_has_paid_so_it_is_asked_and_nothing_is_paid_again() {
        refundedBy(Course.LOST_PAID);
        at.runner.run();
        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.UNKNOWN);

        at.runner.settle();
        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(said().subList(0, 2)).containsExactly("SUBMIT LOSE_SIGHT", "ASK SETTLE");
        at.gateway.assertNobodyWasPaidTwice();
    }

    @ParameterizedTest
    @EnumSource(Repeats.class)
    void what_never_reached_the_service_is_sent_again_under_its_key(Repeats repeats) {
        PlayedShop shop = PlayedShop.honest(repeats, RefundOrder::key);
        shop.gateway.next(Course.ARRIVES_LATE, Course.AT_ONCE);
        shop.play(story.steps());
        shop.runner.settle();

        assertThat(shop.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(shop.gateway.payouts())
                .hasSameSizeAs(shop.caseOf(story)
                        .refund(ReturnStory.REFUND)
                        .orElseThrow()
                        .parts());
        shop.gateway.assertNobodyWasPaidTwice();
    }

    @Test
    void a_service_that_cannot_be_reached_is_called_until_it_can() {
        refundedBy(Course.UNREACHABLE, Course.UNREACHABLE, Course.UNREACHABLE);
        at.runner.settle();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(said()).startsWith("SUBMIT nothing").endsWith("SUBMIT SETTLE");
        assertThat(at.part(story).attempt()).as("nothing was attempted").isEqualTo(1);
    }

    @Test
    void what_comes_back_after_it_was_paid_is_due_again_and_goes_out_once_more() {
        refundedBy(Course.REVERSED);
        at.runner.settle();
        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.REVERSED);
        assertThat(at.caseOf(story).status()).isEqualTo(CaseStatus.APPROVED);

        CaseCommand again =
                new CaseCommand.Refund(story.terms().id(), story.caseId(), RefundId.of("F-2"), Optional.empty());
        at.shop.returns().execute(CommandId.of("again"), again).orThrow();
        at.runner.settle();
        assertThat(at.gateway.paid()).isEqualTo(at.settled(List.of(story)));
        at.gateway.assertNobodyWasPaidTwice();
    }

    @ParameterizedTest
    @EnumSource(
            value = Course.class,
            names = {"TOLD_TWICE", "TOLD_OUT_OF_ORDER"})
    void what_is_told_twice_or_too_late_changes_nothing(Course course) {
        refundedBy(course);
        at.runner.settle();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(at.gateway.notices()).isEmpty();
    }

    @Test
    void a_failure_is_tried_again_under_the_same_key_where_the_service_tries_again() {
        refundedBy(Course.FAILED, Course.FAILED_LATE);
        at.runner.settle();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(at.part(story).attempt()).isEqualTo(3);
        at.gateway.assertNobodyWasPaidTwice();
    }

    @ParameterizedTest
    @EnumSource(
            value = Repeats.class,
            names = {"ANSWERED_ALIKE", "REFUSED"})
    void under_the_same_key_other_services_fail_for_ever_and_it_is_parked(Repeats repeats) {
        PlayedShop shop = PlayedShop.honest(repeats, RefundOrder::key);
        shop.gateway.next(Course.FAILED);
        shop.play(story.steps());
        shop.runner.settle();

        assertThat(shop.part(story).status()).isEqualTo(SettlementStatus.FAILED);
        assertThat(shop.part(story).attempt()).isEqualTo(Pace.STANDARD.attempts());
        assertThat(shop.runner.parked()).hasSize(1);
        assertThat(shop.caseOf(story).status()).isEqualTo(CaseStatus.MANUAL_ACTION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Repeats.class,
            names = {"ANSWERED_ALIKE", "REFUSED"})
    void under_a_key_for_each_attempt_they_pay_the_second_time(Repeats repeats) {
        PlayedShop shop = PlayedShop.honest(repeats, RefundOrder::attemptKey);
        shop.gateway.next(Course.FAILED, Course.LOST_PAID);
        shop.play(story.steps());
        shop.runner.settle();

        assertThat(shop.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(shop.part(story).attempt()).isEqualTo(2);
        shop.gateway.assertNobodyWasPaidTwice();
    }

    @Test
    void a_worker_that_died_after_the_call_is_followed_by_one_that_asks() {
        at.play(story.steps());
        List<Effects.Work> lent =
                at.storage.effects().lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 1, Duration.ofMinutes(2));
        lent.forEach(work -> submit(at.shop.asked(work)));

        at.clock.pass(Duration.ofMinutes(3));
        at.newRunner().settle();

        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(at.runner.errands())
                .extracting(errand -> errand.said().orElseThrow())
                .containsOnly(SettlementAct.SETTLE);
        at.gateway.assertNobodyWasPaidTwice();
    }

    @Test
    void what_another_worker_pays_beyond_the_price_is_left_to_it_though_its_lease_has_lapsed() {
        at.play(story.steps());
        at.shop
                .returns()
                .execute(
                        CommandId.of("gift"),
                        CaseCommand.Compensate.builder(story.terms().id(), story.caseId(), CompensationId.of("G-1"))
                                .tender(story.terms().tenders().get(0).id())
                                .amount(Money.of(story.terms().currency(), 1))
                                .why("SORRY")
                                .build())
                .orThrow();
        at.storage.effects().lease(Set.of("compensation.submit"), 1, Duration.ofMinutes(2));
        at.clock.pass(Duration.ofMinutes(3));
        at.runner.settle();

        assertThat(at.runner.errands())
                .extracting(errand -> errand.order().action())
                .containsOnly(RefundOrder.Action.SUBMIT);
        assertThat(at.storage.effects().unknown(0, 9))
                .extracting(each -> each.request().kind())
                .containsExactly("compensation.submit");
    }

    private void submit(RefundOrder order) {
        try {
            at.gateway.submit(PlayedShop.SCOPE, order.key(PlayedShop.SCOPE), order);
        } catch (IOException | NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_one_worker_has_begun_another_one_ends() {
        refundedBy(Course.LATE);
        at.runner.runUntil(at.clock.instant().plus(Duration.ofHours(1)));

        at.newRunner().settle();
        assertThat(at.part(story).status()).isEqualTo(SettlementStatus.SETTLED);
    }

    @ParameterizedTest
    @EnumSource(Repeats.class)
    void in_many_stories_nobody_is_paid_twice_and_the_cases_say_what_was_paid(Repeats repeats) {
        BiFunction<RefundOrder, Scope, String> keys =
                repeats == Repeats.TRIED_AGAIN ? RefundOrder::key : RefundOrder::attemptKey;
        for (long seed = 1; seed <= 8; seed++) {
            PlayedShop shop = played(seed, repeats, keys);

            shop.gateway.assertNobodyWasPaidTwice();
            List<ReturnStory> stories = LongStream.range(0, STORIES)
                    .mapToObj(Stories.seeded(seed)::story)
                    .toList();
            assertThat(shop.gateway.paid()).as("seed %d", seed).isEqualTo(shop.settled(stories));
            new Streams(shop.storage, PlayedShop.SCOPE).check();
        }
    }

    private static PlayedShop played(long seed, Repeats repeats, BiFunction<RefundOrder, Scope, String> keys) {
        PlayedShop shop = new PlayedShop(clock -> SimulatedGateway.seeded(seed, clock, repeats), keys);
        shop.play(Stories.seeded(seed).timeline(STORIES));
        shop.runner.settle();
        return shop;
    }

    @Test
    void the_same_seed_makes_the_same_calls() {
        List<Errand> first =
                played(3, Repeats.TRIED_AGAIN, RefundOrder::key).runner.errands();

        assertThat(played(3, Repeats.TRIED_AGAIN, RefundOrder::key).runner.errands())
                .isEqualTo(first);
        assertThat(played(4, Repeats.TRIED_AGAIN, RefundOrder::key).runner.errands())
                .isNotEqualTo(first);
    }
}
