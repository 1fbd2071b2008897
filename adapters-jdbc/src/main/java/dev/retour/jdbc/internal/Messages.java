package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Scope;
import dev.retour.store.Envelope;
import dev.retour.store.Message;
import dev.retour.store.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of messages: how a row is written and read. {@link Lanes} lends them. */
final class Messages {

    static final String TABLE = "outbox";

    static final String WAITING = "WAITING";

    static final String DEAD = "DEAD";

    private static final List<Column> CONTENT = Stream.of(
                    Column.texts("tenant", "company", "stream_type", "stream_id"),
                    List.of(Column.number("sequence_no"), Column.text("message_type"), Column.number("message_schema")),
                    Stamps.COLUMNS,
                    Column.texts("data"))
            .flatMap(List::stream)
            .toList();

    private static final List<Column> ADDED = Stream.concat(
                    CONTENT.stream(),
                    Stream.of(Column.text("state"), Column.number("due_at"), Column.number("attempts")))
            .toList();

    private Messages() {}

    static Insert added(List<Envelope> envelopes) {
        return new Insert(TABLE, ADDED, envelopes.stream().map(Messages::row).toList(), Presence.NEW);
    }

    private static List<@Nullable Object> row(Envelope envelope) {
        Message message = envelope.message();
        List<@Nullable Object> row = new ArrayList<>(ADDED.size());
        row.add(envelope.scope().tenant());
        row.add(envelope.scope().company());
        row.add(message.aggregate().type());
        row.add(message.aggregate().id());
        row.add(envelope.sequence());
        row.add(message.type());
        row.add((long) message.schema());
        row.addAll(Stamps.values(message.stamp()));
        row.add(message.data());
        row.add(WAITING);
        row.add(0L);
        row.add(0L);
        return row;
    }

    /** The columns that {@link #read} wants, of a table of this alias. */
    static String columns(String alias) {
        return CONTENT.stream()
                .map(column -> alias + "." + column.name())
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    static Envelope read(ResultSet row) throws SQLException {
        Scope scope = Scope.of(row.getString("tenant"), row.getString("company"));
        StreamId aggregate = new StreamId(row.getString("stream_type"), row.getString("stream_id"));
        Message message = new Message(
                aggregate,
                row.getString("message_type"),
                row.getInt("message_schema"),
                Stamps.read(row),
                row.getString("data"));
        return new Envelope(scope, row.getLong("sequence_no"), message);
    }
}
