package dev.retour.jdbc.internal;

import dev.retour.store.Micros;
import dev.retour.store.Outbox;
import dev.retour.store.StreamId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The messages in their table: who has them, what has arrived, and what is dead. */
public final class JdbcOutbox implements Outbox {

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
        return transactions.onQueue(session -> Lanes.lease(session, limit, lease));
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
                        "state = ?, due_at = " + session.dialect().now() + " + ?", Messages.WAITING, Micros.of(delay)));
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

    /** Takes the later ones out of the hands of their worker, so that they follow the one before; what waits, waits. */
    private static boolean freeAfter(Session session, Delivery delivery) {
        StreamId aggregate = delivery.envelope().message().aggregate();
        session.update(Sql.of("UPDATE " + session.table(Messages.TABLE) + " SET token = NULL, due_at = 0")
                .plus(Heads.in(delivery.envelope().scope()))
                .plus(" AND stream_type = ? AND stream_id = ?", aggregate.type(), aggregate.id())
                .plus(
                        " AND sequence_no > ? AND token IS NOT NULL",
                        delivery.envelope().sequence()));
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
                                        + " FROM " + session.table(Messages.TABLE) + " WHERE queue_no > 0",
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
