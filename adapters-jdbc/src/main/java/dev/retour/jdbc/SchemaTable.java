package dev.retour.jdbc;

import dev.retour.jdbc.internal.Failures;
import dev.retour.kernel.Reason;
import dev.retour.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as a script makes it.
 *
 * @param name its name, with schema and prefix
 * @param columns the names of its columns
 * @param script the path of the script
 */
record SchemaTable(String name, List<String> columns, String script) {

    private static final Pattern TABLE = Pattern.compile("(?ms)^CREATE TABLE (\\S+) \\(\\n(.*?)^\\)");

    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}([a-z_]+) ");

    /** The tables of some scripts. */
    static List<SchemaTable> of(List<SchemaScript> scripts) {
        List<SchemaTable> tables = new ArrayList<>();
        for (SchemaScript script : scripts) {
            Matcher table = TABLE.matcher(script.text());
            while (table.find()) {
                tables.add(new SchemaTable(table.group(1), columns(table.group(2)), script.path()));
            }
        }
        return tables;
    }

    private static List<String> columns(String body) {
        return COLUMN.matcher(body).results().map(found -> found.group(1)).toList();
    }

    /** The table that a statement makes, if it makes one. */
    static Optional<String> madeBy(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? Optional.of(table.group(1)) : Optional.empty();
    }

    private String trial(String what) {
        return "SELECT " + what + " FROM " + name + " WHERE 1 = 0";
    }

    /** Whether there is a table of that name, whatever its columns; a failed look spoils a transaction. */
    boolean isIn(Connection connection) {
        return stands(connection, trial("1"));
    }

    /** Whether there is a table of that name with all columns; a failed look spoils a transaction. */
    boolean isWholeIn(Connection connection) {
        return stands(connection, trial(String.join(", ", columns)));
    }

    private boolean stands(Connection connection, String trial) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(trial);
            return true;
        } catch (SQLException e) {
            if (Failures.isMissing(e)) {
                return false;
            }
            Reason reason = Reason.of(JdbcReason.TABLE_UNREADABLE).with("table", name);
            throw new StorageException(reason.with("cause", String.valueOf(e.getMessage())), e);
        }
    }
}
