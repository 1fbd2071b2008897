package dev.retour.jdbc.internal;

import dev.retour.store.Outbox;
import dev.retour.store.StreamId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The messages in their table. The first row of each aggregate stands for all of them: whoever locks it may lend what
 * follows. So workers pass by each other without a row that they all lock.
 */
public final class JdbcOutbox implements Outbox {

    private static final String SAME = "%1$s.tenant = %2$s.tenant AND %1$s.company = %2$s.company"
            + " AND %1$s.stream_type = %2$s.stream_type AND %1$s.stream_id = %2$s.stream_id";

    private final Transactions transactions;

    /**
     * The messages behind a pool.
     *
     * @param transactions begins and ends them
     */
    public JdbcOutbox(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Delivery> lease(int limit, Duration lease) {
        return transactions.onQueue(session -> lease(session, limit, lease));
    }

    /** Passes over what others have locked until something is found. */
    private static List<Delivery> lease(Session session, int limit, Duration lease) {
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

    /** What waits of the aggregates whose first messages we have locked; none of an aggregate that is blocked. */
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
                .filter(lane -> lane.stream().noneMatch(Waiting::isBlocked))
                .flatMap(List::stream)
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
                                Instants.micros(lease)),
                        positions);
        return waiting.stream().map(each -> each.delivery(token)).toList();
    }

    @Override
    public int acknowledge(List<Delivery> deliveries) {
        Map<String, List<Long>> held = new LinkedHashMap<>();
        deliveries.forEach(each ->
                held.computeIfAbsent(each.token(), key -> new ArrayList<>()).add(each.position()));
        return transactions.onQueue(session -> held.entrySet().stream()
                .mapToInt(each -> session.dialect()
                        .change(
                                session,
                                Sql.of(
                                        "DELETE FROM " + session.table(Messages.TABLE) + " WHERE token = ? AND ",
                                        each.getKey()),
                                each.getValue().stream().sorted().toList()))
                .sum());
    }

    @Override
    public boolean retry(Delivery delivery, Duration delay, String why) {
        return giveBack(
                delivery,
                why,
                session -> Sql.of(
                        "state = ?, due_at = " + session.dialect().now() + " + ?",
                        Messages.WAITING,
                        Instants.micros(delay)));
    }

    @Override
    public boolean bury(Delivery delivery, String why) {
        return giveBack(delivery, why, session -> Sql.of("state = ?, due_at = 0", Messages.DEAD));
    }

    private boolean giveBack(Delivery delivery, String why, Function<Session, Sql> state) {
        return transactions.onQueue(session -> {
            Sql change = Sql.of(
                            "UPDATE " + session.table(Messages.TABLE) + " SET token = NULL, why = ?, ",
                            Outbox.remark(why))
                    .plus(state.apply(session))
                    .plus(" WHERE queue_no = ? AND token = ?", delivery.position(), delivery.token());
            return session.update(change) == 1 && freeAfter(session, delivery);
        });
    }

    /** Takes the later ones out of the hands of their worker, so that they follow the one before. */
    private static boolean freeAfter(Session session, Delivery delivery) {
        StreamId aggregate = delivery.envelope().message().aggregate();
        session.update(Sql.of("UPDATE " + session.table(Messages.TABLE) + " SET token = NULL, due_at = 0")
                .plus(Heads.in(session, delivery.envelope().scope()))
                .plus(" AND stream_type = ? AND stream_id = ?", aggregate.type(), aggregate.id())
                .plus(" AND sequence_no > ? AND due_at > 0", delivery.envelope().sequence()));
        return true;
    }

    @Override
    public List<DeadLetter> dead(long after, int limit) {
        return transactions.read(session -> session.query(
                Sql.of(
                        "SELECT o.queue_no, o.attempts, o.why, " + Messages.columns("o") + " FROM "
                                + session.table(Messages.TABLE)
                                + " o WHERE o.state = ? AND o.queue_no > ? ORDER BY o.queue_no LIMIT ?",
                        Messages.DEAD,
                        after,
                        (long) limit),
                row -> new DeadLetter(
                        row.getLong("queue_no"), row.getInt("attempts"), row.getString("why"), Messages.read(row))));
    }

    @Override
    public boolean revive(long position) {
        return transactions.onQueue(session -> session.update(Sql.of(
                        "UPDATE " + session.table(Messages.TABLE)
                                + " SET state = ?, due_at = 0 WHERE queue_no = ? AND state = ?",
                        Messages.WAITING,
                        position,
                        Messages.DEAD))
                == 1);
    }

    @Override
    public boolean discard(long position) {
        return transactions.onQueue(session -> session.update(Sql.of(
                        "DELETE FROM " + session.table(Messages.TABLE) + " WHERE queue_no = ? AND state = ?",
                        position,
                        Messages.DEAD))
                == 1);
    }

    @Override
    public Lag lag() {
        return transactions.read(session -> session.query(
                        Sql.of(
                                "SELECT COUNT(CASE WHEN state = ? THEN 1 END), COUNT(CASE WHEN state = ? THEN 1 END), "
                                        + session.dialect().now() + " - MIN(CASE WHEN state = ? THEN recorded_at END)"
                                        + " FROM " + session.table(Messages.TABLE),
                                Messages.WAITING,
                                Messages.DEAD,
                                Messages.WAITING),
                        row -> new Lag(row.getLong(1), row.getLong(2), age(row.getLong(3))))
                .get(0));
    }

    private static Duration age(long micros) {
        return Duration.of(Math.max(0, micros), ChronoUnit.MICROS);
    }
}
