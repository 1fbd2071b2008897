package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Rows travel as one array a column, so that the text of a statement does not depend on their number; and all
 * changes of a unit travel as one message of several statements, which the driver sends and answers in one round trip.
 */
public final class PostgreSql implements Dialect {

    /** Lock timeout. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** How PostgreSQL wants to be spoken to. */
    public PostgreSql() {}

    @Override
    public String script() {
        return "dev/retour/jdbc/postgresql/V001__retour.sql";
    }

    @Override
    public String now() {
        return "CAST(EXTRACT(EPOCH FROM STATEMENT_TIMESTAMP()) * 1000000 AS BIGINT)";
    }

    @Override
    public String order() {
        return "stream_id";
    }

    @Override
    public String ordered() {
        return "?";
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Sql among(List<Column> columns, List<List<@Nullable Object>> keys) {
        return columns.size() == 1
                ? new Sql(
                        columns.get(0).name() + " = ANY (" + PostgresRows.marks(columns) + ")",
                        PostgresRows.arrays(columns, keys))
                : new Sql(
                        "(" + Column.names(columns) + ") IN (SELECT * FROM UNNEST(" + PostgresRows.marks(columns)
                                + "))",
                        PostgresRows.arrays(columns, keys));
    }

    /**
     * A look-up by the primary key for each. As a join, a plan that PostgreSQL keeps may read all streams of the company
     * for each key, while it does not know yet how many there are.
     */
    @Override
    public Sql locked(String select, Sql in, List<Column> columns, List<List<@Nullable Object>> keys) {
        return keys.size() == 1
                ? Sql.of(select)
                        .plus(in)
                        .plus(" AND ")
                        .plus(PostgresRows.equal(columns, keys.get(0)))
                        .plus(" FOR UPDATE")
                : PostgresRows.lookedUp(Sql.of(select).plus(in), columns, keys);
    }

    @Override
    public String locking() {
        return "";
    }

    @Override
    public boolean locksGaps() {
        return false;
    }

    @Override
    public String latest() {
        return "";
    }

    @Override
    public Set<String> insertAbsent(Session session, Insert insert, String key) {
        return new HashSet<>(
                session.query(PostgresRows.sql(session, insert).plus(" RETURNING " + key), row -> row.getString(1)));
    }

    @Override
    public void write(Session session, List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        Sql all = writes.stream()
                .map(write -> PostgresRows.sql(session, write))
                .reduce((one, next) -> one.plus(";\n").plus(next))
                .orElseThrow();
        List<Long> counts = counts(session, all);
        for (int i = 0; i < writes.size(); i++) {
            writes.get(i).check(counts.get(i));
        }
    }

    @Override
    public int change(Session session, Sql change, List<Long> positions) {
        return session.update(change.plus(among(Queue.KEY, Queue.keys(positions))));
    }

    private static List<Long> counts(Session session, Sql sql) {
        try (PreparedStatement statement = session.prepare(sql)) {
            List<Long> counts = new ArrayList<>();
            statement.execute();
            for (int count = statement.getUpdateCount(); count >= 0; count = next(statement)) {
                counts.add((long) count);
            }
            return counts;
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    private static int next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getUpdateCount();
    }

    @Override
    public boolean isLostRace(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }
}
