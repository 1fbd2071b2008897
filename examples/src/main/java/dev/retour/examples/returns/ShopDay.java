package dev.retour.examples.returns;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Scope;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.InMemoryStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.payment.Course;
import dev.retour.testkit.payment.EffectRunner;
import dev.retour.testkit.payment.Errand;
import dev.retour.testkit.payment.Pace;
import dev.retour.testkit.payment.Payout;
import dev.retour.testkit.payment.Repeats;
import dev.retour.testkit.payment.SimulatedGateway;
import dev.retour.testkit.story.ReturnStory;
import dev.retour.testkit.story.Stories;
import dev.retour.testkit.story.StoryKind;
import dev.retour.testkit.story.StoryStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An invented shop on the evening of one day, after some weeks of orders and returns. Not thread-safe. */
final class ShopDay {

    private static final Scope SCOPE = Scope.of("acme", "CN01");
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-21T10:00:00Z");
    private static final Pace PACE = new Pace(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofDays(1), 12, 5);
    private static final Duration SPREAD = Duration.ofDays(17);

    private final long seed;
    private final List<ReturnStory> stories;
    private List<ReturnCase> cases = List.of();
    private final FixedClock clock = FixedClock.at(MORNING);
    private final InMemoryStorage storage = InMemoryStorage.of(clock);
    private final Retour retour = Retour.builder()
            .storage(storage)
            .clock(clock)
            .configuration(Stories.settings())
            .build();
    private final Shop shop = retour.shop(SCOPE).as(Actor.of("clerk-7"));
    private final SimulatedGateway gateway = SimulatedGateway.honest(clock, Repeats.TRIED_AGAIN);
    private final EffectRunner runner = new EffectRunner(retour, storage, gateway, clock, PACE, RefundOrder::key);

    private ShopDay(long seed, List<ReturnStory> stories) {
        this.seed = seed;
        this.stories = stories;
    }

    static ShopDay played(long seed, int cases) {
        Stories all = Stories.seeded(seed).beginning(MORNING, SPREAD.dividedBy(cases));
        ShopDay day = new ShopDay(
                seed, LongStream.range(0, cases).mapToObj(all::story).toList());
        day.play(all.timeline(cases));
        return day;
    }

    private void play(List<StoryStep> steps) {
        stories.forEach(story -> gateway.next(story.terms().id(), course(story.kind())));
        for (StoryStep step : steps) {
            if (!step.at().isAfter(EVENING)) {
                runner.runUntil(step.at());
                step.take(shop).ifPresent(Reply::orThrow);
            }
        }
        runner.runUntil(EVENING);
        cases = stories().stream().map(this::returnCase).toList();
    }

    /** What the payment service does with the first refund of a story; with each further one it does well. */
    private static Course course(StoryKind kind) {
        return switch (kind) {
            case RETURN_AND_REFUND -> Course.LOST_PAID;
            case PROMOTION_LOST -> Course.FAILED_LATE;
            case SHORT_RECEIPT -> Course.PENDING;
            case REFUND_FIRST -> Course.TOLD_TWICE;
            case REFUSED_PARCEL -> Course.REVERSED;
            default -> Course.AT_ONCE;
        };
    }

    long seed() {
        return seed;
    }

    Instant now() {
        return clock.instant();
    }

    /** Those that have come to a case by now. */
    List<ReturnStory> stories() {
        return stories.stream()
                .filter(story -> shop.returns().find(story.caseId()).isPresent())
                .toList();
    }

    ReturnCase returnCase(ReturnStory story) {
        return shop.returns().find(story.caseId()).orElseThrow();
    }

    List<ReturnCase> cases() {
        return cases;
    }

    List<Errand> errands() {
        return runner.errands();
    }

    int parked() {
        return runner.parked().size();
    }

    /** What the payment service really paid, without what came back. */
    Money paid() {
        return gateway.paid().values().stream().reduce(zero(), Money::plus);
    }

    /** What the cases say that customers have. */
    Money refunded() {
        return cases().stream().map(ShopDay::refunded).reduce(zero(), Money::plus);
    }

    /** What the payment service has done and not told yet: paid, less what came back. */
    Money unheard() {
        Money sum = zero();
        for (Payout payout : gateway.payouts()) {
            boolean isSettled = part(payout).status() == SettlementStatus.SETTLED;
            sum = payout.isKept() && part(payout).isOpen() ? sum.plus(payout.amount()) : sum;
            sum = !payout.isKept() && isSettled ? sum.minus(payout.amount()) : sum;
        }
        return sum;
    }

    private RefundPart part(Payout payout) {
        return cases().stream()
                .filter(each -> each.order().equals(payout.payment().order()))
                .flatMap(each -> each.refund(payout.refund()).stream())
                .flatMap(refund -> refund.part(payout.payment().tender()).stream())
                .findFirst()
                .orElseThrow();
    }

    static Money refunded(ReturnCase of) {
        Money sum = zero();
        for (Refund refund : of.refunds()) {
            for (RefundPart part : refund.parts()) {
                sum = part.status() == SettlementStatus.SETTLED ? sum.plus(part.amount()) : sum;
            }
        }
        return sum;
    }

    private static Money zero() {
        return Money.zero(CurrencyUnit.of("CNY"));
    }
}
