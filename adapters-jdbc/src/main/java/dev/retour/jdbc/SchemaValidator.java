package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import dev.retour.jdbc.internal.Tables;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks at the start of a program whether the tables are there and are those of this release. It only reads. Keeps no
 * state.
 */
public final class SchemaValidator {

    private SchemaValidator() {}

    /**
     * Tries to read every column of every table, by the name that a statement would use; then compares versions.
     *
     * @param dataSource where a connection comes from
     * @param schema the schema that the tables are in; empty for the one of the connection
     * @param prefix what their names begin with
     * @return what is wrong; empty if nothing is. A warning does not keep from working.
     * @throws dev.retour.store.StorageException if the database does not answer, or does not let us read
     * @throws IllegalArgumentException if schema or prefix has a form that {@link JdbcStorage} refuses
     */
    public static List<Finding> check(DataSource dataSource, String schema, String prefix) {
        Tables tables = new Tables(schema, prefix);
        try (Connection connection = dataSource.getConnection()) {
            Database database = Database.of(connection);
            List<Finding> findings = new ArrayList<>(missing(connection, SchemaScript.of(database, tables)));
            if (findings.isEmpty()) {
                version(connection, database, tables).ifPresent(findings::add);
            }
            delay(connection, database).ifPresent(findings::add);
            end(connection);
            return findings;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** All that is missing; where nothing is there at all, only that. */
    private static List<Finding> missing(Connection connection, List<SchemaScript> scripts) throws SQLException {
        List<SchemaTable> wanted = SchemaTable.of(scripts);
        List<Finding> missing = new ArrayList<>();
        boolean isThereOne = false;
        for (SchemaTable table : wanted) {
            boolean isWhole = table.isWholeIn(connection);
            end(connection);
            isThereOne |= isWhole || table.isIn(connection);
            end(connection);
            if (!isWhole) {
                missing.add(missing(table));
            }
        }
        return isThereOne ? missing : List.of(nothing(wanted.get(0)));
    }

    private static Finding nothing(SchemaTable first) {
        Reason reason =
                Reason.of(JdbcReason.TABLES_MISSING).with("table", first.name()).with("script", first.script());
        return Finding.error(reason, SourceRef.of(first.name()));
    }

    private static Finding missing(SchemaTable table) {
        Reason reason = Reason.of(JdbcReason.TABLE_MISSING)
                .with("table", table.name())
                .with("columns", String.join(", ", table.columns()))
                .with("script", table.script());
        return Finding.error(reason, SourceRef.of(table.name()));
    }

    private static Optional<Finding> version(Connection connection, Database database, Tables tables)
            throws SQLException {
        String table = tables.name("schema");
        long found = number(connection, "SELECT MAX(version) FROM " + table);
        int expected = database.scripts().size();
        if (found == expected) {
            return Optional.empty();
        }
        Reason reason = Reason.of(found < expected ? JdbcReason.SCHEMA_TOO_OLD : JdbcReason.SCHEMA_TOO_NEW)
                .with("found", found)
                .with("expected", expected);
        Reason told =
                found < expected ? reason.with("script", database.scripts().get((int) found)) : reason;
        return Optional.of(Finding.error(told, SourceRef.of(table)));
    }

    /** H2 writes to a file half a second after the commit, unless told otherwise. */
    private static Optional<Finding> delay(Connection connection, Database database) throws SQLException {
        if (database != Database.H2 || isInMemory(connection)) {
            return Optional.empty();
        }
        long delay = number(
                connection,
                "SELECT COALESCE(MAX(CAST(setting_value AS INTEGER)), 500) FROM information_schema.settings"
                        + " WHERE setting_name = 'WRITE_DELAY'");
        Reason reason = Reason.of(JdbcReason.WRITE_DELAYED).with("milliseconds", delay);
        return delay == 0 ? Optional.empty() : Optional.of(Finding.warning(reason, SourceRef.of("WRITE_DELAY")));
    }

    private static boolean isInMemory(Connection connection) throws SQLException {
        return number(connection, "SELECT CASE WHEN DATABASE_PATH() IS NULL THEN 1 ELSE 0 END") == 1;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Ends what a connection without autocommit has begun, and what a failed statement has spoiled. */
    private static void end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
