package dev.retour.jdbc;

import dev.retour.jdbc.internal.JdbcEffects;
import dev.retour.jdbc.internal.JdbcOutbox;
import dev.retour.jdbc.internal.JdbcReader;
import dev.retour.jdbc.internal.JdbcUnit;
import dev.retour.jdbc.internal.Session;
import dev.retour.jdbc.internal.Tables;
import dev.retour.jdbc.internal.Transactions;
import dev.retour.kernel.Scope;
import dev.retour.store.Effects;
import dev.retour.store.EventSink;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Reader;
import dev.retour.store.Storage;
import dev.retour.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps everything in the host's database, which is PostgreSQL, MariaDB or H2; the connection tells which.
 *
 * <pre>{@code
 * OwnedStorage storage = JdbcStorage.on(dataSource).schema("shop").prefix("rr_");
 * Storage mine = JdbcStorage.on(dataSource).joined(connection);
 * }</pre>
 *
 * <p>As it is, it owns its transactions: it takes a connection from the pool for each call, with autocommit on or off,
 * and gives it back as it was. Lend it a plain pool, not one that hands out the connection of a transaction that is under
 * way; for that there is {@link #joined}. Immutable and thread-safe.
 */
public final class JdbcStorage implements OwnedStorage {

    private final Books books;
    private final Transactions transactions;

    private JdbcStorage(Books books) {
        this.books = books;
        this.transactions = new Transactions(books.dataSource(), connection -> session(connection, books.tables()));
    }

    /**
     * A storage in the tables as the scripts make them.
     *
     * @param dataSource where connections come from
     * @return the storage
     */
    public static JdbcStorage on(DataSource dataSource) {
        return new JdbcStorage(new Books(dataSource, Tables.DEFAULT, null));
    }

    /**
     * Says which schema the tables are in; in MariaDB that is the database.
     *
     * @param schema its name: a letter and then up to 39 letters, digits and underscores; empty for the one that the
     *     connection has
     * @return a new storage
     * @throws IllegalArgumentException if the name has another form
     */
    public JdbcStorage schema(String schema) {
        return in(new Tables(schema, books.tables().prefix()));
    }

    /**
     * Says what the names of the tables begin with; {@code retour_} unless said otherwise.
     *
     * @param prefix the beginning: a letter and then up to 39 letters, digits and underscores, or empty
     * @return a new storage
     * @throws IllegalArgumentException if the prefix has another form
     */
    public JdbcStorage prefix(String prefix) {
        return in(new Tables(books.tables().schema(), prefix));
    }

    private JdbcStorage in(Tables tables) {
        return new JdbcStorage(new Books(books.dataSource(), tables, books.sink()));
    }

    /**
     * Gives messages to the host's own outbox instead of ours, in the transaction of their unit.
     *
     * @param host takes the messages; it must neither commit nor close the connection
     * @return a new storage
     */
    public JdbcStorage publishingTo(EventSink<? super Connection> host) {
        return new JdbcStorage(new Books(books.dataSource(), books.tables(), host));
    }

    /**
     * A storage in the host's transaction, in the same tables. It never commits, rolls back, sets a savepoint, changes
     * autocommit or closes the connection.
     *
     * @param connection the host's connection, with autocommit off, for as long as the storage is used
     * @return the storage; it belongs to the thread of the transaction. A unit on a connection with autocommit on throws
     *     a {@link dev.retour.store.StorageException} with {@link JdbcReason#JOINED_NEEDS_TRANSACTION}; under an isolation
     *     above READ COMMITTED it may throw one with {@link JdbcReason#JOINED_NEEDS_READ_COMMITTED}.
     */
    public Storage joined(Connection connection) {
        return new JoinedStorage(connection, books);
    }

    @Override
    public Object books() {
        return books;
    }

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        return transactions.inUnit(session -> run(new JdbcUnit(session, scope, books.sink(), false), work));
    }

    static <T> T run(JdbcUnit unit, UnitOfWork<T> work) {
        try {
            T outcome = work.run(unit);
            unit.store();
            return outcome;
        } finally {
            unit.end();
        }
    }

    @Override
    public <T> T read(Scope scope, Function<Reader, T> reading) {
        return transactions.read(session -> read(new JdbcReader(session, scope), reading));
    }

    static <T> T read(JdbcReader reader, Function<Reader, T> reading) {
        try {
            return reading.apply(reader);
        } finally {
            reader.end();
        }
    }

    static Session session(Connection connection, Tables tables) throws SQLException {
        return new Session(connection, Database.of(connection).dialect(), tables);
    }

    @Override
    public Outbox outbox() {
        return new JdbcOutbox(transactions);
    }

    @Override
    public Effects effects() {
        return new JdbcEffects(transactions, books.tables());
    }
}
