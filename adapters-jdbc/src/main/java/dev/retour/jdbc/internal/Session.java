package dev.retour.jdbc.internal;

import dev.retour.store.StorageException;
import dev.retour.store.StreamMovedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection, and how to talk to what is behind it. It neither begins nor ends a transaction. */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;
    private final Tables tables;
    private @Nullable StorageException failed;

    /**
     * A session.
     *
     * @param connection the connection
     * @param dialect how the database wants to be spoken to
     * @param tables what the tables are called
     */
    public Session(Connection connection, Dialect dialect, Tables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Checks that no statement has failed, even if someone hid it: its transaction must not be committed. */
    void checkSound() {
        if (failed != null) {
            throw failed;
        }
    }

    Tables tables() {
        return tables;
    }

    String table(String name) {
        return tables.name(name);
    }

    <T> List<T> query(Sql sql, RowReader<T> reader) {
        try (PreparedStatement statement = prepare(new Sql(dialect.anew(sql.text()), sql.values()));
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    int update(Sql sql) {
        try (PreparedStatement statement = prepare(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    PreparedStatement prepare(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            Binder.bind(statement, sql.values());
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    StorageException failure(SQLException e) {
        return failed(Failures.of(e, this));
    }

    /** Another unit was faster, as a statement has shown that did not fail. */
    StorageException moved(Object what) {
        return failed(StreamMovedException.of(what));
    }

    private StorageException failed(StorageException failure) {
        failed = failed == null ? failure : failed;
        return failure;
    }
}
