package dev.retour.jdbc.internal;

import dev.retour.kernel.Actor;
import dev.retour.kernel.Stamp;
import dev.retour.store.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a stamp, which events and messages have. */
final class Stamps {

    static final List<Column> COLUMNS = List.of(
            Column.number("effective_at"),
            Column.number("recorded_at"),
            Column.number("booked_on"),
            Column.text("cause"),
            Column.text("actor"));

    private Stamps() {}

    static List<@Nullable Object> values(Stamp stamp) {
        return Arrays.asList(
                Micros.of(stamp.effectiveAt()),
                Micros.of(stamp.recordedAt()),
                stamp.bookedOn().toEpochDay(),
                stamp.cause(),
                stamp.actor().value());
    }

    static Stamp read(ResultSet row) throws SQLException {
        return new Stamp(
                Micros.instant(row.getLong("effective_at")),
                Micros.instant(row.getLong("recorded_at")),
                LocalDate.ofEpochDay(row.getLong("booked_on")),
                row.getString("cause"),
                Actor.of(row.getString("actor")));
    }
}
