package dev.retour.testkit.story;

import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.money.Percent;
import dev.retour.policy.Clawback;
import dev.retour.policy.Condition;
import dev.retour.policy.Effect;
import dev.retour.policy.Policies;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Subject;
import dev.retour.testkit.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Orders of an invented shop in Hangzhou, each with a plausible story of a return. Story number n is a function of the seed and n
 * alone. Immutable and thread-safe.
 */
public final class Stories {

    /** Where the days of the shop begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The channel of customers who get their money before their goods are back. */
    public static final String FAST_REFUND = "FAST_REFUND";

    /** The mark of goods that cost a fee to take back. */
    public static final String LARGE = "large";

    private final long seed;
    private final Instant first;
    private final Duration every;

    private Stories(long seed, Instant first, Duration every) {
        this.seed = seed;
        this.first = first;
        this.every = every;
    }

    /**
     * Stories, the first of which begins in the morning of March 2nd, 2026, and each other one a day and a half after the one before.
     *
     * @param seed any number
     * @return the stories
     */
    public static Stories seeded(long seed) {
        return new Stories(seed, Instant.parse("2026-03-02T01:00:00Z"), Duration.ofHours(36));
    }

    /**
     * The same stories at another time.
     *
     * @param begin when the first one begins
     * @param apart how long after it the next one begins
     * @return the stories
     */
    public Stories beginning(Instant begin, Duration apart) {
        return new Stories(seed, begin, apart);
    }

    /**
     * One story, of the kinds in turn.
     *
     * @param number its number, 0 or more
     * @return the story
     */
    public ReturnStory story(long number) {
        StoryKind[] kinds = StoryKind.values();
        return story(number, kinds[(int) (number % kinds.length)]);
    }

    /**
     * One story of a kind.
     *
     * @param number its number, 0 or more: ids of orders, cases and commands follow from it
     * @param kind what it is about
     * @return the story
     */
    public ReturnStory story(long number, StoryKind kind) {
        Dice dice = Dice.of(seed, number);
        Instant begin = first.plus(every.multipliedBy(number)).plus(Duration.ofMinutes(dice.below(120)));
        return new StoryScript(new StoryPen(kind, new OrderDraft(dice, number, kind).terms(begin), number, dice))
                .story();
    }

    /**
     * Many stories at once, as a shop lives through them.
     *
     * @param count how many, from the first on
     * @return all their steps, in the order of time
     */
    public List<StoryStep> timeline(int count) {
        List<StoryStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.addAll(story(i).steps());
        }
        steps.sort(Comparator.comparing(StoryStep::at));
        return steps;
    }

    /**
     * The policy that the stories go by: the seven days of Chinese law, refund first for {@link #FAST_REFUND}, fees for {@link #LARGE}
     * goods, and promotions that are re-evaluated.
     *
     * @return the policy
     */
    public static ReturnPolicy policy() {
        Money freight = Money.ofMajor(CurrencyUnit.of("CNY"), 12);
        Rule fast = Rule.when(
                "fast-refund",
                Condition.OneOf.of(Subject.INTAKE, FAST_REFUND),
                new Effect.RefundAt(RefundTiming.REQUEST));
        Rule large = Rule.when(
                "large-goods",
                Condition.OneOf.of(Subject.FLAG, LARGE),
                new Effect.Fee(Effect.Fee.Sort.RESTOCKING, Optional.of(new Percent(BigDecimal.TEN)), Optional.empty()),
                new Effect.Fee(Effect.Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(freight)));
        Rule promotions = Rule.always("promotions", new Effect.Promotions(Clawback.RE_EVALUATE));
        return new ReturnPolicy(
                "sample-shop-2026",
                ZONE,
                Stream.concat(Stream.of(fast, large, promotions), Policies.chinaSevenDays().rules().stream())
                        .toList());
    }

    /**
     * The policy as the settings of a shop.
     *
     * @return the settings of all its companies
     */
    public static Configuration settings() {
        return Configuration.builder()
                .set(Settings.RETURN_POLICY, policy())
                .set(Settings.BUSINESS_ZONE, ZONE)
                .build();
    }
}
