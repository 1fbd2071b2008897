package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows and keys in statements of PostgreSQL: one array a column, whatever their number. */
final class PostgresRows {

    private PostgresRows() {}

    static Sql sql(Session session, Write write) {
        return write instanceof Insert insert ? insert(session, insert) : update(session, (Update) write);
    }

    /** No row fails by being there already: a failed statement would spoil the transaction. The count tells. */
    private static Sql insert(Session session, Insert insert) {
        String text = "INSERT INTO %s (%s) SELECT * FROM UNNEST(%s) ON CONFLICT DO NOTHING"
                .formatted(session.table(insert.table()), Column.names(insert.columns()), marks(insert.columns()));
        return new Sql(text, arrays(insert.columns(), insert.rows()));
    }

    /** Most units move one stream. PostgreSQL plans that a few times and then keeps the plan; it plans a join each time. */
    private static Sql update(Session session, Update update) {
        return update.rows().size() == 1 ? updateOne(session, update) : updateEach(session, update);
    }

    private static Sql updateOne(Session session, Update update) {
        String text = "UPDATE %s SET %s WHERE %s"
                .formatted(session.table(update.table()), equal(update.set(), ", "), equal(update.where(), " AND "));
        return new Sql(text, update.rows().get(0));
    }

    private static Sql updateEach(Session session, Update update) {
        List<Column> all = new ArrayList<>(update.set());
        all.addAll(update.where());
        String set = pairs("%s = s.c%d", update.set(), 0, ", ");
        String where = pairs("t.%s = s.c%d", update.where(), update.set().size(), " AND ");
        String text = "UPDATE %s AS t SET %s FROM UNNEST(%s) AS s (%s) WHERE %s"
                .formatted(session.table(update.table()), set, marks(all), places(all), where);
        return new Sql(text, arrays(all, update.rows()));
    }

    /** Restricts columns to one key. */
    static Sql equal(List<Column> columns, List<@Nullable Object> key) {
        return new Sql(equal(columns, " AND "), key);
    }

    private static String equal(List<Column> columns, String between) {
        return columns.stream()
                .map(column -> column.name() + " = ?" + (column.isNumber() ? "::bigint" : "::text"))
                .collect(Collectors.joining(between));
    }

    /** Locks one row a key by a query each. */
    static Sql lookedUp(Sql query, List<Column> columns, List<List<@Nullable Object>> keys) {
        String from = "SELECT h.* FROM UNNEST(%s) AS k (%s)".formatted(hidden(columns), places(columns));
        return new Sql(from, arrays(columns, keys))
                .plus(" CROSS JOIN LATERAL (")
                .plus(query)
                .plus(" AND " + pairs("%s = k.c%d", columns, 0, " AND ") + " FOR UPDATE) AS h");
    }

    /** Arrays whose length the planner does not see: it would think a plan for just that length worth making each time. */
    private static String hidden(List<Column> columns) {
        return columns.stream().map(column -> "(SELECT " + mark(column) + ")").collect(Collectors.joining(", "));
    }

    private static String pairs(String form, List<Column> columns, int from, String between) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> form.formatted(columns.get(i).name(), from + i))
                .collect(Collectors.joining(between));
    }

    private static String places(List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    static String marks(List<Column> columns) {
        return columns.stream().map(PostgresRows::mark).collect(Collectors.joining(", "));
    }

    private static String mark(Column column) {
        return column.isNumber() ? "?::bigint[]" : "?::text[]";
    }

    static List<@Nullable Object> arrays(List<Column> columns, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            Object[] empty = columns.get(i).isNumber() ? new Long[0] : new String[0];
            arrays.add(rows.stream().map(row -> row.get(at)).toArray(size -> Arrays.copyOf(empty, size)));
        }
        return arrays;
    }
}
