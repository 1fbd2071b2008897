package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Update;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the databases have in common that know no arrays as tables: a list of question marks, and batches of JDBC. */
abstract class RowByRow implements Dialect {

    /** Small enough for the optimizers and for the limits on question marks. */
    private static final int MOST = 250;

    /** The most text that travels at once, in characters: well below what a server takes in one packet. */
    private static final long MOST_TEXT = 1_000_000;

    @Override
    public final int most() {
        return MOST;
    }

    @Override
    public final Sql among(List<Column> columns, List<List<@Nullable Object>> keys) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(values::addAll);
        return new Sql(columns.size() == 1 ? oneOf(columns.get(0), keys.size()) : anyOf(columns, keys.size()), values);
    }

    private static String oneOf(Column column, int count) {
        return column.name() + " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** Pairs one by one: not every optimizer finds an index for a list of pairs. */
    private static String anyOf(List<Column> columns, int count) {
        String one =
                columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" AND ", "(", ")"));
        return "(" + String.join(" OR ", Collections.nCopies(count, one)) + ")";
    }

    @Override
    public final void write(Session session, List<Write> writes) {
        writes.forEach(write -> write.check(met(session, write)));
    }

    /** One by one, by the primary key: with a list the optimizer might scan, and wait for rows of others. */
    @Override
    public final int change(Session session, Sql change, List<Long> positions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Long position : positions) {
            List<@Nullable Object> row = new ArrayList<>(change.values());
            row.add(position);
            rows.add(row);
        }
        return (int) batch(session, change.text() + "queue_no = ?", rows);
    }

    private long met(Session session, Write write) {
        return write instanceof Update update
                ? batch(session, text(session, update), update.rows())
                : insert(session, (Insert) write);
    }

    /** Adds rows; tells how many were added. */
    abstract long insert(Session session, Insert insert);

    static String text(Session session, Insert insert) {
        String marks = String.join(", ", Collections.nCopies(insert.columns().size(), "?"));
        return "INTO %s (%s) VALUES (%s)"
                .formatted(session.table(insert.table()), Column.names(insert.columns()), marks);
    }

    private static String text(Session session, Update update) {
        return "UPDATE %s SET %s WHERE %s"
                .formatted(session.table(update.table()), pairs(update.set(), ", "), pairs(update.where(), " AND "));
    }

    private static String pairs(List<Column> columns, String between) {
        return columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(between));
    }

    /** Runs a statement for each row; tells how many rows it met. */
    static long batch(Session session, String sql, List<List<@Nullable Object>> rows) {
        try (PreparedStatement statement = session.prepare(Sql.of(sql))) {
            long met = 0;
            for (List<List<@Nullable Object>> portion : portions(rows, Integer.MAX_VALUE)) {
                for (List<@Nullable Object> row : portion) {
                    Binder.bind(statement, row);
                    statement.addBatch();
                }
                met += met(statement.executeBatch());
            }
            return met;
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    /** Rows in portions that travel at once: so many rows at most, and not much more text than a server takes well. */
    static List<List<List<@Nullable Object>>> portions(List<List<@Nullable Object>> rows, int most) {
        List<List<List<@Nullable Object>>> portions = new ArrayList<>();
        int from = 0;
        long text = 0;
        for (int to = 1; to <= rows.size(); to++) {
            text += length(rows.get(to - 1));
            if (text > MOST_TEXT || to - from == most || to == rows.size()) {
                portions.add(rows.subList(from, to));
                from = to;
                text = 0;
            }
        }
        return portions;
    }

    /** A driver that sends many rows at once may not know the number of each; then it has refused none. */
    private static long met(int[] counts) {
        long met = 0;
        for (int count : counts) {
            met += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return met;
    }

    private static long length(List<@Nullable Object> row) {
        return row.stream()
                .mapToLong(value -> value instanceof String text ? text.length() : 8)
                .sum();
    }
}
