package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.jdbc.internal.Write.Update;
import dev.retour.kernel.Scope;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.Micros;
import dev.retour.store.Snapshot;
import dev.retour.store.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of heads. */
final class Heads {

    static final String TABLE = "stream";

    static final String SELECT = "SELECT stream_type, stream_id, version, hash, messages, snapshot_schema,"
            + " snapshot, unreadable, due_at FROM ";

    private static final List<Column> NAME = Column.texts("stream_type", "stream_id");

    private static final List<Column> CONTENT = List.of(
            Column.number("version"),
            Column.text("hash"),
            Column.number("messages"),
            Column.number("snapshot_schema"),
            Column.text("snapshot"),
            Column.text("unreadable"),
            Column.number("due_at"));

    private static final List<Column> KEY = Column.texts("tenant", "company", "stream_type", "stream_id");

    private Heads() {}

    static Optional<Head> find(Session session, Scope scope, StreamId stream) {
        Sql sql = Sql.of(SELECT + session.table(TABLE))
                .plus(in(scope))
                .plus(" AND stream_type = ? AND stream_id = ?", stream.type(), stream.id());
        return session.query(sql, Heads::read).stream().findFirst();
    }

    static List<Head> list(Session session, Scope scope, String type, String after, int limit) {
        Dialect dialect = session.dialect();
        Sql sql = Sql.of(SELECT + session.table(TABLE))
                .plus(in(scope))
                .plus(" AND stream_type = ? AND version > 0", type)
                .plus(" AND " + dialect.order() + " > " + dialect.ordered(), after)
                .plus(" ORDER BY " + dialect.order() + " LIMIT ?", (long) limit);
        return session.query(sql, Heads::read);
    }

    /** Locks the streams that exist, in the order of their names, and reads what is there by then. */
    static List<Head> lock(Session session, Scope scope, List<StreamId> sorted) {
        List<StreamId> wanted = session.dialect().locksGaps() ? existing(session, scope, sorted) : sorted;
        List<Head> heads = new ArrayList<>();
        for (List<StreamId> part : Parts.of(wanted, session.dialect().most())) {
            Sql sql = session.dialect().locked(SELECT + session.table(TABLE), in(scope), NAME, names(part));
            heads.addAll(session.query(sql, Heads::read));
        }
        return heads;
    }

    private static List<StreamId> existing(Session session, Scope scope, List<StreamId> sorted) {
        return named(session, scope, sorted, "").stream().sorted().toList();
    }

    private static List<StreamId> named(Session session, Scope scope, List<StreamId> sorted, String ending) {
        List<StreamId> found = new ArrayList<>();
        for (List<StreamId> part : Parts.of(sorted, session.dialect().most())) {
            Sql sql = Sql.of("SELECT stream_type, stream_id FROM " + session.table(TABLE))
                    .plus(in(scope))
                    .plus(" AND ")
                    .plus(session.dialect().among(NAME, names(part)))
                    .plus(ending);
            found.addAll(session.query(sql, row -> new StreamId(row.getString(1), row.getString(2))));
        }
        return found;
    }

    /** Which of some streams are there by now, whatever the transaction saw before; others cannot create them meanwhile. */
    static List<StreamId> latest(Session session, Scope scope, List<StreamId> sorted) {
        return named(session, scope, sorted, session.dialect().latest());
    }

    static Sql in(Scope scope) {
        return Sql.of(" WHERE tenant = ? AND company = ?", scope.tenant(), scope.company());
    }

    static List<List<@Nullable Object>> names(List<StreamId> streams) {
        return streams.stream()
                .map(stream -> Arrays.<@Nullable Object>asList(stream.type(), stream.id()))
                .toList();
    }

    /** The heads of streams that did not exist. */
    static Insert created(Scope scope, List<Head> heads) {
        List<Column> columns = new ArrayList<>(KEY);
        columns.addAll(CONTENT);
        return new Insert(
                TABLE, columns, heads.stream().map(head -> created(scope, head)).toList(), Presence.FIRST);
    }

    private static List<@Nullable Object> created(Scope scope, Head head) {
        List<@Nullable Object> row = new ArrayList<>(key(scope, head.stream()));
        row.addAll(content(head));
        return row;
    }

    /** The heads of streams that existed, each with the version that it had. */
    static Update moved(Scope scope, List<Head> heads, List<Long> versions) {
        List<Column> where = new ArrayList<>(KEY);
        where.add(Column.number("version"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(content(heads.get(i)));
            row.addAll(key(scope, heads.get(i).stream()));
            row.add(versions.get(i));
            rows.add(row);
        }
        return new Update(TABLE, CONTENT, where, rows);
    }

    private static List<@Nullable Object> key(Scope scope, StreamId stream) {
        return Arrays.asList(scope.tenant(), scope.company(), stream.type(), stream.id());
    }

    private static List<@Nullable Object> content(Head head) {
        return Arrays.asList(
                head.version(),
                head.hash().hex(),
                head.messages(),
                head.snapshot().map(snapshot -> (long) snapshot.schema()).orElse(null),
                head.snapshot().map(Snapshot::data).orElse(null),
                head.unreadable().orElse(null),
                head.deadline().map(Micros::of).orElse(null));
    }

    static Head read(ResultSet row) throws SQLException {
        return new Head(
                new StreamId(row.getString(1), row.getString(2)),
                row.getLong(3),
                new Hash(row.getString(4)),
                row.getLong(5),
                snapshot(row),
                Optional.ofNullable(row.getString(8)),
                deadline(row));
    }

    private static Optional<Instant> deadline(ResultSet row) throws SQLException {
        long at = row.getLong(9);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(at));
    }

    private static Optional<Snapshot> snapshot(ResultSet row) throws SQLException {
        int schema = row.getInt(6);
        return row.wasNull() ? Optional.empty() : Optional.of(new Snapshot(schema, row.getString(7)));
    }
}
