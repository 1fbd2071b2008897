package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Scope;
import dev.retour.published.Published;
import dev.retour.store.EffectRequest;
import dev.retour.store.Effects;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.Message;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Reader;
import dev.retour.store.Unit;
import dev.retour.store.UnitOfWork;
import dev.retour.testkit.FixedClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulator that sees nothing proves nothing: each storage here is wrong in one way, and is found out. */
class LostMessageTest {

    private static final long STORIES = 240;

    /** It says of no deadline that it is near, and ends too few cases with an answer to ask how it went; the stories of the desk do. */
    private static final Set<Published.Kind> PLAYED =
            EnumSet.complementOf(EnumSet.of(Published.Kind.DEADLINE_NEAR, Published.Kind.SURVEY_ASKED));

    private static OwnedStorage sound() {
        return InMemoryStorage.of(FixedClock.at("2026-03-01T00:00:00Z"));
    }

    private static void run(OwnedStorage storage) {
        new Simulation(storage, 20_260_301, 16).run(0, STORIES);
    }

    /** A storage that changes what units publish or ask for, or what workers are lent. */
    private record Wrong(
            OwnedStorage storage,
            UnaryOperator<List<Message>> published,
            UnaryOperator<List<EffectRequest>> requested,
            Function<Outbox, UnaryOperator<List<Outbox.Delivery>>> lent)
            implements OwnedStorage {

        @Override
        public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
            return storage.inUnit(scope, unit -> work.run(wrong(unit)));
        }

        private Unit wrong(Unit unit) {
            return proxy(Unit.class, unit, (name, arguments) -> {
                if (name.equals("publish")) {
                    arguments[0] = published.apply(messages(arguments[0]));
                }
                if (name.equals("request")) {
                    arguments[0] = requested.apply(requests(arguments[0]));
                }
                return UnaryOperator.identity();
            });
        }

        @SuppressWarnings("unchecked")
        private static List<EffectRequest> requests(Object argument) {
            return (List<EffectRequest>) argument;
        }

        @SuppressWarnings("unchecked")
        private static List<Message> messages(Object argument) {
            return (List<Message>) argument;
        }

        @Override
        public <T> T read(Scope scope, Function<Reader, T> reading) {
            return storage.read(scope, reading);
        }

        @Override
        public Outbox outbox() {
            Outbox outbox = storage.outbox();
            return proxy(
                    Outbox.class,
                    outbox,
                    (name, arguments) ->
                            name.equals("lease") ? each -> lent.apply(outbox).apply(deliveries(each)) : each -> each);
        }

        @SuppressWarnings("unchecked")
        private static List<Outbox.Delivery> deliveries(Object answer) {
            return (List<Outbox.Delivery>) answer;
        }

        @Override
        public Effects effects() {
            return storage.effects();
        }
    }

    /** What becomes of the arguments of a call, and of its answer. */
    @FunctionalInterface
    private interface Bend {
        UnaryOperator<Object> of(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T real, Bend bend) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    UnaryOperator<Object> answer =
                            bend.of(method.getName(), arguments == null ? new Object[0] : arguments);
                    try {
                        return answer.apply(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static OwnedStorage publishing(UnaryOperator<List<Message>> published) {
        return new Wrong(sound(), published, UnaryOperator.identity(), outbox -> UnaryOperator.identity());
    }

    @Test
    void a_storage_that_changes_nothing_is_found_sound() {
        List<Message> seen = new ArrayList<>();
        run(publishing(messages -> {
            seen.addAll(messages);
            return messages;
        }));

        assertThat(seen)
                .extracting(Message::type)
                .as("every kind of message is drawn but those that it does not play")
                .containsOnly(
                        PLAYED.stream().map(LostMessageTest::type).distinct().toArray(String[]::new));
    }

    private static String type(Published.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    static Set<Published.Kind> played() {
        return PLAYED;
    }

    @ParameterizedTest
    @MethodSource("played")
    void a_desk_that_never_tells_of_one_kind_is_found_out(Published.Kind kind) {
        OwnedStorage mute = publishing(messages -> messages.stream()
                .filter(message -> !message.type().equals(type(kind)))
                .toList());

        assertThatThrownBy(() -> run(mute)).isInstanceOf(AssertionError.class).hasMessageStartingWith("Seed 20260301");
    }

    @Test
    void a_message_that_is_told_twice_is_found_out() {
        OwnedStorage chatty = publishing(messages -> {
            List<Message> more = new ArrayList<>(messages);
            more.addAll(messages);
            return more;
        });

        assertThatThrownBy(() -> run(chatty)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_message_that_tells_another_deadline_is_found_out() {
        OwnedStorage lying = publishing(messages -> messages.stream()
                .map(message -> with(message, message.data().replace("\"deadline\":\"20", "\"deadline\":\"21")))
                .toList());

        assertThatThrownBy(() -> run(lying)).isInstanceOf(AssertionError.class);
    }

    private static Message with(Message message, String data) {
        return new Message(message.aggregate(), message.type(), message.schema(), message.stamp(), data);
    }

    @Test
    void an_effect_that_asks_for_another_payment_is_found_out() {
        OwnedStorage lying = new Wrong(
                sound(),
                UnaryOperator.identity(),
                requests -> requests.stream()
                        .map(each -> new EffectRequest(
                                each.key(),
                                each.kind(),
                                each.aggregate(),
                                each.schema(),
                                each.data().replace("\"tender\":\"", "\"tender\":\"x")))
                        .toList(),
                outbox -> UnaryOperator.identity());

        assertThatThrownBy(() -> run(lying)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_outbox_that_loses_the_last_message_is_found_out() {
        OwnedStorage leaking =
                new Wrong(sound(), UnaryOperator.identity(), UnaryOperator.identity(), outbox -> lent -> {
                    List<Outbox.Delivery> rest = lent.subList(0, Math.max(0, lent.size() - 1));
                    outbox.acknowledge(lent.subList(rest.size(), lent.size()));
                    return List.copyOf(rest);
                });

        assertThatThrownBy(() -> run(leaking)).isInstanceOf(AssertionError.class);
        assertThat(leaking.outbox().lease(1, Duration.ofMinutes(1))).isEmpty();
    }
}
