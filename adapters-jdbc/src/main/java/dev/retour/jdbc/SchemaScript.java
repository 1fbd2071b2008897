package dev.retour.jdbc;

import dev.retour.jdbc.internal.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script that makes tables, or changes those of an earlier release. Run it with your own migrations: copy its text
 * into their folder, under their next number.
 *
 * @param version its number, from 1 without gaps
 * @param path where it lies in the jar
 * @param text the statements, each ended by a semicolon at the end of a line, for a schema and a prefix
 */
public record SchemaScript(int version, String path, String text) {

    private static final Pattern END = Pattern.compile(";\\s*(\\n|$)");

    private static final Pattern REMARK = Pattern.compile("(?m)^--.*\\n");

    /**
     * All scripts of a database, in the order in which they are run.
     *
     * @param database the database
     * @param schema the schema that the tables shall be in; empty for the one that the connection has
     * @param prefix what their names shall begin with; {@code retour_} is what {@link JdbcStorage} expects
     * @return the scripts
     * @throws IllegalArgumentException if schema or prefix has a form that {@link JdbcStorage} refuses
     */
    public static List<SchemaScript> of(Database database, String schema, String prefix) {
        return of(database, new Tables(schema, prefix));
    }

    static List<SchemaScript> of(Database database, Tables tables) {
        List<String> paths = database.scripts();
        return Stream.iterate(1, version -> version <= paths.size(), version -> version + 1)
                .map(version -> read(version, paths.get(version - 1), tables))
                .toList();
    }

    private static SchemaScript read(int version, String path, Tables tables) {
        String name = path.substring(path.indexOf("jdbc/") + "jdbc/".length());
        try (InputStream in = SchemaScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + path + ".");
            }
            return new SchemaScript(version, path, tables.in(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The statements one by one, as JDBC wants them.
     *
     * @return the statements, without remarks and semicolons
     */
    public List<String> statements() {
        return END.splitAsStream(REMARK.matcher(text).replaceAll(""))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
