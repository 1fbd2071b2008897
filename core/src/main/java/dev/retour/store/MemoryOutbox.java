package dev.retour.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The messages of all scopes in memory, unless the host takes them into its own outbox. */
final class MemoryOutbox implements Outbox {

    private final Object gate;
    private final Clock clock;
    private final @Nullable EventSink<? super Unit> sink;
    private final Map<ScopedKey, Lane> lanes = new HashMap<>();
    private final NavigableMap<Long, Lane.Row> rows = new TreeMap<>();
    private long positions;
    private long loans;

    MemoryOutbox(Object gate, Clock clock, @Nullable EventSink<? super Unit> sink) {
        this.gate = gate;
        this.clock = clock;
        this.sink = sink;
    }

    void accept(Unit unit, List<Envelope> envelopes) {
        if (sink == null) {
            envelopes.forEach(this::add);
        } else {
            EventSink.tell(sink, unit, envelopes);
        }
    }

    private void add(Envelope envelope) {
        Lane lane = lanes.computeIfAbsent(key(envelope), key -> new Lane());
        Lane.Row row = new Lane.Row(++positions, envelope, lane);
        lane.add(row);
        rows.put(row.position, row);
    }

    private static ScopedKey key(Envelope envelope) {
        return new ScopedKey(envelope.scope(), envelope.message().aggregate());
    }

    @Override
    public List<Delivery> lease(int limit, Duration lease) {
        synchronized (gate) {
            Instant now = clock.instant();
            String token = Long.toString(++loans);
            List<Delivery> lent = new ArrayList<>();
            for (Lane.Row row : rows.values()) {
                if (lent.size() == limit) {
                    break;
                }
                if (row.lane.isFirst(row)) {
                    row.lane
                            .waiting(now, limit - lent.size())
                            .forEach(each -> lent.add(each.lend(token, Micros.after(now, lease))));
                }
            }
            return lent;
        }
    }

    @Override
    public int acknowledge(List<Delivery> deliveries) {
        synchronized (gate) {
            List<Lane.Row> arrived = deliveries.stream()
                    .map(this::held)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            arrived.forEach(this::remove);
            return arrived.size();
        }
    }

    private Optional<Lane.Row> held(Delivery delivery) {
        return Optional.ofNullable(rows.get(delivery.position()))
                .filter(row -> delivery.token().equals(row.token));
    }

    private void remove(Lane.Row row) {
        rows.remove(row.position);
        row.lane.remove(row);
        if (row.lane.isEmpty()) {
            lanes.remove(key(row.envelope));
        }
    }

    @Override
    public boolean retry(Delivery delivery, Duration delay, String why) {
        synchronized (gate) {
            Instant next = Micros.after(clock.instant(), delay);
            return held(delivery).map(row -> giveBack(row, next, false, why)).orElse(false);
        }
    }

    @Override
    public boolean bury(Delivery delivery, String why) {
        synchronized (gate) {
            return held(delivery)
                    .map(row -> giveBack(row, Instant.MIN, true, why))
                    .orElse(false);
        }
    }

    private static boolean giveBack(Lane.Row row, Instant next, boolean dead, String why) {
        row.free(next);
        row.dead = dead;
        row.why = Outbox.remark(why);
        row.lane.freeAfter(row);
        return true;
    }

    @Override
    public List<DeadLetter> dead(long after, int limit) {
        synchronized (gate) {
            return rows.tailMap(after, false).values().stream()
                    .filter(row -> row.dead)
                    .limit(limit)
                    .map(Lane.Row::letter)
                    .toList();
        }
    }

    @Override
    public boolean revive(long position) {
        synchronized (gate) {
            Optional<Lane.Row> found = buried(position);
            found.ifPresent(row -> row.dead = false);
            return found.isPresent();
        }
    }

    @Override
    public boolean discard(long position) {
        synchronized (gate) {
            Optional<Lane.Row> found = buried(position);
            found.ifPresent(this::remove);
            return found.isPresent();
        }
    }

    private Optional<Lane.Row> buried(long position) {
        return Optional.ofNullable(rows.get(position)).filter(row -> row.dead);
    }

    @Override
    public Lag lag() {
        synchronized (gate) {
            List<Lane.Row> waiting =
                    rows.values().stream().filter(row -> !row.dead).toList();
            return new Lag(waiting.size(), rows.size() - waiting.size(), age(waiting));
        }
    }

    private Duration age(List<Lane.Row> waiting) {
        Instant now = clock.instant();
        return waiting.stream()
                .map(row -> Duration.between(row.envelope.message().stamp().recordedAt(), now))
                .max(Duration::compareTo)
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
