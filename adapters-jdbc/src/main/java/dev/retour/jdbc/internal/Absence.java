package dev.retour.jdbc.internal;

import dev.retour.jdbc.JdbcReason;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.StorageException;
import dev.retour.store.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes certain that streams which a unit found absent are absent still. A transaction that reads from a snapshot sees
 * none that came later, and a decision on a stream that is there after all would be claimed for ever.
 */
final class Absence {

    private Absence() {}

    /** Asks only where streams were absent and the snapshot may be old, since in MariaDB the answer locks gaps. */
    static void check(Session session, Scope scope, List<StreamId> absent) {
        if (absent.isEmpty() || isolation(session) <= Connection.TRANSACTION_READ_COMMITTED) {
            return;
        }
        if (session.dialect().latest().isEmpty()) {
            throw new StorageException(
                    Reason.of(JdbcReason.JOINED_NEEDS_READ_COMMITTED).with("stream", absent.get(0)), null);
        }
        Heads.latest(session, scope, absent).forEach(stream -> {
            throw session.moved(stream);
        });
    }

    private static int isolation(Session session) {
        try {
            return session.connection().getTransactionIsolation();
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }
}
