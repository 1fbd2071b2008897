package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import dev.retour.jdbc.internal.JdbcReader;
import dev.retour.jdbc.internal.JdbcUnit;
import dev.retour.jdbc.internal.Session;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Reader;
import dev.retour.store.Storage;
import dev.retour.store.StorageException;
import dev.retour.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Lives in the transaction of the host, which alone begins and ends it. */
record JoinedStorage(Connection connection, Books books) implements Storage {

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        checkTransaction();
        JdbcUnit ours = new JdbcUnit(session(), scope, books.sink(), true);
        return JdbcStorage.run(ours, unit -> {
            T outcome = work.run(unit);
            ours.checkAbsent();
            return outcome;
        });
    }

    private void checkTransaction() {
        try {
            if (connection.getAutoCommit()) {
                throw new StorageException(Reason.of(JdbcReason.JOINED_NEEDS_TRANSACTION), null);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public <T> T read(Scope scope, Function<Reader, T> reading) {
        return JdbcStorage.read(new JdbcReader(session(), scope), reading);
    }

    private Session session() {
        try {
            return JdbcStorage.session(connection, books.tables());
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
