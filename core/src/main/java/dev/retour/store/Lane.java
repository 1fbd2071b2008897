package dev.retour.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of one aggregate that are not delivered yet, in order. Guarded by the gate of its storage. */
final class Lane {

    private final List<Row> rows = new ArrayList<>(2);

    /** A message on its way. The time is the end of its lease, or of its delay. */
    static final class Row {

        final long position;
        final Envelope envelope;
        final Lane lane;
        int attempts;
        boolean dead;
        String why = "";

        @Nullable
        String token;

        Instant until = Instant.MIN;

        Row(long position, Envelope envelope, Lane lane) {
            this.position = position;
            this.envelope = envelope;
            this.lane = lane;
        }

        boolean isBlocked(Instant now) {
            return dead || until.isAfter(now);
        }

        Outbox.Delivery lend(String to, Instant end) {
            token = to;
            until = end;
            attempts++;
            return new Outbox.Delivery(position, to, attempts, envelope);
        }

        /** Takes it out of the hands of its worker. */
        void free(Instant notBefore) {
            token = null;
            until = notBefore;
        }

        Outbox.DeadLetter letter() {
            return new Outbox.DeadLetter(position, attempts, why, envelope);
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    void remove(Row row) {
        rows.remove(row);
    }

    boolean isFirst(Row row) {
        return rows.get(0) == row;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first messages, up to one that must not be lent. */
    Stream<Row> waiting(Instant now, int limit) {
        return rows.stream().takeWhile(row -> !row.isBlocked(now)).limit(limit);
    }

    /** Takes the later ones out of the hands of their worker, so that they follow the one before; what waits, waits. */
    void freeAfter(Row first) {
        rows.stream()
                .filter(row -> row.position > first.position && row.token != null)
                .forEach(row -> row.free(Instant.MIN));
    }
}
