package dev.retour.jdbc.internal;

import dev.retour.store.StreamMovedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of many rows of one table. */
sealed interface Write {

    /** The rows, each with a value for every column. */
    List<List<@Nullable Object>> rows();

    /** Whether every row must have been changed; if not, another unit was faster. */
    boolean isExact();

    /** Checks how many rows it has met. */
    default void check(long met) {
        if (isExact() && met != rows().size()) {
            throw StreamMovedException.of("a stream of this unit");
        }
    }

    /** What is written. */
    enum Presence {
        /** No row is there, since the unit holds the lock of its stream. */
        NEW,
        /** If a row is there already, another unit was faster. */
        FIRST,
        /** A row that is there already stays as it is. */
        ANY
    }

    /** Rows to be added. */
    record Insert(String table, List<Column> columns, List<List<@Nullable Object>> rows, Presence presence)
            implements Write {

        @Override
        public boolean isExact() {
            return presence != Presence.ANY;
        }
    }

    /** Rows to be changed: the first columns are set, the others say where. */
    record Update(String table, List<Column> set, List<Column> where, List<List<@Nullable Object>> rows)
            implements Write {

        @Override
        public boolean isExact() {
            return true;
        }
    }
}
