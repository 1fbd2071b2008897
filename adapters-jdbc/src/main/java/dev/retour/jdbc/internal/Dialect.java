package dev.retour.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a database wants to be spoken to. The implementations hold no state. */
public interface Dialect {

    /**
     * The path of the script that makes the tables.
     *
     * @return a path in this jar
     */
    String script();

    /**
     * The microseconds since 1970 by the clock of the database, the same throughout a statement.
     *
     * @return an expression
     */
    String now();

    /**
     * The column that sorts streams by the code points of their ids.
     *
     * @return its name
     */
    String order();

    /**
     * A question mark for an id, in the form of {@link #order()}.
     *
     * @return an expression with one question mark
     */
    String ordered();

    /**
     * How many keys fit into one statement.
     *
     * @return the number, above 0
     */
    int most();

    /**
     * Restricts columns of text, or a column of numbers, to some keys.
     *
     * @param columns the columns
     * @param keys the keys, each with a value for every column; at least one
     * @return a condition
     */
    Sql among(List<Column> columns, List<List<@Nullable Object>> keys);

    /**
     * Locks the rows of some keys, one after the other in their order, and reads them.
     *
     * @param select what to read, from which table
     * @param in a condition
     * @param columns the columns of the keys
     * @param keys the keys, sorted; at least one
     * @return a query
     */
    default Sql locked(String select, Sql in, List<Column> columns, List<List<@Nullable Object>> keys) {
        return Sql.of(select + locking())
                .plus(in)
                .plus(" AND ")
                .plus(among(columns, keys))
                .plus(" ORDER BY stream_type, " + order() + " FOR UPDATE");
    }

    /**
     * What follows the name of a table whose rows are locked one by one, by their primary key.
     *
     * @return a hint, or empty text
     */
    String locking();

    /**
     * Whether a locking read of a row that is not there locks the gap, so that one must look first.
     *
     * @return true if it does
     */
    boolean locksGaps();

    /**
     * What a read ends with that must see what others committed since the transaction began.
     *
     * @return a clause, or empty text
     */
    String latest();

    /**
     * A query in a form whose answer is read from the tables, not from a store of former answers.
     *
     * @param query a query with a condition
     * @return the query, changed where the database needs it
     */
    default String anew(String query) {
        return query;
    }

    /**
     * Adds the rows that are not there yet; tells the value of the last column of a key for each that was added.
     *
     * @param session the connection to use
     * @param insert the rows
     * @param key the column
     * @return its values
     */
    Set<String> insertAbsent(Session session, Write.Insert insert, String key);

    /**
     * Makes changes, in their order.
     *
     * @param session the connection to use
     * @param writes the changes, none of them empty
     * @throws dev.retour.store.StreamMovedException if a row has changed that must not
     */
    void write(Session session, List<Write> writes);

    /**
     * Changes rows of a queue, whose positions follow the condition of the change; tells how many it met.
     *
     * @param session the connection to use
     * @param change a statement that lacks the positions at its end
     * @param positions the positions
     * @return how many rows it met
     */
    int change(Session session, Sql change, List<Long> positions);

    /**
     * Prepares a transaction that serves a queue.
     *
     * @param connection the connection, before its first statement
     * @throws SQLException if it cannot be prepared
     */
    default void beginQueue(Connection connection) throws SQLException {}

    /**
     * Whether another transaction was faster, beyond what standard SQL says of serialization failures.
     *
     * @param e what the driver threw
     * @return true if trying again may help
     */
    boolean isLostRace(SQLException e);
}
