package dev.retour.desk;

import dev.retour.store.StreamId;
import java.util.Set;

/** A unit of work has to lock more than it knew. It has written nothing, and is done again with that. */
final class MoreToLockException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<StreamId> streams;

    MoreToLockException(Set<StreamId> streams) {
        super("Also " + streams + " has to be locked.", null, false, false);
        this.streams = streams;
    }

    Set<StreamId> streams() {
        return streams;
    }
}
