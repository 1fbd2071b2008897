package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import dev.retour.kernel.Reason;
import dev.retour.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs the scripts in a database that has none of the tables yet. For tests and demonstrations: in production the host's
 * own migrations run them, with rights that the program itself does not need. Keeps no state.
 */
public final class SchemaInstaller {

    private SchemaInstaller() {}

    /**
     * Makes the tables.
     *
     * @param dataSource where a connection comes from that may make tables
     * @param schema the schema that the tables shall be in, which must be there; empty for the one of the connection
     * @param prefix what their names shall begin with
     * @throws StorageException if one of the tables is there, and then nothing is made; or if a statement fails, and then
     *     it names the tables that this call made and that stay
     * @throws IllegalArgumentException if schema or prefix has a form that {@link JdbcStorage} refuses
     */
    public static void install(DataSource dataSource, String schema, String prefix) {
        try (Connection connection = dataSource.getConnection()) {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                List<SchemaScript> scripts = SchemaScript.of(Database.of(connection), schema, prefix);
                checkAbsent(connection, scripts);
                run(connection, scripts);
            } finally {
                connection.setAutoCommit(commits);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void checkAbsent(Connection connection, List<SchemaScript> scripts) throws SQLException {
        for (SchemaTable table : SchemaTable.of(scripts)) {
            if (table.isIn(connection)) {
                throw new StorageException(Reason.of(JdbcReason.TABLE_EXISTS).with("table", table.name()), null);
            }
        }
    }

    /** Another program may install at the same time; what it made is not ours to speak of. */
    private static void run(Connection connection, List<SchemaScript> scripts) throws SQLException {
        List<String> made = new ArrayList<>();
        for (SchemaScript script : scripts) {
            try {
                run(connection, script, made);
            } catch (SQLException e) {
                if (made.isEmpty()) {
                    checkAbsent(connection, scripts);
                }
                throw failed(script, made, e);
            }
        }
    }

    private static void run(Connection connection, SchemaScript script, List<String> made) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : script.statements()) {
                statement.execute(each);
                SchemaTable.madeBy(each).ifPresent(made::add);
            }
        }
    }

    private static StorageException failed(SchemaScript script, List<String> made, SQLException e) {
        return new StorageException(
                Reason.of(JdbcReason.SCRIPT_FAILED)
                        .with("script", script.path())
                        .with("cause", String.valueOf(e.getMessage()))
                        .with("made", made.isEmpty() ? "-" : String.join(", ", made)),
                e);
    }
}
