package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Scope;
import dev.retour.store.Hash;
import dev.retour.store.NewEvent;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of events. */
final class Events {

    static final String TABLE = "event";

    private static final List<Column> COLUMNS = Stream.of(
                    Column.texts("tenant", "company", "stream_type", "stream_id"),
                    List.of(Column.number("version"), Column.text("event_type"), Column.number("event_schema")),
                    Stamps.COLUMNS,
                    Column.texts("data", "hash"))
            .flatMap(List::stream)
            .toList();

    private Events() {}

    static List<StoredEvent> read(Session session, Scope scope, StreamId stream, long after, int limit) {
        Sql sql = Sql.of("SELECT " + Column.names(COLUMNS) + " FROM " + session.table(TABLE))
                .plus(Heads.in(session, scope))
                .plus(" AND stream_type = ? AND stream_id = ? AND version > ?", stream.type(), stream.id(), after)
                .plus(" ORDER BY version LIMIT ?", (long) limit);
        return session.query(sql, row -> read(scope, row));
    }

    private static StoredEvent read(Scope scope, ResultSet row) throws SQLException {
        NewEvent event = new NewEvent(
                row.getString("event_type"), row.getInt("event_schema"), Stamps.read(row), row.getString("data"));
        StreamId stream = new StreamId(row.getString("stream_type"), row.getString("stream_id"));
        return new StoredEvent(scope, stream, row.getLong("version"), event, new Hash(row.getString("hash")));
    }

    static Insert added(List<StoredEvent> events) {
        return new Insert(TABLE, COLUMNS, events.stream().map(Events::row).toList(), Presence.NEW);
    }

    private static List<@Nullable Object> row(StoredEvent stored) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(stored.scope().tenant());
        row.add(stored.scope().company());
        row.add(stored.stream().type());
        row.add(stored.stream().id());
        row.add(stored.version());
        row.add(stored.event().type());
        row.add((long) stored.event().schema());
        row.addAll(Stamps.values(stored.event().stamp()));
        row.add(stored.event().data());
        row.add(stored.hash().hex());
        return row;
    }
}
