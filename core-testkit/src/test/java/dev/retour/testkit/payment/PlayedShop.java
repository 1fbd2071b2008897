package dev.retour.testkit.payment;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Scope;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.InMemoryStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.story.ReturnStory;
import dev.retour.testkit.story.Stories;
import dev.retour.testkit.story.StoryStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/** A shop in memory whose stories are played beside its payment service. */
final class PlayedShop {

    static final Scope SCOPE = Scope.of("acme", "CN01");

    final FixedClock clock = FixedClock.at("2026-03-01T00:00:00Z");
    final InMemoryStorage storage = InMemoryStorage.of(clock);
    final Retour retour = Retour.builder()
            .storage(storage)
            .clock(clock)
            .configuration(Stories.settings())
            .build();
    final Shop shop = retour.shop(SCOPE).as(Actor.of("clerk"));
    final SimulatedGateway gateway;
    private final BiFunction<RefundOrder, Scope, String> keys;
    EffectRunner runner;

    PlayedShop(Function<FixedClock, SimulatedGateway> gateway, BiFunction<RefundOrder, Scope, String> keys) {
        this.gateway = gateway.apply(clock);
        this.keys = keys;
        this.runner = newRunner();
    }

    static PlayedShop honest(Repeats repeats, BiFunction<RefundOrder, Scope, String> keys) {
        return new PlayedShop(clock -> SimulatedGateway.honest(clock, repeats), keys);
    }

    /** As after a new start of the program. */
    EffectRunner newRunner() {
        runner = new EffectRunner(retour, storage, gateway, clock, Pace.STANDARD, keys);
        return runner;
    }

    void play(List<StoryStep> steps) {
        for (StoryStep step : steps) {
            runner.runUntil(step.at());
            step.take(shop).ifPresent(reply -> reply.orThrow());
        }
    }

    ReturnCase caseOf(ReturnStory story) {
        return shop.returns().find(story.caseId()).orElseThrow();
    }

    RefundPart part(ReturnStory story) {
        return caseOf(story).refund(ReturnStory.REFUND).orElseThrow().parts().get(0);
    }

    /** What the cases say that customers have, by payment. */
    Map<Payment, Money> settled(List<ReturnStory> stories) {
        Map<Payment, Money> settled = new LinkedHashMap<>();
        for (ReturnStory story : stories) {
            caseOf(story).refunds().stream()
                    .flatMap(refund -> refund.parts().stream())
                    .filter(part -> part.status() == SettlementStatus.SETTLED)
                    .forEach(part -> settled.merge(
                            new Payment(SCOPE, story.terms().id(), part.tender()), part.amount(), Money::plus));
        }
        return settled;
    }
}
