package dev.retour.jdbc.internal;

import dev.retour.jdbc.JdbcReason;
import dev.retour.kernel.Reason;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamMovedException;
import java.sql.SQLException;
import java.util.Set;

/** What a failure of the database means for the unit of work. */
public final class Failures {

    /** Serialization failure and deadlock, in every database. */
    private static final Set<String> LOST = Set.of("40001", "40P01");

    private static final Set<String> NO_COLUMN = Set.of("42703", "42S22");

    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04", "3F000", "90079");

    /** The transaction was rolled back, had failed before, or breaks a constraint. */
    private static final Set<String> REFUSED = Set.of("40", "25", "23");

    /** Statement completion unknown: the one state of its class that does not say that nothing was stored. */
    private static final String COMPLETION_UNKNOWN = "40003";

    private Failures() {}

    /**
     * A failure before the commit: nothing is stored. What the driver said stays out of it, since it may quote a row.
     *
     * @param e what the driver threw
     * @param session where
     * @return what to throw
     */
    public static StorageException of(SQLException e, Session session) {
        if (isLostRace(e, session.dialect())) {
            return new StreamMovedException(
                    Reason.of(StoreReason.STREAM_MOVED).with("stream", "a row of this unit"), WordlessException.of(e));
        }
        return new StorageException(
                NO_TABLE.contains(state(e)) ? tablesMissing(session) : failed(e), WordlessException.of(e));
    }

    /**
     * A failure without knowledge of the database, such as when no connection is to be had. No row was bound yet, so what
     * the driver said is kept as the cause.
     *
     * @param e what the driver threw
     * @return what to throw
     */
    public static StorageException of(SQLException e) {
        return new StorageException(failed(e), e);
    }

    /**
     * A failure of the commit. Only if the database itself says that it refused, nothing is stored; a broken connection,
     * and all that we do not know, may have stored everything.
     *
     * @param e what the driver threw
     * @param session where
     * @return what to throw
     */
    public static StorageException ofCommit(SQLException e, Session session) {
        String state = state(e);
        boolean refused = isLostRace(e, session.dialect()) || REFUSED.contains(state.substring(0, 2));
        return refused && !state.equals(COMPLETION_UNKNOWN) ? of(e, session) : unknown(e);
    }

    static OutcomeUnknownException unknown(Exception e) {
        return new OutcomeUnknownException(Reason.of(StoreReason.OUTCOME_UNKNOWN), WordlessException.of(e));
    }

    /**
     * Whether the database says that a table or a column is not there, and not that it cannot answer.
     *
     * @param e what the driver threw
     * @return true if it does
     */
    public static boolean isMissing(SQLException e) {
        return NO_TABLE.contains(state(e)) || NO_COLUMN.contains(state(e));
    }

    private static boolean isLostRace(SQLException e, Dialect dialect) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            if (LOST.contains(state(each)) || dialect.isLostRace(each)) {
                return true;
            }
        }
        return false;
    }

    /** Which one is missing only the driver says; the name of any tells the schema and the prefix. */
    private static Reason tablesMissing(Session session) {
        return Reason.of(JdbcReason.TABLES_MISSING)
                .with("table", session.table("schema"))
                .with("script", session.dialect().script());
    }

    /** State and number only: the message of a database may quote values of the row. */
    private static Reason failed(SQLException e) {
        return Reason.of(StoreReason.STORAGE_FAILED)
                .with("cause", "SQLSTATE " + state(e) + ", error " + e.getErrorCode());
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null || e.getSQLState().length() < 2 ? "none" : e.getSQLState();
    }
}
