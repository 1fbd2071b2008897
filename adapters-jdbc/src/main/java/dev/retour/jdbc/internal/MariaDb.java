package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MariaDB, at whatever isolation the host has; made for its default, REPEATABLE READ. */
public final class MariaDb extends RowByRow {

    /** Lock wait timeout, deadlock, and a row that changed since the snapshot was taken. */
    private static final Set<Integer> LOST = Set.of(1205, 1213, 1020);

    /** How MariaDB wants to be spoken to. */
    public MariaDb() {}

    @Override
    public String script() {
        return "dev/retour/jdbc/mariadb/V001__retour.sql";
    }

    @Override
    public String now() {
        return "TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(6))";
    }

    @Override
    public String order() {
        return "stream_id";
    }

    @Override
    public String ordered() {
        return "?";
    }

    /** Without it a small table is scanned, and every row of it locked. */
    @Override
    public String locking() {
        return " FORCE INDEX (PRIMARY)";
    }

    @Override
    public boolean locksGaps() {
        return true;
    }

    @Override
    public String latest() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public Set<String> insertAbsent(Session session, Insert insert, String key) {
        Set<String> added = new HashSet<>();
        for (List<List<@Nullable Object>> rows : portions(insert.rows(), most())) {
            added.addAll(session.query(many(session, insert, rows).plus(" RETURNING " + key), row -> row.getString(1)));
        }
        return added;
    }

    /** One statement for many rows, since a batch may not tell how many of them were there already. */
    @Override
    long insert(Session session, Insert insert) {
        if (insert.presence() == Presence.NEW) {
            return batch(session, "INSERT " + text(session, insert), insert.rows());
        }
        return portions(insert.rows(), most()).stream()
                .mapToLong(rows -> session.update(many(session, insert, rows)))
                .sum();
    }

    private static Sql many(Session session, Insert insert, List<List<@Nullable Object>> rows) {
        String row =
                ", (" + String.join(", ", Collections.nCopies(insert.columns().size(), "?")) + ")";
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(values::addAll);
        return new Sql("INSERT IGNORE " + text(session, insert) + row.repeat(rows.size() - 1), values);
    }

    /** Otherwise a queue would lock gaps, and hold up the units that write to it. */
    @Override
    public void beginQueue(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
    }

    @Override
    public boolean isLostRace(SQLException e) {
        return LOST.contains(e.getErrorCode());
    }
}
