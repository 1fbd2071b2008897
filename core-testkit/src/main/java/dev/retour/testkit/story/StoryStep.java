package dev.retour.testkit.story;

import dev.retour.Shop;
import dev.retour.desk.Reply;
import dev.retour.kernel.CommandId;
import dev.retour.order.ObservedFact;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.ObservedNews;
import java.time.Instant;
import java.util.Optional;

/** One step of a story: something that happened, or that somebody wants. Kinds may be added; keep a default branch. */
public sealed interface StoryStep {

    /**
     * When it happens.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Takes the step in a shop.
     *
     * @param shop the shop; its clock should show the time of the step
     * @return the answer, of a command
     */
    Optional<Reply> take(Shop shop);

    /**
     * Something that happened to the order.
     *
     * @param at when
     * @param fact what
     */
    record Fact(Instant at, ObservedFact fact) implements StoryStep {
        @Override
        public Optional<Reply> take(Shop shop) {
            shop.orders().record(fact.observation(), fact.order(), fact.fact());
            return Optional.empty();
        }
    }

    /**
     * Something that the world tells of the case.
     *
     * @param at when
     * @param news what
     */
    record News(Instant at, ObservedNews news) implements StoryStep {
        @Override
        public Optional<Reply> take(Shop shop) {
            shop.returns().observe(news.observation(), news.order(), news.caseId(), news.news());
            return Optional.empty();
        }
    }

    /**
     * Something that somebody wants.
     *
     * @param at when
     * @param id the id of the command
     * @param wanted what
     */
    record Command(Instant at, CommandId id, CaseCommand wanted) implements StoryStep {
        @Override
        public Optional<Reply> take(Shop shop) {
            return Optional.of(shop.returns().execute(id, wanted));
        }
    }
}
