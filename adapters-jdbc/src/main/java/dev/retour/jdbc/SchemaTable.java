package dev.retour.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

    /** A statement that reads every column, and no row. */
    String trial() {
        return trial(String.join(", ", columns));
    }

    private String trial(String what) {
        return "SELECT " + what + " FROM " + name + " WHERE 1 = 0";
    }

    /** Whether there is a table of that name, whatever its columns; on a connection with autocommit. */
    boolean isIn(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(trial("1"));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
