package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Scope;
import dev.retour.store.Link;
import dev.retour.store.StreamId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of links. */
final class Links {

    private static final String TABLE = "link";

    private static final List<Column> COLUMNS =
            Column.texts("tenant", "company", "link_key", "link_value", "stream_type", "stream_id");

    private Links() {}

    static List<StreamId> find(
            Session session, Scope scope, String key, String value, Optional<StreamId> after, int limit) {
        return read(session, page(session, scope, key, value, after, limit));
    }

    /** The same, with what others committed since the transaction began. */
    static List<StreamId> latest(
            Session session, Scope scope, String key, String value, Optional<StreamId> after, int limit) {
        return read(
                session,
                page(session, scope, key, value, after, limit)
                        .plus(session.dialect().latest()));
    }

    private static Sql page(
            Session session, Scope scope, String key, String value, Optional<StreamId> after, int limit) {
        Dialect dialect = session.dialect();
        return Sql.of("SELECT stream_type, stream_id FROM " + session.table(TABLE))
                .plus(Heads.in(scope))
                .plus(" AND link_key = ? AND link_value = ?", key, value)
                .plus(after.map(stream -> after(dialect, stream)).orElse(Sql.of("")))
                .plus(" ORDER BY stream_type, " + dialect.order() + " LIMIT ?", (long) limit);
    }

    private static List<StreamId> read(Session session, Sql sql) {
        return session.query(sql, row -> new StreamId(row.getString(1), row.getString(2)));
    }

    private static Sql after(Dialect dialect, StreamId stream) {
        return Sql.of(" AND (stream_type > ? OR (stream_type = ?", stream.type(), stream.type())
                .plus(" AND " + dialect.order() + " > " + dialect.ordered() + "))", stream.id());
    }

    static Insert added(Scope scope, Collection<Link> links) {
        return new Insert(
                TABLE, COLUMNS, links.stream().map(link -> row(scope, link)).toList(), Presence.ANY);
    }

    private static List<@Nullable Object> row(Scope scope, Link link) {
        return Arrays.asList(
                scope.tenant(),
                scope.company(),
                link.key(),
                link.value(),
                link.stream().type(),
                link.stream().id());
    }
}
