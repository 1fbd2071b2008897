package dev.retour.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Scope;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTermsCheck;
import dev.retour.policy.ReturnPolicyCheck;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.store.InMemoryStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.payment.EffectRunner;
import dev.retour.testkit.payment.Pace;
import dev.retour.testkit.payment.Repeats;
import dev.retour.testkit.payment.SimulatedGateway;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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

    /** What each kind gives back of the price of the first line, in pieces; of the rest only somebody who rates it can tell. */
    private static final Map<StoryKind, Integer> PAID_PIECES = Map.ofEntries(
            Map.entry(StoryKind.NEVER_SENT, 0),
            Map.entry(StoryKind.PARTLY_APPROVED, 2),
            Map.entry(StoryKind.SHORT_RECEIPT, 2),
            Map.entry(StoryKind.RETURN_AND_REFUND, 1),
            Map.entry(StoryKind.REFUND_FIRST, 1),
            Map.entry(StoryKind.REFUSED_PARCEL, 1),
            Map.entry(StoryKind.REJECTED, 0),
            Map.entry(StoryKind.WITHDRAWN, 0),
            Map.entry(StoryKind.CANCELLED, 1),
            Map.entry(StoryKind.NOBODY_ASKED, 1),
            Map.entry(StoryKind.IN_TWO_PARCELS, 2),
            Map.entry(StoryKind.TO_TWO_WAREHOUSES, 2),
            Map.entry(StoryKind.EMPTY_PARCEL, 1),
            Map.entry(StoryKind.SERIAL_SWITCHED, 1),
            Map.entry(StoryKind.NEVER_SENT_REFUNDED, 1),
            Map.entry(StoryKind.INTERCEPTED, 1),
            Map.entry(StoryKind.APPEALED, 1),
            Map.entry(StoryKind.RULED_BY_PLATFORM, 1),
            Map.entry(StoryKind.FORCED_BY_PLATFORM, 1),
            Map.entry(StoryKind.WORN, 0));

    @ParameterizedTest
    @EnumSource(
            value = StoryKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WITH_FEES", "PROMOTION_LOST", "REFUND_ONLY"})
    void the_customer_has_the_price_of_the_pieces_that_the_kind_is_about(StoryKind kind) {
        for (long seed = 1; seed <= 20; seed++) {
            ReturnStory story = Stories.seeded(seed).story(seed % 5, kind);
            OrderLine line = story.terms().lines().get(0);
            Money price =
                    line.paid().multipliedBy(PAID_PIECES.get(kind)).dividedBy(line.quantity(), RoundingMode.HALF_UP);

            assertThat(goods(played(story))).as("seed %d: %s", seed, story).isEqualTo(price);
        }
    }

    private static Money goods(ReturnCase of) {
        Money goods = Money.zero(CurrencyUnit.of("CNY"));
        for (Refund refund : of.refunds()) {
            for (RefundLine each : refund.breakdown().lines()) {
                goods = each.kind() == RefundLine.Kind.GOODS ? goods.plus(each.money()) : goods;
            }
        }
        return goods;
    }

    @ParameterizedTest
    @EnumSource(
            value = StoryKind.class,
            names = {"NOBODY_ASKED", "IN_TWO_PARCELS", "EMPTY_PARCEL", "SERIAL_SWITCHED", "INTERCEPTED", "APPEALED"})
    void what_came_back_is_on_the_shelf_and_in_no_other_place(StoryKind kind) {
        ReturnCase done = played(Stories.seeded(1).story(0, kind));

        assertThat(done.dispositions().movements())
                .extracting(each -> each.to() + " " + each.place())
                .containsOnly("RESTOCK HANGZHOU");
    }

    @Test
    void what_comes_back_to_two_warehouses_is_on_the_shelf_of_each() {
        ReturnCase done = played(Stories.seeded(1).story(0, StoryKind.TO_TWO_WAREHOUSES));

        assertThat(done.dispositions().movements())
                .extracting(each ->
                        each.to() + " " + each.place() + " " + each.units().quantity())
                .containsExactly("RESTOCK HANGZHOU 1", "RESTOCK CHENGDU 1");
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
