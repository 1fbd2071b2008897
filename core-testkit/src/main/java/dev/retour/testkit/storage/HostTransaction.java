package dev.retour.testkit.storage;

import dev.retour.store.Storage;
import java.util.List;

/** A transaction of the host, such as a JDBC connection without autocommit, that a storage joins. */
public interface HostTransaction extends AutoCloseable {

    /**
     * A storage whose units live in this transaction.
     *
     * @return the joined storage
     */
    Storage storage();

    /**
     * Writes a row into a table of the host's own, in this transaction.
     *
     * @param value what the row holds
     */
    void hostWrites(String value);

    /**
     * The rows of the host that are committed, read outside of this transaction.
     *
     * @return the values, in any order
     */
    List<String> hostReads();

    /** Commits, by the host's own means. */
    void commit();

    /** Rolls back, by the host's own means. */
    void rollback();

    /** Ends the transaction; what is not committed by then is rolled back. */
    @Override
    void close();
}
