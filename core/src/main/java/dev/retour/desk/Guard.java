package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.Storage;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import dev.retour.store.UnitOfWork;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps an event that cannot be read from coming out as anything but a typed error. */
record Guard(Storage storage) {

    /** What came out of a unit: a value, or an event that could not be read, or what else has to be locked. */
    private record Found<T>(@Nullable T value, @Nullable UnreadableEventException unreadable, Set<StreamId> more) {}

    /** Does work in a unit; an event that cannot be read makes its aggregate read-only and comes out after the unit. */
    <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        Found<T> found = storage.inUnit(scope, unit -> find(unit, work));
        if (found.unreadable() != null) {
            throw readOnly(found.unreadable());
        }
        return Objects.requireNonNull(found.value());
    }

    /** The same of work that locks; where it turns out that it has to lock more, it is done again in a unit that does. */
    <T> T locking(Scope scope, Function<Unlocked, T> work) {
        Set<StreamId> also = new TreeSet<>();
        Found<T> found = attempt(scope, also, work);
        while (!found.more().isEmpty()) {
            also.addAll(found.more());
            found = attempt(scope, also, work);
        }
        return Objects.requireNonNull(found.value());
    }

    private <T> Found<T> attempt(Scope scope, Set<StreamId> also, Function<Unlocked, T> work) {
        return inUnit(scope, unit -> {
            try {
                return new Found<>(work.apply(new Unlocked(unit, also)), null, Set.of());
            } catch (MoreToLockException e) {
                return new Found<>(null, null, e.streams());
            }
        });
    }

    /** A {@link Session} reads before it writes, so there is nothing yet to undo when an event cannot be read. */
    private static <T> Found<T> find(Unit unit, UnitOfWork<T> work) {
        try {
            return new Found<>(work.run(unit), null, Set.of());
        } catch (UnreadableEventException e) {
            unit.close(e.event().stream(), e.reason());
            return new Found<>(null, e, Set.of());
        }
    }

    /** Reads; nothing is written, not even that an event cannot be read. */
    <T> T read(Scope scope, Function<Reader, T> reading) {
        try {
            return storage.read(scope, reading);
        } catch (UnreadableEventException e) {
            throw readOnly(e);
        }
    }

    /** A page of streams that are linked to a value. */
    Stream<StreamId> linked(Scope scope, String key, String value, Optional<StreamId> after, int limit) {
        checkPage(limit);
        return read(scope, reader -> reader.linked(key, value, after, limit)).stream();
    }

    static void checkPage(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has 1 or more, not " + limit + ".");
        }
    }

    static ReadOnlyException readOnly(UnreadableEventException e) {
        return new ReadOnlyException(
                Reason.of(StoreReason.AGGREGATE_READ_ONLY)
                        .with("stream", e.event().stream())
                        .with("cause", e.reason().code().code()),
                e);
    }
}
