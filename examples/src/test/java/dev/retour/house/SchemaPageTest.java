package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.jdbc.Database;
import dev.retour.jdbc.SchemaScript;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of tables says what the scripts say. */
class SchemaPageTest {

    private static final Pattern TABLE = Pattern.compile("(?ms)^CREATE TABLE (retour_\\w+) \\(\\n(.*?)^\\);");

    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}([a-z_]+) (.*?)(?: COLLATE \"C\")?( NOT NULL)?,?$");

    private static final Pattern KEY = Pattern.compile("(?m)^ {4}((?:PRIMARY KEY|UNIQUE) \\(.*\\)),?$");

    private static final String HEAD = """
            # Tables

            `JdbcStorage` keeps everything in eight tables. The scripts that make them are plain SQL in the jar
            `retour-adapters-jdbc`, one folder for each database:

            %s
            ## How to make them

            Run the scripts with your own migrations; the program needs no right to make tables. Copy each script into the
            folder of your migrations, under your next number. With Flyway that is a file such as `V42__retour.sql`; with
            Liquibase, a change set with `sqlFile`. A later release adds scripts and never changes one that was released.

            For another schema or prefix, take the text from `SchemaScript.of(database, schema, prefix)`, and give the same to
            `JdbcStorage`. `SchemaValidator.check` compares the tables with the release at the start of a program.
            `SchemaInstaller` runs the scripts; it is for tests and demonstrations.

            ## What they hold

            The types are those of PostgreSQL. Tenant, company and ids are compared exactly, letter case and trailing spaces
            included. In MariaDB they have the collation `utf8mb4_nopad_bin`. H2 has a column `stream_order` more in two tables:
            it sorts by bytes, as the others do.

            This page is printed by `SchemaPageTest` from the remarks in the scripts.
            """;

    @Test
    void the_page_lists_every_table_and_column() throws IOException {
        String script =
                SchemaScript.of(Database.POSTGRESQL, "", "retour_").get(0).text();
        List<String> tables = TABLE.matcher(script)
                .results()
                .map(table -> section(script, table))
                .toList();

        assertThat(tables).hasSize(8);
        Checkout.holds(
                Checkout.root().resolve("docs/reference/schema.md"),
                HEAD.formatted(scripts()) + String.join("", tables));
    }

    private static String scripts() {
        return List.of(Database.values()).stream()
                .flatMap(database -> database.scripts().stream())
                .map("- `%s`\n"::formatted)
                .collect(Collectors.joining());
    }

    private static String section(String script, MatchResult table) {
        String rows = COLUMN.matcher(table.group(2))
                .results()
                .map(column -> row(script, table.group(1), column))
                .collect(Collectors.joining());
        String keys = KEY.matcher(table.group(2))
                .results()
                .map(key -> "- `" + key.group(1) + "`\n")
                .collect(Collectors.joining());
        return "\n### %s\n\n%s\n\n| column | type | may be null | what it holds |\n|---|---|---|---|\n%s\n%s%s"
                .formatted(
                        table.group(1),
                        remark(script, "TABLE " + table.group(1)),
                        rows,
                        keys,
                        indexes(script, table.group(1)));
    }

    private static String row(String script, String table, MatchResult column) {
        boolean filled = column.group(3) != null || column.group(2).contains("IDENTITY");
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        column.group(1),
                        column.group(2),
                        filled ? "no" : "yes",
                        remark(script, "COLUMN " + table + "." + column.group(1)));
    }

    private static String remark(String script, String of) {
        return Pattern.compile("COMMENT ON " + Pattern.quote(of) + " IS '((?:[^']|'')*)';")
                .matcher(script)
                .results()
                .map(found -> found.group(1).replace("''", "'"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No remark on " + of));
    }

    private static String indexes(String script, String table) {
        return Pattern.compile("(?m)^CREATE INDEX (\\w+) ON " + table + " (\\(.*\\).*);$")
                .matcher(script)
                .results()
                .map(index -> "- `INDEX " + index.group(1) + " " + index.group(2) + "`\n")
                .collect(Collectors.joining());
    }
}
