package dev.retour.benchmarks.jdbc;

import static dev.retour.benchmarks.jdbc.HandTable.CLAIM;
import static dev.retour.benchmarks.jdbc.HandTable.EVENT;
import static dev.retour.benchmarks.jdbc.HandTable.LINK;
import static dev.retour.benchmarks.jdbc.HandTable.OUTBOX;
import static dev.retour.benchmarks.jdbc.HandTable.STREAM;

import com.zaxxer.hikari.HikariDataSource;
import dev.retour.Shop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the library open every case of one order, and reads which rows it wrote each time. */
final class Recording {

    private static final int ORDER = 9_999_999;

    /** How the library opens a case. */
    @FunctionalInterface
    interface Opener {
        /** Opens it and tells the id of the command. */
        String open(Shop shop, Visit visit);
    }

    private final Map<Long, HandRows> byVersion = new HashMap<>();

    /** Records on a server whose tables are filled. */
    static Recording on(Server server, Opener opener) {
        Recording recording = new Recording();
        try (HikariDataSource pool = server.hurried();
                Connection connection = pool.getConnection()) {
            Shop shop = Platform.shop(pool);
            Platform.capture(shop, new Visit(ORDER, 0).orderId());
            for (int i = 0; i < Plan.MOST; i++) {
                Visit visit = new Visit(ORDER, i);
                recording.add(rows(connection, visit, opener.open(shop, visit)));
            }
            return recording;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(HandRows rows) {
        byVersion.put(rows.before(), rows);
    }

    /** The rows that a visit writes to an order of a version. */
    HandRows at(long version) {
        return Objects.requireNonNull(byVersion.get(version), () -> "No order has version " + version);
    }

    private static HandRows rows(Connection connection, Visit visit, String command) throws SQLException {
        return new HandRows(
                visit,
                command,
                row(connection, CLAIM, "command_id = ?", command),
                row(connection, STREAM, "stream_id = ?", visit.orderId().value()),
                row(connection, STREAM, "stream_id = ?", visit.caseId().value()),
                rows(connection, EVENT, "cause = ?", "command:" + command),
                rows(connection, LINK, "stream_id = ?", visit.caseId().value()),
                rows(connection, OUTBOX, "cause = ?", "command:" + command));
    }

    private static List<@Nullable Object> row(Connection connection, HandTable table, String condition, String value)
            throws SQLException {
        List<List<@Nullable Object>> rows = rows(connection, table, condition, value);
        if (rows.size() != 1) {
            throw new IllegalStateException("A command writes one row to " + table.table() + ", not " + rows.size());
        }
        return rows.get(0);
    }

    private static List<List<@Nullable Object>> rows(
            Connection connection, HandTable table, String condition, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.select(condition))) {
            statement.setString(1, value);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= table.width(); i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
