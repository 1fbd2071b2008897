package dev.retour.jdbc.internal;

import dev.retour.store.OwnedStorage;
import dev.retour.store.StreamMovedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions of our own: each takes a connection from the pool and gives it back as it was found, with no transaction
 * open on it, whatever happens.
 *
 * @param dataSource where connections come from
 * @param opening finds out what a connection leads to
 */
public record Transactions(DataSource dataSource, Opening opening) {

    private static final long FIRST_PAUSE_NANOS = 100_000;

    /** Makes a session of a connection. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Makes a session of a connection.
         *
         * @param connection the connection
         * @return the session
         * @throws SQLException if the connection does not answer
         */
        Session open(Connection connection) throws SQLException;
    }

    /** What a transaction begins with, before the work. */
    @FunctionalInterface
    private interface Beginning {

        void begin(Session session) throws SQLException;
    }

    /**
     * Does work in a transaction, again if another was faster.
     *
     * @param work the work
     * @param <T> what it gives back
     * @return what the work gives back
     */
    public <T> T inUnit(Function<Session, T> work) {
        return again(session -> {}, work);
    }

    /**
     * Does work on a queue in a transaction, again if another was faster.
     *
     * @param work the work
     * @param <T> what it gives back
     * @return what the work gives back
     */
    public <T> T onQueue(Function<Session, T> work) {
        return again(session -> session.dialect().beginQueue(session.connection()), work);
    }

    private <T> T again(Beginning beginning, Function<Session, T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return once(beginning, work);
            } catch (StreamMovedException e) {
                if (retries == OwnedStorage.MOST_RETRIES) {
                    throw e;
                }
                pause(retries);
            }
        }
    }

    /**
     * Lets others pass, longer each time. Where a database knows units that wait for each other only by their time-out,
     * both give up at once; without chance both would begin again at once, and wait for each other again.
     */
    private static void pause(int retries) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << retries));
    }

    private <T> T once(Beginning beginning, Function<Session, T> work) {
        try (Loan loan = Loan.of(dataSource)) {
            Session session = loan.begin(opening);
            T outcome = loan.undoing(() -> {
                begin(beginning, session);
                return work.apply(session);
            });
            loan.commit(session);
            return outcome;
        }
    }

    private static void begin(Beginning beginning, Session session) {
        try {
            beginning.begin(session);
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    /**
     * Reads, without a transaction of many statements; what a pool without autocommit begins is ended.
     *
     * @param reading what to read
     * @param <T> what it gives back
     * @return what was read
     */
    public <T> T read(Function<Session, T> reading) {
        try (Loan loan = Loan.of(dataSource)) {
            Session session = loan.look(opening);
            return loan.undone(() -> reading.apply(session));
        }
    }
}
