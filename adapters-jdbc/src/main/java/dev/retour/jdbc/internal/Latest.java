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
 * What a unit must know as of now, though the transaction of its host may read from a snapshot that is older, and in which
 * nothing is that came later.
 */
final class Latest {

    private Latest() {}

    /**
     * Makes certain that streams which a unit found absent are absent still: a decision on a stream that is there after all
     * would be claimed for ever. Asks only where streams were absent and the snapshot may be old, since in MariaDB the
     * answer locks gaps.
     */
    static void checkAbsent(Session session, Scope scope, List<StreamId> absent) {
        if (absent.isEmpty() || !isOnSnapshot(session)) {
            return;
        }
        check(session, "stream", " " + absent.get(0));
        Heads.latest(session, scope, absent).forEach(stream -> {
            throw session.moved(stream);
        });
    }

    /**
     * Makes certain that what came after the snapshot can be seen.
     *
     * @param table the table that something may have come into
     * @param which a space and what it would be found by; empty if that tells of a person
     * @throws StorageException if the transaction reads from a snapshot, and the database shows nothing later in it
     */
    static void check(Session session, String table, String which) {
        if (session.dialect().latest().isEmpty() && isOnSnapshot(session)) {
            throw new StorageException(
                    Reason.of(JdbcReason.JOINED_NEEDS_READ_COMMITTED).with("rows", session.table(table) + which), null);
        }
    }

    private static boolean isOnSnapshot(Session session) {
        return isolation(session) > Connection.TRANSACTION_READ_COMMITTED;
    }

    private static int isolation(Session session) {
        try {
            return session.connection().getTransactionIsolation();
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }
}
