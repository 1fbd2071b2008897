package dev.retour.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a database wants to be spoken to. The implementations hold no state. */
public interface Dialect {

    /** The path of the script that makes the tables. */
    String script();

    /** The microseconds since 1970 by the clock of the database, the same throughout a statement. */
    String now();

    /** The column that sorts streams by the code points of their ids. */
    String order();

    /** A question mark for an id, in the form of {@link #order()}. */
    String ordered();

    /** How many keys fit into one statement. */
    int most();

    /** Restricts columns of text, or a column of numbers, to some keys. */
    Sql among(List<Column> columns, List<List<@Nullable Object>> keys);

    /** What follows the name of a table whose rows are locked one by one, by their primary key. */
    String locking();

    /** Whether a locking read of a row that is not there locks the gap, so that one must look first. */
    boolean locksGaps();

    /** What a read ends with that must see what others committed since the transaction began. */
    String latest();

    /** Adds the rows that are not there yet; tells the value of the last column of a key for each that was added. */
    Set<String> insertAbsent(Session session, Write.Insert insert, String key);

    /**
     * Makes changes, in their order.
     *
     * @throws dev.retour.store.StreamMovedException if a row has changed that must not
     */
    void write(Session session, List<Write> writes);

    /** Changes rows of a queue, whose positions follow the condition of the change; tells how many it met. */
    int change(Session session, Sql change, List<Long> positions);

    /** Prepares a transaction that serves a queue. */
    default void beginQueue(Connection connection) throws SQLException {}

    /** Whether another transaction was faster, beyond what standard SQL says of serialization failures. */
    boolean isLostRace(SQLException e);
}
