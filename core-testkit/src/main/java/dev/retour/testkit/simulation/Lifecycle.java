package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.BulkResult;
import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.OrderFact;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.returns.CaseCommand;
import dev.retour.store.StorageException;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of some returns: a person decides on them, parcels bring them, and the payment service answers. Two companies live it,
 * with the same wishes; but what the world tells, the one hears in one order and the other in the opposite one. So both must answer
 * alike, and end alike. Not thread-safe.
 */
final class Lifecycle {

    private final Supplier<Retour> program;
    private final FixedClock clock;
    private final Dice dice;
    private final Canaries canaries;
    private final List<AnyOrder> orders = new ArrayList<>();
    private final AnyCase cases;
    private final AnyParcel parcels;
    private final List<Side> sides;
    private final List<Act> done = new ArrayList<>();
    private Retour running;
    private int serial;
    private int attempts;
    private long commands;

    /** Something that is done or told to a company. */
    @FunctionalInterface
    private interface Act {
        void on(Side side);
    }

    /** A command, and what was answered to it. */
    private record Answered(Object command, Set<String> codes) {}

    /** One of the companies, with what the model knows of it. */
    final class Side {

        final Scope scope;
        final NaiveParcels model = new NaiveParcels();
        private final Map<String, Answered> answers = new HashMap<>();

        Side(Scope scope) {
            this.scope = scope;
        }

        private Shop shop() {
            return running.shop(scope).as(Actor.of("simulator"));
        }
    }

    Lifecycle(Supplier<Retour> program, FixedClock clock, Dice dice, String tenant, Canaries canaries) {
        this.program = program;
        this.running = program.get();
        this.clock = clock;
        this.dice = dice;
        this.canaries = canaries;
        int count = dice.between(1, 2);
        for (int i = 1; i <= count; i++) {
            orders.add(new AnyOrder(dice, canaries, OrderId.of("O-" + i), false));
        }
        this.cases = new AnyCase(dice, clock, orders);
        this.parcels = new AnyParcel(dice, clock, orders);
        this.sides = List.of(new Side(Scope.of(tenant, "EU01")), new Side(Scope.of(tenant, "EU02")));
    }

    /** How many commands and observations were sent, repetitions included. */
    long commands() {
        return commands;
    }

    List<Side> sides() {
        return sides;
    }

    void run(int steps) {
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        for (AnyOrder order : orders) {
            begin(order);
        }
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    /** Most of what is ordered arrives. */
    private void begin(AnyOrder order) {
        OrderFact captured = new OrderFact.Captured(order.terms(clock.instant()));
        OrderFact arrived = order.arrived();
        told(List.of(
                recording(order.id(), "terms", captured),
                recording(order.id(), "arrived", arrived),
                recording(order.id(), "sent", new OrderFact.Shipped(order.units(3), Optional.empty()))));
    }

    private Act recording(OrderId order, String id, OrderFact fact) {
        Observation observation = Observation.of("shop", id, clock.instant());
        return side -> insisting(() -> side.shop().orders().record(observation, order, fact));
    }

    private void step() {
        if (dice.chance(10)) {
            running = program.get();
        }
        int die = dice.below(100);
        if (die < 26) {
            listen();
        } else if (die < 36) {
            both(sending("c-" + ++serial, parcels.command()));
        } else if (die < 42) {
            clock.pass(Duration.ofHours(dice.chance(30) ? 24L * dice.between(3, 15) : dice.between(-2, 30)));
        } else if (die < 46) {
            sides.forEach(this::actOnDue);
        } else if (die < 51 && !done.isEmpty()) {
            done.get(dice.below(done.size())).on(sides.get(dice.below(2)));
        } else {
            both(sending(
                    dice.chance(3) && serial > 1 ? "c-" + dice.between(1, serial) : "c-" + ++serial, cases.next()));
        }
    }

    private void both(Act act) {
        done.add(act);
        sides.forEach(act::on);
    }

    /** The one hears it in one order, the other in the opposite one. */
    private void told(List<Act> acts) {
        List<Act> reversed = new ArrayList<>(acts);
        Collections.reverse(reversed);
        acts.forEach(act -> act.on(sides.get(0)));
        reversed.forEach(act -> act.on(sides.get(1)));
        done.addAll(acts);
    }

    private void listen() {
        List<Act> acts = new ArrayList<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            acts.add(dice.chance(50) ? seeing(parcels.scan()) : hearing(cases.news()));
        }
        told(acts);
    }

    private Act seeing(AnyParcel.Seen seen) {
        return side -> {
            String expected = side.model.hear(seen.parcel().value(), seen.scan());
            int before = attempts;
            Noted noted = insisting(() -> side.shop().parcels().observe(seen.parcel(), seen.scan()));
            canaries.assertNoneIn(noted);
            assertThat(noted.outcome().name()).isIn(expected, attempts > before + 1 ? "REPEATED" : expected);
        };
    }

    private Act hearing(AnyCase.Told told) {
        return side -> insisting(
                () -> side.shop().returns().observe(told.observation(), told.order(), told.caseId(), told.news()));
    }

    private Act sending(String id, ParcelCommand command) {
        return side -> {
            @Nullable Answered known = side.answers.get(id);
            Set<String> expected = known == null
                    ? side.model.execute(command, clock.instant())
                    : known.command().equals(command) ? known.codes() : Set.of("desk.COMMAND_ID_REUSED");
            Set<String> codes =
                    codes(() -> side.shop().parcels().execute(CommandId.of(id), command.parcel(), command.act()));
            assertThat(codes).as("%s %s", id, command).isEqualTo(expected);
            side.answers.putIfAbsent(id, new Answered(command, codes));
        };
    }

    /** The first company answers whatever it answers, always the same; the other one answers alike. */
    private Act sending(String id, CaseCommand command) {
        return side -> {
            @Nullable Answered own = side.answers.get(id);
            @Nullable Answered known = own == null ? sides.get(0).answers.get(id) : own;
            Set<String> codes = codes(() -> side.shop().returns().execute(CommandId.of(id), command));
            if (known != null) {
                boolean same = known.command().equals(command);
                assertThat(codes)
                        .as("%s %s", id, command)
                        .isEqualTo(same ? known.codes() : Set.of("desk.COMMAND_ID_REUSED"));
            }
            boolean isNew = side.answers.putIfAbsent(id, new Answered(command, codes)) == null;
            if (isNew && codes.isEmpty()) {
                learn(side, command);
            }
        };
    }

    private void learn(Side side, CaseCommand command) {
        if (command.kind() == CaseCommand.Kind.OPEN) {
            side.model.opened(command.caseId(), command.order().value());
        }
        if (side == sides.get(0)) {
            cases.done(command);
        }
    }

    private void actOnDue(Side side) {
        insisting(() -> {
            side.shop().returns().actOnDue(due -> assertThat(due.outcome()).isNotEqualTo(BulkResult.Outcome.FAILED));
            return side;
        });
    }

    private Set<String> codes(Supplier<Reply> call) {
        Reply reply = insisting(call);
        canaries.assertNoneIn(reply);
        Set<String> codes = new TreeSet<>();
        reply.reasons().forEach(reason -> codes.add(reason.code().code()));
        return codes;
    }

    /** Sends again until there is an answer, as every host should. */
    private <T> T insisting(Supplier<T> call) {
        while (true) {
            attempts++;
            commands++;
            try {
                return call.get();
            } catch (StorageException e) {
                canaries.assertNoneIn(e);
            }
        }
    }
}
