package dev.retour.store;

import dev.retour.kernel.Scope;
import dev.retour.kernel.StorableText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The effects of all scopes in memory. */
final class MemoryEffects implements Effects {

    private final Object gate;
    private final Clock clock;
    private final Map<ScopedKey, Row> all = new HashMap<>();
    private final NavigableMap<Long, Row> open = new TreeMap<>();
    private long loans;

    MemoryEffects(Object gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** An effect on its way. The time is the end of its lease, or of its delay. */
    private static final class Row {

        private final long position;
        private final Scope scope;
        private final EffectRequest request;
        private @Nullable String token;
        private @Nullable String outcome;
        private Instant until = Instant.MIN;

        Row(long position, Scope scope, EffectRequest request) {
            this.position = position;
            this.scope = scope;
            this.request = request;
        }

        State state(Instant now) {
            if (outcome != null) {
                return State.COMPLETED;
            }
            if (token == null) {
                return State.READY;
            }
            return until.isAfter(now) ? State.LEASED : State.UNKNOWN;
        }

        boolean isDue(Instant now) {
            return state(now) == State.READY && !until.isAfter(now);
        }

        Work lend(String to, Instant end) {
            token = to;
            until = end;
            return new Work(position, scope, to, request);
        }

        Status status(Instant now) {
            return new Status(position, scope, request, state(now), Optional.ofNullable(outcome));
        }
    }

    void add(Scope scope, EffectRequest request) {
        all.computeIfAbsent(new ScopedKey(scope, request.key()), key -> {
            Row row = new Row(all.size() + 1L, scope, request);
            open.put(row.position, row);
            return row;
        });
    }

    /** Gives whether the effect is open; throws if it is not one of these. */
    boolean checkOpen(Work work) {
        synchronized (gate) {
            Row row = all.get(new ScopedKey(work.scope(), work.request().key()));
            if (row == null || row.position != work.position()) {
                throw new IllegalArgumentException("The effect belongs to another storage.");
            }
            return row.outcome == null;
        }
    }

    void settle(long position, String outcome) {
        Row row = open.remove(position);
        if (row != null) {
            row.outcome = outcome;
        }
    }

    @Override
    public List<Work> lease(Set<String> kinds, int limit, Duration lease) {
        synchronized (gate) {
            Instant now = clock.instant();
            String token = Long.toString(++loans);
            return rows(0, row -> row.isDue(now) && kinds.contains(row.request.kind()), limit).stream()
                    .map(row -> row.lend(token, Micros.after(now, lease)))
                    .toList();
        }
    }

    private List<Row> rows(long after, Predicate<Row> wanted, int limit) {
        return open.tailMap(after, false).values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean complete(Unit unit, Work work, String outcome) {
        StorableText.check("Outcome of an effect", outcome);
        if (unit instanceof MemoryUnit ours && ours.isBehind(gate)) {
            return ours.complete(this, work, outcome);
        }
        throw new IllegalArgumentException("The unit belongs to another storage.");
    }

    @Override
    public boolean giveBack(Work work, Duration delay) {
        synchronized (gate) {
            Instant now = clock.instant();
            Row row = open.get(work.position());
            if (row == null || !work.token().equals(row.token) || row.state(now) != State.LEASED) {
                return false;
            }
            row.token = null;
            row.until = Micros.after(now, delay);
            return true;
        }
    }

    @Override
    public Optional<Status> find(Scope scope, String key) {
        synchronized (gate) {
            return Optional.ofNullable(all.get(new ScopedKey(scope, key))).map(row -> row.status(clock.instant()));
        }
    }

    @Override
    public List<Status> unknown(long after, int limit) {
        synchronized (gate) {
            Instant now = clock.instant();
            return rows(after, row -> row.state(now) == State.UNKNOWN, limit).stream()
                    .map(row -> row.status(now))
                    .toList();
        }
    }
}
