package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
     * @throws dev.retour.store.StorageException if a statement fails, such as because the tables are there
     * @throws IllegalArgumentException if schema or prefix has a form that {@link JdbcStorage} refuses
     */
    public static void install(DataSource dataSource, String schema, String prefix) {
        try (Connection connection = dataSource.getConnection()) {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                for (SchemaScript script : SchemaScript.of(Database.of(connection), schema, prefix)) {
                    run(connection, script);
                }
            } finally {
                connection.setAutoCommit(commits);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void run(Connection connection, SchemaScript script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : script.statements()) {
                statement.execute(each);
            }
        }
    }
}
