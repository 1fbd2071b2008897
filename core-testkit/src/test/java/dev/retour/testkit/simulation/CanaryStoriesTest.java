package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.OwnedStorage;
import dev.retour.store.PersonalValue;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.Unit;
import dev.retour.store.UnitOfWork;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.LogTap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * No personal value of any story stands in a line of the log, a text, an event, a state, a claim, a message or an effect.
 * And whoever tells one is caught.
 */
class CanaryStoriesTest {

    private static final long SEED = 20_261_122;

    private static OwnedStorage memory() {
        return InMemoryStorage.of(FixedClock.at("2026-03-01T00:00:00Z"));
    }

    private static void run(OwnedStorage storage, long stories) {
        run(storage, 0, stories);
    }

    private static void run(OwnedStorage storage, long from, long stories) {
        new Simulation(storage, SEED, 16).overheard().run(from, stories);
    }

    @Test
    void stories_tell_no_personal_value_to_the_log() {
        assertNothingTold(200);
    }

    @Test
    @Tag("full")
    void five_thousand_stories_tell_no_personal_value_to_the_log() {
        assertNothingTold(5_000);
    }

    private static void assertNothingTold(long stories) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try (LogTap.Listening listening = LogTap.listen(lines::add)) {
            LongStream.of(0, stories / 2).parallel().forEach(from -> run(memory(), from, stories / 2));
        }

        assertThat(lines).as("the observer fails each time").hasSizeGreaterThan((int) (5 * stories));
        Canaries.of(SEED).assertNoneIn(lines);
    }

    @Test
    void a_line_of_the_log_that_tells_one_is_heard() {
        List<String> lines = new ArrayList<>();
        OwnedStorage talkative = new Leaky(
                memory(),
                (unit, value) -> LoggerFactory.getLogger(CanaryStoriesTest.class)
                        .trace("Keeping {}", value.value().reveal()));
        try (LogTap.Listening listening = LogTap.listen(lines::add)) {
            run(talkative, 1);
        }

        assertThatThrownBy(() -> Canaries.of(SEED).assertNoneIn(lines)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_storage_whose_exceptions_tell_one_is_caught() {
        assertCaught(new Leaky(memory(), (unit, value) -> {
            Exception driver =
                    new IllegalStateException("Failing row: " + value.value().reveal());
            throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED).with("cause", "driver"), driver);
        }));
    }

    @Test
    void an_attribute_that_is_not_masked_is_caught() {
        Canaries canaries = Canaries.of(SEED);
        Attribute shown = new Attribute(
                Attribute.Type.TEXT, canaries.planted().find("地址").orElseThrow().text(), false);

        assertThatThrownBy(() -> canaries.assertNoneIn(List.of(shown))).isInstanceOf(AssertionError.class);
    }

    private static void assertCaught(OwnedStorage storage) {
        assertThatThrownBy(() -> run(storage, 3))
                .isInstanceOf(AssertionError.class)
                .hasStackTraceContaining("The personal values [");
    }

    @Test
    void what_a_unit_is_given_beside_its_persons_is_heard() {
        Canaries canaries = Canaries.of(SEED);
        OverheardStorage overheard = new OverheardStorage(memory(), canaries);
        String phone = canaries.planted().find("phone").orElseThrow().text();

        assertThatThrownBy(() -> overheard.inUnit(Scope.of("acme", "CN01"), unit -> {
                    unit.link(new dev.retour.store.StreamId("order", "O-1"), "phone", phone);
                    return unit;
                }))
                .isInstanceOf(AssertionError.class);
    }

    /** What goes wrong when something personal is kept. */
    @FunctionalInterface
    private interface Leak {

        void leak(Unit unit, PersonalValue value);
    }

    /** A storage that keeps no secret. */
    private record Leaky(OwnedStorage storage, Leak leak) implements WrappedStorage {

        @Override
        public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
            return storage.inUnit(scope, unit -> work.run(leaking(unit)));
        }

        private Unit leaking(Unit unit) {
            return (Unit) Proxy.newProxyInstance(
                    Unit.class.getClassLoader(), new Class<?>[] {Unit.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("keep")) {
                            ((List<?>) arguments[0]).forEach(each -> leak.leak(unit, (PersonalValue) each));
                        }
                        try {
                            return method.invoke(unit, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
