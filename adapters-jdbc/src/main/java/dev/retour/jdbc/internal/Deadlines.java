package dev.retour.jdbc.internal;

import dev.retour.kernel.Scope;
import dev.retour.store.Due;
import dev.retour.store.Head;
import dev.retour.store.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Heads of one type by their deadline. A page that begins among many of one instant is read in two steps, each of which is a
 * range of the index of deadlines: the databases have no common form in which both together are one range.
 */
record Deadlines(Session session, Scope scope, String type, Instant now) {

    List<Head> page(Optional<Due> after, int limit) {
        return after.map(last -> after(last, limit)).orElseGet(() -> later(Long.MIN_VALUE, limit));
    }

    private List<Head> after(Due last, int limit) {
        if (last.at().isAfter(now)) {
            return List.of();
        }
        long at = Micros.nearest(last.at());
        List<Head> page = new ArrayList<>(same(at, last.stream().id(), limit));
        page.addAll(later(at, limit - page.size()));
        return page;
    }

    private List<Head> same(long at, String id, int limit) {
        String after = " AND " + order() + " > " + session.dialect().ordered();
        return read(Sql.of(" AND due_at = ?" + after, at, id), limit);
    }

    private List<Head> later(long at, int limit) {
        return read(Sql.of(" AND due_at > ? AND due_at <= ?", at, Micros.nearest(now)), limit);
    }

    private List<Head> read(Sql which, int limit) {
        return limit < 1 ? List.of() : session.query(sql(which, limit), Heads::read);
    }

    private Sql sql(Sql which, int limit) {
        return Sql.of(Heads.SELECT + session.table(Heads.TABLE))
                .plus(Heads.in(scope))
                .plus(" AND stream_type = ?", type)
                .plus(which)
                .plus(" ORDER BY due_at, " + order() + " LIMIT ?", (long) limit);
    }

    private String order() {
        return session.dialect().order();
    }
}
