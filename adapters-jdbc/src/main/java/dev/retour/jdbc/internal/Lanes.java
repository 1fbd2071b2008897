package dev.retour.jdbc.internal;

import dev.retour.store.Micros;
import dev.retour.store.Outbox.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The messages of each aggregate, in their order, in the table of {@link Messages}. The first row of an aggregate stands
 * for all of them: whoever locks it may lend what follows, up to a message that is blocked. So workers pass by each other
 * without a row that they all lock.
 */
final class Lanes {

    private static final String SAME = "%1$s.tenant = %2$s.tenant AND %1$s.company = %2$s.company"
            + " AND %1$s.stream_type = %2$s.stream_type AND %1$s.stream_id = %2$s.stream_id";

    private Lanes() {}

    /** Passes over what others have locked until something is found. */
    static List<Delivery> lease(Session session, int limit, Duration lease) {
        long after = 0;
        while (true) {
            List<Long> first = first(session, after, limit);
            if (first.isEmpty()) {
                return List.of();
            }
            List<Long> ours = Queue.lock(session, Messages.TABLE, Messages.WAITING, first);
            List<Waiting> lent = ours.isEmpty() ? List.of() : following(session, ours, limit);
            if (!lent.isEmpty()) {
                return lend(session, lent, lease);
            }
            after = first.get(first.size() - 1);
        }
    }

    /** The first message of each aggregate, if it may be lent. Takes no lock. */
    private static List<Long> first(Session session, long after, int limit) {
        String table = session.table(Messages.TABLE);
        Sql sql = Sql.of(
                "SELECT o.queue_no FROM " + table + " o WHERE o.state = ? AND o.queue_no > ? AND o.due_at <= "
                        + session.dialect().now() + " AND NOT EXISTS (SELECT 1 FROM " + table + " b WHERE "
                        + SAME.formatted("b", "o") + " AND b.sequence_no < o.sequence_no) ORDER BY o.queue_no LIMIT ?",
                Messages.WAITING,
                after,
                (long) limit);
        return session.query(sql, row -> row.getLong(1));
    }

    /** What waits of the aggregates whose first messages we have locked. */
    private static List<Waiting> following(Session session, List<Long> first, int limit) {
        String table = session.table(Messages.TABLE);
        Sql sql = Sql.of(
                        "SELECT h.queue_no AS first_no, o.queue_no, o.attempts, CASE WHEN o.state = '"
                                + Messages.DEAD + "' OR o.due_at > "
                                + session.dialect().now()
                                + " THEN 1 ELSE 0 END AS blocked, " + Messages.columns("o") + " FROM " + table
                                + " h JOIN "
                                + table + " o ON " + SAME.formatted("o", "h")
                                + " AND o.sequence_no >= h.sequence_no AND o.sequence_no < h.sequence_no + ? WHERE ",
                        (long) limit)
                .plus(session.dialect().among(List.of(Column.number("h.queue_no")), Queue.keys(first)))
                .plus(" ORDER BY o.queue_no");
        Map<Long, List<Waiting>> lanes = new LinkedHashMap<>();
        session.query(sql, Waiting::read)
                .forEach(each -> lanes.computeIfAbsent(each.first(), key -> new ArrayList<>())
                        .add(each));
        return lanes.values().stream()
                .flatMap(lane -> lane.stream().takeWhile(waiting -> !waiting.isBlocked()))
                .limit(limit)
                .toList();
    }

    private static List<Delivery> lend(Session session, List<Waiting> waiting, Duration lease) {
        String token = UUID.randomUUID().toString();
        List<Long> positions = waiting.stream().map(Waiting::position).toList();
        session.dialect()
                .change(
                        session,
                        Sql.of(
                                "UPDATE " + session.table(Messages.TABLE)
                                        + " SET token = ?, attempts = attempts + 1, due_at = "
                                        + session.dialect().now() + " + ? WHERE ",
                                token,
                                Micros.of(lease)),
                        positions);
        return waiting.stream().map(each -> each.delivery(token)).toList();
    }
}
