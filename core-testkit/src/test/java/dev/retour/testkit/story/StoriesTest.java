package dev.retour.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Scope;
import dev.retour.order.terms.OrderTermsCheck;
import dev.retour.policy.ReturnPolicyCheck;
import dev.retour.returns.ReturnCase;
import dev.retour.store.InMemoryStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.payment.EffectRunner;
import dev.retour.testkit.payment.Pace;
import dev.retour.testkit.payment.Repeats;
import dev.retour.testkit.payment.SimulatedGateway;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoriesTest {

    private static ReturnCase played(ReturnStory story) {
        FixedClock clock = FixedClock.at(story.terms().placedAt());
        InMemoryStorage storage = InMemoryStorage.of(clock);
        Retour retour = Retour.builder()
                .storage(storage)
                .clock(clock)
                .configuration(Stories.settings())
                .build();
        SimulatedGateway gateway = SimulatedGateway.honest(clock, Repeats.TRIED_AGAIN);
        EffectRunner runner = new EffectRunner(retour, storage, gateway, clock, Pace.STANDARD, RefundOrder::key);
        Shop shop = retour.shop(Scope.of("acme", "CN01")).as(Actor.of("clerk"));
        for (StoryStep step : story.steps()) {
            runner.runUntil(step.at());
            step.take(shop).ifPresent(reply -> reply.orThrow());
        }
        runner.settle();
        assertThat(shop.orders().entitlement(story.terms().id()).discrepancies())
                .isEmpty();
        return shop.returns().find(story.caseId()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(StoryKind.class)
    void every_story_of_a_kind_is_accepted_step_by_step_and_ends_where_it_says(StoryKind kind) {
        for (long seed = 1; seed <= 60; seed++) {
            ReturnStory story = Stories.seeded(seed).story(seed % 5, kind);

            assertThat(played(story).status()).as("seed %d: %s", seed, story).isEqualTo(kind.ending());
        }
    }

    @Test
    void every_order_is_sound_and_its_payments_make_its_price() {
        Stories stories = Stories.seeded(11);
        for (long i = 0; i < 500; i++) {
            assertThat(OrderTermsCheck.check(stories.story(i).terms()))
                    .as("story %d", i)
                    .isEmpty();
        }
    }

    @Test
    void the_policy_is_sound() {
        assertThat(ReturnPolicyCheck.check(Stories.policy())).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_stories_and_another_one_others() {
        assertThat(Stories.seeded(3).story(8)).isEqualTo(Stories.seeded(3).story(8));
        assertThat(Stories.seeded(4).story(8)).isNotEqualTo(Stories.seeded(3).story(8));
    }

    @Test
    void the_steps_of_many_stories_come_in_the_order_of_time_and_begin_with_an_order() {
        Stories stories = Stories.seeded(5);

        assertThat(stories.timeline(30)).isSortedAccordingTo(Comparator.comparing(StoryStep::at));
        assertThat(stories.story(6).facts()).isNotEmpty();
    }
}
