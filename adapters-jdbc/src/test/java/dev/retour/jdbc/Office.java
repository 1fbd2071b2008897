package dev.retour.jdbc;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.host.RetourObserver;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Scope;
import dev.retour.store.EffectRequest;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.TrustingShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A host: its shop, which keeps its books in some storage, and who waits for messages and effects. Not thread-safe, but the shop is. */
final class Office {

    static final Scope SCOPE = Scope.of("acme", "CN01");

    private static final Duration LEASE = Duration.ofHours(1);
    private static final int PAGE = 500;
    private static final Set<String> KINDS =
            Stream.of(RefundOrder.Action.values()).map(RefundOrder.Action::kind).collect(Collectors.toSet());

    private final OwnedStorage storage;
    private final FixedClock clock = FixedClock.at(Deeds.at(0));
    private final Shop shop;
    private final List<Envelope> heard = new ArrayList<>();
    private final List<EffectRequest> asked = new ArrayList<>();
    private volatile RetourObserver.Outcome last = RetourObserver.Outcome.FAILED;

    Office(OwnedStorage storage) {
        this.storage = storage;
        this.shop = Retour.builder()
                .storage(storage)
                .configuration(TrustingShop.settings())
                .clock(clock)
                .observer(new Watching())
                .build()
                .shop(SCOPE)
                .as(Actor.of("clerk-7"));
    }

    static Office inMemory() {
        return new Office(InMemoryStorage.of(FixedClock.at(Deeds.at(0))));
    }

    /** Remembers how the last one ended. */
    private final class Watching implements RetourObserver {

        @Override
        public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
            last = outcome;
        }

        @Override
        public void recorded(ObservationContext context, String observation, Outcome outcome, Duration took) {
            last = outcome;
        }
    }

    Shop shop() {
        return shop;
    }

    /** Sends a deed at its time, and gives the answer. */
    String send(int number) {
        clock.set(Deeds.at(number));
        return Deeds.of(number).sendTo(shop);
    }

    /** How the last deed ended. */
    RetourObserver.Outcome last() {
        return last;
    }

    /** All that is in the books, and all that was ever told and asked for. */
    Picture picture() {
        listen();
        work();
        return Picture.of(storage, heard, asked);
    }

    private void listen() {
        Outbox outbox = storage.outbox();
        List<Outbox.Delivery> batch = outbox.lease(PAGE, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(delivery -> heard.add(delivery.envelope()));
            outbox.acknowledge(batch);
            batch = outbox.lease(PAGE, LEASE);
        }
    }

    private void work() {
        List<Effects.Work> batch = storage.effects().lease(KINDS, PAGE, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(work -> asked.add(work.request()));
            batch = storage.effects().lease(KINDS, PAGE, LEASE);
        }
    }
}
