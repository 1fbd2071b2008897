package dev.retour.desk;

import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A unit of work that has locked nothing yet.
 *
 * @param unit the unit
 * @param also what it has to lock beside what it wants, since it turned out so before
 */
record Unlocked(Unit unit, Set<StreamId> also) {

    /** Locks all at once. */
    Session lock(Aggregates aggregates, Forms forms, Collection<StreamId> wanted) {
        Set<StreamId> all = new TreeSet<>(wanted);
        all.addAll(also);
        return Session.locking(unit, aggregates, forms, all);
    }
}
