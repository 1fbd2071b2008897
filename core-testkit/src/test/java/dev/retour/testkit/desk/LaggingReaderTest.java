package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseCommand;
import dev.retour.store.Effects;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Reader;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamMovedException;
import dev.retour.store.Unit;
import dev.retour.store.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state that is made from events is of one version: that of the head. */
class LaggingReaderTest {

    private static final CaseCommand OPEN = CaseCommand.Open.builder(ORDER, CASE)
            .lines(List.of(LineUnits.of(SHIRTS, 1)))
            .build();

    private final Fixture at = new Fixture();
    private final Releases releases = new Releases(at);

    @BeforeEach
    void capture() {
        at.capture(ORDER);
    }

    /** A storage that shows other events than it has, after their heads were read. */
    private record Lagging(OwnedStorage storage, Runnable afterHead, UnaryOperator<List<StoredEvent>> shown)
            implements OwnedStorage {

        @Override
        public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
            return storage.inUnit(scope, unit -> work.run(showing(Unit.class, unit)));
        }

        @Override
        public <T> T read(Scope scope, Function<Reader, T> reading) {
            return storage.read(scope, reader -> reading.apply(showing(Reader.class, reader)));
        }

        private <R> R showing(Class<R> type, R reader) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> shown(method, call(reader, method, arguments))));
        }

        @SuppressWarnings("unchecked")
        private Object shown(Method method, Object result) {
            if (method.getName().equals("head")) {
                afterHead.run();
            }
            return method.getName().equals("events") ? shown.apply((List<StoredEvent>) result) : result;
        }

        private static Object call(Object reader, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(reader, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public Outbox outbox() {
            return storage.outbox();
        }

        @Override
        public Effects effects() {
            return storage.effects();
        }
    }

    private static List<StoredEvent> withoutLast(List<StoredEvent> events) {
        return events.stream().filter(event -> event.version() < 2).toList();
    }

    private CommandContext context() {
        return new CommandContext(SCOPE, CommandId.of("C-1"), Actor.of("clerk-7"), at.clock.instant());
    }

    @Test
    void a_unit_that_sees_fewer_events_than_the_head_counts_is_tried_again() {
        AtomicInteger reads = new AtomicInteger();
        Lagging once = new Lagging(
                at.storage, () -> {}, events -> reads.incrementAndGet() <= 2 ? withoutLast(events) : events);

        assertThat(releases.replaying(once).execute(context(), OPEN).isAccepted())
                .as("the delivery was seen")
                .isTrue();
        assertThat(reads).hasValueGreaterThan(2);
    }

    @Test
    void a_state_older_than_its_head_is_never_decided_on() {
        Lagging always = new Lagging(at.storage, () -> {}, LaggingReaderTest::withoutLast);

        assertThatThrownBy(() -> releases.replaying(always).execute(context(), OPEN))
                .isInstanceOf(StreamMovedException.class);
        assertThatThrownBy(() -> releases.replaying(always).order(SCOPE, ORDER))
                .isInstanceOf(StreamMovedException.class);
        assertThat(at.shop.returns().execute(CommandId.of("C-1"), OPEN).isAccepted())
                .as("nothing was claimed")
                .isTrue();
    }

    @Test
    void a_state_newer_than_its_head_is_never_read() {
        Order two = at.shop.orders().find(ORDER).orElseThrow();
        Lagging ahead = new Lagging(
                at.storage,
                () -> at.shop.orders().record(at.seen("more"), ORDER, Fixture.delivered(3)),
                UnaryOperator.identity());

        assertThat(releases.replaying(ahead).order(SCOPE, ORDER)).contains(two);
        assertThat(at.events(Fixture.order(ORDER))).hasSize(3);
    }
}
