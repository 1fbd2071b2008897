package dev.retour.jdbc.internal;

import dev.retour.kernel.Scope;
import dev.retour.kernel.StorableText;
import dev.retour.store.Effects;
import dev.retour.store.Micros;
import dev.retour.store.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The effects in their table. A lease that has lapsed is unknown by itself: nothing has to mark it. */
public final class JdbcEffects implements Effects {

    private final Transactions transactions;
    private final Tables tables;

    /**
     * The effects behind a pool, in these tables.
     *
     * @param transactions begins and ends them
     * @param tables what the tables are called
     */
    public JdbcEffects(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public List<Work> lease(Set<String> kinds, int limit, Duration lease) {
        return kinds.isEmpty() ? List.of() : transactions.onQueue(session -> lease(session, kinds, limit, lease));
    }

    /** Passes over what others have locked until something is found. */
    private static List<Work> lease(Session session, Set<String> kinds, int limit, Duration lease) {
        long after = 0;
        while (true) {
            List<Long> ready = ready(session, kinds, after, limit);
            if (ready.isEmpty()) {
                return List.of();
            }
            List<Long> ours = Queue.lock(session, EffectRows.TABLE, EffectRows.READY, ready);
            if (!ours.isEmpty()) {
                return lend(session, ours, lease);
            }
            after = ready.get(ready.size() - 1);
        }
    }

    /** What may be lent. Takes no lock. */
    private static List<Long> ready(Session session, Set<String> kinds, long after, int limit) {
        String marks = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        Sql sql = Sql.of(
                        "SELECT queue_no FROM " + session.table(EffectRows.TABLE)
                                + " WHERE state = ? AND queue_no > ? AND due_at <= "
                                + session.dialect().now(),
                        EffectRows.READY,
                        after)
                .plus(new Sql(" AND kind IN (" + marks + ")", Arrays.asList(kinds.toArray())))
                .plus(" ORDER BY queue_no LIMIT ?", (long) limit);
        return session.query(sql, row -> row.getLong(1));
    }

    private static List<Work> lend(Session session, List<Long> positions, Duration lease) {
        String token = UUID.randomUUID().toString();
        session.dialect()
                .change(
                        session,
                        Sql.of(
                                "UPDATE " + session.table(EffectRows.TABLE) + " SET state = ?, token = ?, due_at = "
                                        + session.dialect().now() + " + ? WHERE ",
                                EffectRows.LEASED,
                                token,
                                Micros.of(lease)),
                        positions);
        return Parts.of(positions, session.dialect().most()).stream()
                .flatMap(part -> session
                        .query(
                                Sql.of("SELECT " + EffectRows.CONTENT + " FROM " + session.table(EffectRows.TABLE)
                                                + " WHERE ")
                                        .plus(session.dialect().among(Queue.KEY, Queue.keys(part)))
                                        .plus(" ORDER BY queue_no"),
                                row -> work(row, token))
                        .stream())
                .toList();
    }

    private static Work work(ResultSet row, String token) throws SQLException {
        return new Work(row.getLong("queue_no"), EffectRows.scope(row), token, EffectRows.request(row));
    }

    @Override
    public boolean complete(Unit unit, Work work, String outcome) {
        StorableText.check("Outcome of an effect", outcome);
        if (!(unit instanceof JdbcUnit ours) || !ours.session().tables().equals(tables)) {
            throw new IllegalArgumentException("The unit belongs to another storage.");
        }
        if (!work.scope().equals(ours.scope())) {
            throw new IllegalArgumentException("The effect belongs to another scope than the unit.");
        }
        Session session = ours.session();
        boolean isCompleted = complete(session, work, outcome);
        if (!isCompleted) {
            checkKnown(session, work);
        }
        return isCompleted;
    }

    /** On a snapshot too, what another has just completed must be found. */
    private static void checkKnown(Session session, Work work) {
        List<Long> known = session.query(
                Sql.of("SELECT queue_no FROM " + session.table(EffectRows.TABLE))
                        .plus(Heads.in(work.scope()))
                        .plus(" AND effect_key = ?", work.request().key())
                        .plus(session.dialect().latest()),
                row -> row.getLong(1));
        if (known.isEmpty()) {
            Latest.check(session, EffectRows.TABLE, " " + work.request().key());
        }
        if (!known.contains(work.position())) {
            throw new IllegalArgumentException("The effect belongs to another storage.");
        }
    }

    private static boolean complete(Session session, Work work, String outcome) {
        return session.update(Sql.of(
                        "UPDATE " + session.table(EffectRows.TABLE)
                                + " SET state = ?, token = NULL, outcome = ? WHERE queue_no = ? AND effect_key = ? AND state <> ?",
                        EffectRows.COMPLETED,
                        outcome,
                        work.position(),
                        work.request().key(),
                        EffectRows.COMPLETED))
                == 1;
    }

    @Override
    public boolean giveBack(Work work, Duration delay) {
        return transactions.onQueue(session -> session.update(Sql.of(
                        "UPDATE " + session.table(EffectRows.TABLE) + " SET state = ?, token = NULL, due_at = "
                                + session.dialect().now() + " + ? WHERE queue_no = ? AND token = ? AND state = ?"
                                + " AND due_at > " + session.dialect().now(),
                        EffectRows.READY,
                        Micros.of(delay),
                        work.position(),
                        work.token(),
                        EffectRows.LEASED))
                == 1);
    }

    @Override
    public Optional<Status> find(Scope scope, String key) {
        return transactions.read(session -> find(session, scope, key));
    }

    private static Optional<Status> find(Session session, Scope scope, String key) {
        return session
                .query(select(session).plus(Heads.in(scope)).plus(" AND effect_key = ?", key), JdbcEffects::status)
                .stream()
                .findFirst();
    }

    @Override
    public List<Status> unknown(long after, int limit) {
        return transactions.read(session -> session.query(
                select(session)
                        .plus(
                                " WHERE state = ? AND due_at <= "
                                        + session.dialect().now() + " AND queue_no > ? ORDER BY queue_no LIMIT ?",
                                EffectRows.LEASED,
                                after,
                                (long) limit),
                JdbcEffects::status));
    }

    private static Sql select(Session session) {
        return Sql.of("SELECT " + EffectRows.CONTENT + ", state, outcome, CASE WHEN due_at <= "
                + session.dialect().now() + " THEN 1 ELSE 0 END AS due FROM " + session.table(EffectRows.TABLE));
    }

    private static Status status(ResultSet row) throws SQLException {
        State state = switch (row.getString("state")) {
            case EffectRows.READY -> State.READY;
            case EffectRows.COMPLETED -> State.COMPLETED;
            default -> row.getInt("due") == 1 ? State.UNKNOWN : State.LEASED;
        };
        return new Status(
                row.getLong("queue_no"),
                EffectRows.scope(row),
                EffectRows.request(row),
                state,
                Optional.ofNullable(row.getString("outcome")));
    }
}
