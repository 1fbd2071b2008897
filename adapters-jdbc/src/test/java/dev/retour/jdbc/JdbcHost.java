package dev.retour.jdbc;

import dev.retour.store.Storage;
import dev.retour.testkit.storage.HostTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A transaction of a host with a table of its own. */
record JdbcHost(TestTables tables, boolean autocommit, Connection connection) implements HostTransaction {

    /** Work on a connection. */
    @FunctionalInterface
    private interface Work {

        void run() throws SQLException;
    }

    static JdbcHost begin(TestTables tables, boolean autocommit) {
        try {
            return begin(tables, autocommit, tables.database().connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static JdbcHost beginOnSnapshot(TestTables tables, boolean autocommit) {
        try {
            Connection connection = tables.database().connect();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return begin(tables, autocommit, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcHost begin(TestTables tables, boolean autocommit, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new JdbcHost(tables, autocommit, connection);
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Storage storage() {
        return tables.storage(autocommit).joined(connection);
    }

    @Override
    public void hostWrites(String value) {
        run(() -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO host_row VALUES (?)")) {
                insert.setString(1, value);
                insert.executeUpdate();
            }
        });
    }

    @Override
    public List<String> hostReads() {
        List<String> values = new ArrayList<>();
        run(() -> {
            try (Connection other = tables.database().connect();
                    Statement statement = other.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT text FROM host_row")) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        });
        return values;
    }

    @Override
    public void commit() {
        run(connection::commit);
    }

    @Override
    public void rollback() {
        run(connection::rollback);
    }

    @Override
    public void close() {
        run(() -> {
            connection.rollback();
            connection.close();
        });
    }
}
