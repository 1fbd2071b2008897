package dev.retour.desk;

import dev.retour.host.RetourObserver;
import dev.retour.host.RetourObserver.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's observer how work ended, and lets no exception of the observer out; an {@link Error} comes out. */
record Watch(RetourObserver observer, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** How something is told to an observer. */
    @FunctionalInterface
    interface Tell {
        void tell(RetourObserver observer, Outcome outcome, Duration took);
    }

    <T> T over(Supplier<T> work, Function<T, Outcome> outcomes, Tell tell) {
        Instant begun = clock.instant();
        Outcome outcome = Outcome.FAILED;
        try {
            T done = work.get();
            outcome = outcomes.apply(done);
            return done;
        } finally {
            Outcome end = outcome;
            Duration took = Duration.between(begun, clock.instant());
            tell(observing -> tell.tell(observing, end, took));
        }
    }

    /** What is done is done: an observer that fails must not make a stored command look lost. */
    void tell(Consumer<RetourObserver> what) {
        try {
            what.accept(observer);
        } catch (RuntimeException e) {
            LOG.debug("The observer failed: {}", e.getClass().getName());
        }
    }
}
