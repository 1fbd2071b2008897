package dev.retour.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The other end of a connection, in the database.
 *
 * @param database a database with a server
 * @param id what the database calls it
 */
record Backend(TestDatabase database, long id) {

    private static final String POSTGRESQL_LIVES = "SELECT COUNT(*) FROM pg_stat_activity WHERE pid = ";
    private static final String MARIADB_LIVES = "SELECT COUNT(*) FROM information_schema.processlist WHERE id = ";

    private boolean isPostgres() {
        return database == TestDatabase.POSTGRESQL;
    }

    static Backend of(TestDatabase database, Connection connection) throws SQLException {
        String question = database == TestDatabase.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()";
        return new Backend(database, number(connection, question));
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Breaks it off, in the midst of its transaction. */
    void kill() throws SQLException {
        database.execute(isPostgres() ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
    }

    /** Waits until it has noticed that its client is gone, and has undone what was open. */
    void awaitEnd() throws SQLException, InterruptedException {
        try (Connection other = database.connect()) {
            while (number(other, (isPostgres() ? POSTGRESQL_LIVES : MARIADB_LIVES) + id) > 0) {
                Thread.sleep(1);
            }
        }
    }
}
