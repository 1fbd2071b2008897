package dev.retour.jdbc;

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
        return "SELECT " + String.join(", ", columns) + " FROM " + name + " WHERE 1 = 0";
    }
}
