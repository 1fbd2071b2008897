package dev.retour.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both queues do with their rows. */
final class Queue {

    static final List<Column> KEY = List.of(Column.number("queue_no"));

    private Queue() {}

    static List<List<@Nullable Object>> keys(List<Long> positions) {
        return positions.stream()
                .map(position -> Arrays.<@Nullable Object>asList(position))
                .toList();
    }

    /** Locks those rows that nobody else has locked and that still may be lent. */
    static List<Long> lock(Session session, String table, String state, List<Long> positions) {
        List<Long> locked = new ArrayList<>();
        for (List<Long> part : Parts.of(positions, session.dialect().most())) {
            Sql sql = Sql.of("SELECT queue_no FROM " + session.table(table)
                            + session.dialect().locking() + " WHERE ")
                    .plus(session.dialect().among(KEY, keys(part)))
                    .plus(" AND state = ? AND due_at <= " + session.dialect().now(), state)
                    .plus(" ORDER BY queue_no FOR UPDATE SKIP LOCKED");
            locked.addAll(session.query(sql, row -> row.getLong(1)));
        }
        return locked;
    }
}
