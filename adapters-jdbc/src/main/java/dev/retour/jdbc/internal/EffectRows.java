package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Scope;
import dev.retour.store.EffectRequest;
import dev.retour.store.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of effects: how a row is written and read. {@link JdbcEffects} lends them. */
final class EffectRows {

    static final String TABLE = "effect";

    static final String READY = "READY";

    static final String LEASED = "LEASED";

    static final String COMPLETED = "COMPLETED";

    /** The columns that {@link #scope} and {@link #request} want. */
    static final String CONTENT =
            "queue_no, tenant, company, effect_key, kind, stream_type, stream_id, data_schema, data";

    private static final List<Column> ADDED = Stream.of(
                    Column.texts("tenant", "company", "effect_key", "kind", "stream_type", "stream_id"),
                    List.of(Column.number("data_schema"), Column.text("data")),
                    List.of(Column.text("state"), Column.number("due_at")))
            .flatMap(List::stream)
            .toList();

    private EffectRows() {}

    static Insert added(Scope scope, Collection<EffectRequest> effects) {
        return new Insert(
                TABLE, ADDED, effects.stream().map(each -> row(scope, each)).toList(), Presence.ANY);
    }

    private static List<@Nullable Object> row(Scope scope, EffectRequest effect) {
        return Arrays.asList(
                scope.tenant(),
                scope.company(),
                effect.key(),
                effect.kind(),
                effect.aggregate().type(),
                effect.aggregate().id(),
                (long) effect.schema(),
                effect.data(),
                READY,
                0L);
    }

    static Scope scope(ResultSet row) throws SQLException {
        return Scope.of(row.getString("tenant"), row.getString("company"));
    }

    static EffectRequest request(ResultSet row) throws SQLException {
        return new EffectRequest(
                row.getString("effect_key"),
                row.getString("kind"),
                new StreamId(row.getString("stream_type"), row.getString("stream_id")),
                row.getInt("data_schema"),
                row.getString("data"));
    }
}
