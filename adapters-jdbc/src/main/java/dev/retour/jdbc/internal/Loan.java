package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Transactions.Opening;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connection that was taken from a pool, and that goes back as it was found. */
final class Loan implements AutoCloseable {

    private final Connection connection;
    private boolean commits;
    private boolean began;
    private boolean isClean = true;

    private Loan(Connection connection) {
        this.connection = connection;
    }

    static Loan of(DataSource dataSource) {
        try {
            return new Loan(dataSource.getConnection());
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Finds out what it leads to, and how it commits. What someone left open on it is not ours to commit. */
    Session look(Opening opening) {
        try {
            commits = connection.getAutoCommit();
            if (!commits) {
                connection.rollback();
            }
            return opening.open(connection);
        } catch (SQLException e) {
            isClean = false;
            throw Failures.of(e);
        }
    }

    /** Begins a transaction. */
    Session begin(Opening opening) {
        Session session = look(opening);
        try {
            if (commits) {
                began = true;
                connection.setAutoCommit(false);
            }
            return session;
        } catch (SQLException e) {
            isClean = false;
            throw session.failure(e);
        }
    }

    /** Does work; what it throws undoes it. */
    <T> T undoing(Supplier<T> work) {
        isClean = false;
        try {
            return work.get();
        } catch (Throwable e) {
            undo(e);
            throw e;
        }
    }

    /** Does work that leaves nothing behind. */
    <T> T undone(Supplier<T> work) {
        if (commits) {
            return work.get();
        }
        T outcome = undoing(work);
        undo(null);
        return outcome;
    }

    private void undo(@Nullable Throwable why) {
        try {
            connection.rollback();
            isClean = true;
        } catch (SQLException | RuntimeException e) {
            if (why != null) {
                why.addSuppressed(e);
            }
        }
    }

    void commit(Session session) {
        try {
            connection.commit();
            isClean = true;
        } catch (SQLException e) {
            undo(e);
            throw Failures.ofCommit(e, session);
        } catch (RuntimeException e) {
            undo(e);
            throw Failures.unknown(e);
        }
    }

    /**
     * Gives it back. Switching autocommit on would commit what is open, so a connection that could not be rolled back is
     * broken off instead; that takes it out of its pool. The outcome is certain by now: nothing is thrown.
     */
    @Override
    public void close() {
        try (connection) {
            if (!isClean || !restored()) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException e) {
            // The unit is stored or undone by now, and the pool notices a broken connection by itself.
        }
    }

    private boolean restored() {
        try {
            if (began) {
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }
}
