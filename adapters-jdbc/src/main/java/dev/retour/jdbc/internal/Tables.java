package dev.retour.jdbc.internal;

import java.util.regex.Pattern;

/**
 * What the tables are called in the host's database.
 *
 * @param schema the schema they are in; empty for the one of the connection
 * @param prefix what their names begin with
 */
public record Tables(String schema, String prefix) {

    /** What the names begin with unless the host wants something else; the scripts are written with it. */
    public static final String PREFIX = "retour_";

    /** Short enough for the longest name of an index in PostgreSQL. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    /** A name in a script, which an index has without schema. */
    private static final Pattern NAMED = Pattern.compile("(INDEX )?\\b" + PREFIX);

    /** The tables as the scripts have them. */
    public static final Tables DEFAULT = new Tables("", PREFIX);

    /**
     * Checks both, since they become part of statements.
     *
     * @throws IllegalArgumentException if one is no plain word
     */
    public Tables {
        if (!schema.isEmpty() && !NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "A schema is a letter and then up to 39 letters, digits and underscores.");
        }
        if (!prefix.isEmpty() && !NAME.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "A prefix is a letter and then up to 39 letters, digits and underscores.");
        }
    }

    /**
     * The name of a table, as statements use it.
     *
     * @param table its name without schema and prefix
     * @return its full name
     */
    public String name(String table) {
        return schema.isEmpty() ? prefix + table : schema + "." + prefix + table;
    }

    /**
     * A script for these tables: names of tables get schema and prefix, names of indexes only the prefix.
     *
     * @param script the text as it lies in the jar
     * @return the text for these tables
     */
    public String in(String script) {
        return NAMED.matcher(script).replaceAll(found -> found.group(1) == null ? name("") : found.group(1) + prefix);
    }
}
