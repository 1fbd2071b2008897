package dev.retour.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds values by their place. */
final class Binder {

    private Binder() {}

    static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof Object[] array) {
            String type = value instanceof Long[] ? "bigint" : "text";
            statement.setArray(at, statement.getConnection().createArrayOf(type, array));
        } else {
            // Of no type: a type of its own would make PostgreSQL's driver prepare the statement anew.
            statement.setNull(at, Types.NULL);
        }
    }
}
