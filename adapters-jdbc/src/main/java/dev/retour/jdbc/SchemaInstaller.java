package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import dev.retour.kernel.Reason;
import dev.retour.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs the scripts in a database that has none of the tables yet. For tests and demonstrations: in production the host's
 * own migrations run them, with rights that the program itself does not need. Keeps no state.
 */
public final class SchemaInstaller {

    /** How a connection is given back as it was lent; if that fails too, it does not hide what failed before. */
    @FunctionalInterface
    private interface Return extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    private SchemaInstaller() {}

    /**
     * Makes the tables.
     *
     * @param dataSource where a connection comes from that may make tables
     * @param schema the schema that the tables shall be in, which must be there; empty for the one of the connection
     * @param prefix what their names shall begin with
     * @throws StorageException if one of the tables is there, with {@link JdbcReason#TABLE_EXISTS}, or one could not be
     *     looked for, with {@link JdbcReason#TABLE_UNREADABLE}: then nothing is made. If a statement fails, with {@link
     *     JdbcReason#SCRIPT_FAILED} and the tables that this call made and that stay, or with {@link
     *     JdbcReason#NOTHING_MADE}. If the database does not answer, or is none of {@link Database}
     * @throws IllegalArgumentException if schema or prefix has a form that {@link JdbcStorage} refuses
     */
    public static void install(DataSource dataSource, String schema, String prefix) {
        try (Connection connection = dataSource.getConnection()) {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(true);
            Return asLent = () -> connection.setAutoCommit(commits);
            try (asLent) {
                install(connection, SchemaScript.of(Database.of(connection), schema, prefix));
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void install(Connection connection, List<SchemaScript> scripts) {
        Optional<Reason> present = present(connection, scripts);
        if (present.isPresent()) {
            throw new StorageException(present.orElseThrow(), null);
        }
        List<String> made = new ArrayList<>();
        for (SchemaScript script : scripts) {
            try {
                run(connection, script, made);
            } catch (SQLException e) {
                throw new StorageException(
                        made.isEmpty() ? whyNothing(connection, scripts, script, e) : broken(script, made, e), e);
            }
        }
    }

    private static Optional<Reason> present(Connection connection, List<SchemaScript> scripts) {
        return SchemaTable.of(scripts).stream()
                .filter(table -> table.isIn(connection))
                .findFirst()
                .map(table -> Reason.of(JdbcReason.TABLE_EXISTS).with("table", table.name()));
    }

    /** Another program may install at the same time; what it made is not ours to speak of. */
    private static Reason whyNothing(
            Connection connection, List<SchemaScript> scripts, SchemaScript script, SQLException e) {
        Reason failed = failed(JdbcReason.NOTHING_MADE, script, e);
        try {
            return present(connection, scripts).orElse(failed);
        } catch (StorageException unreadable) {
            e.addSuppressed(unreadable);
            return failed;
        }
    }

    private static Reason broken(SchemaScript script, List<String> made, SQLException e) {
        return failed(JdbcReason.SCRIPT_FAILED, script, e).with("made", String.join(", ", made));
    }

    private static Reason failed(JdbcReason code, SchemaScript script, SQLException e) {
        return Reason.of(code).with("script", script.path()).with("cause", String.valueOf(e.getMessage()));
    }

    private static void run(Connection connection, SchemaScript script, List<String> made) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : script.statements()) {
                statement.execute(each);
                SchemaTable.madeBy(each).ifPresent(made::add);
            }
        }
    }
}
