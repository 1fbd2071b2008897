package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Update;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                ? new Sql(columns.get(0).name() + " = ANY (" + marks(columns) + ")", arrays(columns, keys))
                : new Sql(
                        "(" + Column.names(columns) + ") IN (SELECT * FROM UNNEST(" + marks(columns) + "))",
                        arrays(columns, keys));
    }

    /**
     * A look-up by the primary key for each. As a join, a plan that PostgreSQL keeps may read all streams of the company
     * for each key, while it does not know yet how many there are.
     */
    @Override
    public Sql locked(String select, Sql in, List<Column> columns, List<List<@Nullable Object>> keys) {
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return new Sql("SELECT h.* FROM UNNEST(" + marks(columns) + ") AS k (" + names + ")", arrays(columns, keys))
                .plus(" CROSS JOIN LATERAL (" + select)
                .plus(in)
                .plus(" AND " + pairs("%s = k.c%d", columns, 0, " AND ") + " FOR UPDATE) AS h");
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
        return new HashSet<>(session.query(sql(session, insert).plus(" RETURNING " + key), row -> row.getString(1)));
    }

    @Override
    public void write(Session session, List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        Sql all = writes.stream()
                .map(write -> sql(session, write))
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

    private static Sql sql(Session session, Write write) {
        return write instanceof Insert insert ? insert(session, insert) : update(session, (Update) write);
    }

    /** No row fails by being there already: a failed statement would spoil the transaction. The count tells. */
    private static Sql insert(Session session, Insert insert) {
        String text = "INSERT INTO %s (%s) SELECT * FROM UNNEST(%s) ON CONFLICT DO NOTHING"
                .formatted(session.table(insert.table()), Column.names(insert.columns()), marks(insert.columns()));
        return new Sql(text, arrays(insert.columns(), insert.rows()));
    }

    private static Sql update(Session session, Update update) {
        List<Column> all = new ArrayList<>(update.set());
        all.addAll(update.where());
        String set = pairs("%s = s.c%d", update.set(), 0, ", ");
        String where = pairs("t.%s = s.c%d", update.where(), update.set().size(), " AND ");
        String from = IntStream.range(0, all.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String text = "UPDATE %s AS t SET %s FROM UNNEST(%s) AS s (%s) WHERE %s"
                .formatted(session.table(update.table()), set, marks(all), from, where);
        return new Sql(text, arrays(all, update.rows()));
    }

    private static String pairs(String form, List<Column> columns, int from, String between) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> form.formatted(columns.get(i).name(), from + i))
                .collect(Collectors.joining(between));
    }

    private static String marks(List<Column> columns) {
        return columns.stream()
                .map(column -> column.isNumber() ? "?::bigint[]" : "?::text[]")
                .collect(Collectors.joining(", "));
    }

    private static List<@Nullable Object> arrays(List<Column> columns, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            Object[] empty = columns.get(i).isNumber() ? new Long[0] : new String[0];
            arrays.add(rows.stream().map(row -> row.get(at)).toArray(size -> Arrays.copyOf(empty, size)));
        }
        return arrays;
    }

    @Override
    public boolean isLostRace(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }
}
