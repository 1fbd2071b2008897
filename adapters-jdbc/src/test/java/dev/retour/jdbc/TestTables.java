package dev.retour.jdbc;

import dev.retour.jdbc.internal.Tables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a test.
 *
 * @param database where
 * @param schema in which schema
 * @param prefix what their names begin with
 */
record TestTables(TestDatabase database, String schema, String prefix) {

    private static final List<String> TABLES =
            List.of("stream", "event", "claim", "link", "effect", "outbox", "personal");

    private static final Set<TestTables> MADE = new HashSet<>();

    static TestTables of(TestDatabase database) {
        return new TestTables(database, "", Tables.PREFIX);
    }

    String name(String table) {
        return new Tables(schema, prefix).name(table);
    }

    /** Makes them, or empties them. */
    void renew() throws SQLException {
        synchronized (MADE) {
            if (!MADE.contains(this)) {
                SchemaInstaller.install(database.pool(true), schema, prefix);
                MADE.add(this);
            }
        }
        database.execute(Stream.concat(TABLES.stream().map(this::name), Stream.of("host_row"))
                .map("DELETE FROM "::concat)
                .toArray(String[]::new));
    }

    JdbcStorage storage(boolean autocommit) {
        return JdbcStorage.on(database.pool(autocommit)).schema(schema).prefix(prefix);
    }

    long count(String table) {
        try (Connection connection = database.pool(true).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + name(table))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves all leases and delays back. */
    void passTime(Duration time) throws SQLException {
        database.execute(Stream.of("effect", "outbox")
                .map(table -> "UPDATE " + name(table) + " SET due_at = due_at - " + time.toSeconds() + "000000")
                .toArray(String[]::new));
    }
}
