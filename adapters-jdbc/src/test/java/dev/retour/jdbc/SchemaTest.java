package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Severity;
import dev.retour.store.StorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables: the scripts make them, the validator knows them, and says what to do where they are not right. */
class SchemaTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_scripts_make_is_what_the_validator_wants(TestDatabase database) throws SQLException {
        TestTables tables = new TestTables(database, TestDatabase.SCHEMA, "rr_");
        tables.renew();

        assertThat(check(tables, true)).isEmpty();
        assertThat(check(tables, false)).isEmpty();
        assertThat(database.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_has_no_table_is_told_the_script_to_run(TestDatabase database) {
        List<Finding> findings = check(new TestTables(database, "", "nowhere_"), false);

        assertThat(findings).singleElement().matches(Finding::isError);
        assertThat(findings.get(0).text(Language.EN))
                .contains("nowhere_schema", "jdbc.TABLES_MISSING", "/V001__retour.sql", "dev/retour/jdbc/");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_has_only_one_table_is_told_each_that_is_missing(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE half_outbox (a INTEGER)");
        try {
            List<Finding> findings = check(new TestTables(database, "", "half_"), false);

            assertThat(findings).hasSize(8).allMatch(Finding::isError);
            assertThat(findings.get(1).text(Language.EN))
                    .contains("half_stream", "jdbc.TABLE_MISSING", "/V001__retour.sql", "dev/retour/jdbc/");
            assertThat(findings.get(1).reason().text(Language.ZH)).contains("half_stream");
        } finally {
            database.execute("DROP TABLE half_outbox");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_is_installed_where_one_of_the_tables_is(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE half_outbox (a INTEGER)");
        try {
            assertThatThrownBy(() -> SchemaInstaller.install(database.pool(true), "", "half_"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("half_outbox is there already, so nothing was made");
            assertThat(check(new TestTables(database, "", "half_"), true)).hasSize(8);
        } finally {
            database.execute("DROP TABLE half_outbox");
        }
    }

    /** Two programs look at the same time, and both find no table. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_loses_to_another_installer_is_told_of_its_tables_and_not_to_drop_them(TestDatabase database)
            throws SQLException {
        Runnable other = () -> SchemaInstaller.install(database.pool(true), "", "both_");
        try (Connection connection = database.connect()) {
            int looks = SchemaTable.of(SchemaScript.of(Database.of(connection), "", "both_"))
                    .size();
            DataSource late = Lent.dataSource(() -> beforeStatement(looks + 1, connection, other));

            assertThatThrownBy(() -> SchemaInstaller.install(late, "", "both_"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("jdbc.TABLE_EXISTS");
        }
        assertThat(check(new TestTables(database, "", "both_"), true)).isEmpty();
    }

    private static Connection beforeStatement(int number, Connection connection, Runnable work) {
        AtomicInteger statements = new AtomicInteger();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement") && statements.incrementAndGet() == number) {
                        work.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2_MEMORY"})
    void a_script_that_breaks_off_names_the_tables_that_it_made(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE own (a INTEGER)", "CREATE INDEX broken_effect_state ON own (a)");

        assertThatThrownBy(() -> SchemaInstaller.install(database.pool(true), "", "broken_"))
                .hasMessageContaining("jdbc.SCRIPT_FAILED")
                .hasMessageContaining("made the tables broken_schema, broken_stream, broken_event, broken_claim,"
                        + " broken_link, broken_effect, and they stay");
    }

    @Test
    void who_may_make_no_table_is_told_that_nothing_was_made() throws SQLException {
        try (Connection connection = TestDatabase.POSTGRESQL.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = on");

            assertThatThrownBy(() -> SchemaInstaller.install(Lent.dataSource(() -> connection), "", "denied_"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("jdbc.NOTHING_MADE")
                    .hasMessageContaining("read-only")
                    .hasMessageContaining("No table was made");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_connection_that_breaks_does_not_hide_what_it_failed_at(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            int looks = SchemaTable.of(SchemaScript.of(Database.of(connection), "", "lost_"))
                    .size();
            DataSource breaking = Lent.dataSource(() -> beforeStatement(looks + 1, connection, () -> end(connection)));

            assertThatThrownBy(() -> SchemaInstaller.install(breaking, "", "lost_"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("jdbc.NOTHING_MADE")
                    .satisfies(failure -> assertThat(failure.getCause().getSuppressed())
                            .singleElement()
                            .asString()
                            .contains("jdbc.TABLE_UNREADABLE"))
                    .satisfies(failure ->
                            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(SQLException.class));
        }
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_may_not_read_the_tables_is_not_told_that_they_are_missing() throws SQLException {
        TestDatabase database = TestDatabase.POSTGRESQL;
        new TestTables(database, "", "locked_").renew();
        database.execute("CREATE ROLE stranger");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE stranger");

            assertThatThrownBy(() -> SchemaValidator.check(Lent.dataSource(() -> connection), "", "locked_"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("jdbc.TABLE_UNREADABLE")
                    .hasMessageContaining(
                            "locked_schema could not be read: ERROR: permission denied for table locked_schema");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_missing_column_is_found(TestDatabase database) throws SQLException {
        TestTables tables = new TestTables(database, "", "thin_");
        tables.renew();
        database.execute("ALTER TABLE thin_claim DROP COLUMN result");
        try {
            assertThat(check(tables, true))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text(Language.EN)).contains("thin_claim", "result"));
        } finally {
            database.execute(
                    database == TestDatabase.POSTGRESQL
                            ? "ALTER TABLE thin_claim ADD COLUMN result TEXT"
                            : "ALTER TABLE thin_claim ADD COLUMN result VARCHAR(100)");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tables_of_another_release_are_told(TestDatabase database) throws SQLException {
        TestTables tables = new TestTables(database, "", "other_");
        tables.renew();
        try {
            database.execute("INSERT INTO other_schema VALUES (2)");
            assertThat(codes(check(tables, true))).containsExactly(JdbcReason.SCHEMA_TOO_NEW);
            database.execute("DELETE FROM other_schema");
            assertThat(codes(check(tables, true))).containsExactly(JdbcReason.SCHEMA_TOO_OLD);
        } finally {
            database.execute("DELETE FROM other_schema", "INSERT INTO other_schema VALUES (1)");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_unit_without_tables_names_the_script_to_run(TestDatabase database) {
        JdbcStorage storage = new TestTables(database, "", "nowhere_").storage(true);

        assertThatThrownBy(() -> Orders.send(storage, 0))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.reasons())
                                .extracting(Reason::code)
                                .containsExactly(JdbcReason.TABLES_MISSING))
                .hasMessageContaining("nowhere_schema")
                .hasMessageContaining("/V001__retour.sql");
    }

    @Test
    void h2_in_a_file_is_told_to_write_at_once() {
        String url = "jdbc:h2:" + folder.resolve("late") + ";USER=sa";

        assertThat(afterInstalling(url))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .satisfies(finding -> assertThat(finding.text(Language.EN)).contains("500", ";WRITE_DELAY=0"));
        assertThat(afterInstalling(url.replace("late", "now") + ";WRITE_DELAY=0"))
                .isEmpty();
    }

    private static List<Finding> afterInstalling(String url) {
        DataSource dataSource = Lent.dataSource(() -> DriverManager.getConnection(url));
        try (Connection open = DriverManager.getConnection(url)) {
            SchemaInstaller.install(dataSource, "", "retour_");
            return SchemaValidator.check(dataSource, "", "retour_");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_scripts_of_all_databases_make_the_same_tables(Database database) {
        assertThat(tables(database)).isEqualTo(tables(Database.POSTGRESQL));
    }

    /** H2 sorts by a column more. */
    private static List<String> tables(Database database) {
        return SchemaTable.of(SchemaScript.of(database, "", "retour_")).stream()
                .map(table -> table.name()
                        + table.columns().stream()
                                .filter(column -> !column.equals("stream_order"))
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void every_column_of_every_database_has_the_same_remark(Database database) {
        assertThat(remarks(database)).isEqualTo(remarks(Database.POSTGRESQL)).isNotEmpty();
    }

    private static List<String> remarks(Database database) {
        String text = SchemaScript.of(database, "", "retour_").get(0).text();
        return Pattern.compile("(?:COMMENT=| COMMENT | IS )'((?:[^']|'')*)'")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(remark -> !remark.contains("H2"))
                .sorted()
                .toList();
    }

    @Test
    void schema_and_prefix_become_part_of_every_name() {
        String text = SchemaScript.of(Database.POSTGRESQL, "shop", "rr_").get(0).text();

        assertThat(text)
                .contains("CREATE TABLE shop.rr_stream (", "COMMENT ON COLUMN shop.rr_stream.tenant IS")
                .contains("CREATE INDEX rr_effect_state ON shop.rr_effect (state, queue_no);")
                .contains("INSERT INTO shop.rr_schema (version) VALUES (1);")
                .doesNotContain("retour_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "1a", "a;DROP TABLE x", "a.b", "\"a\"", "表", "a-b", "_a"})
    void a_name_that_is_no_plain_word_is_refused(String name) {
        JdbcStorage storage = JdbcStorage.on(Lent.dataSource(() -> null));

        assertThatIllegalArgumentException().isThrownBy(() -> storage.schema(name));
        assertThatIllegalArgumentException().isThrownBy(() -> storage.prefix(name));
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaScript.of(Database.H2, name, ""));
    }

    @Test
    void the_installer_refuses_a_database_that_has_the_tables() throws SQLException {
        TestTables tables = TestTables.of(TestDatabase.POSTGRESQL);
        tables.renew();

        assertThatThrownBy(() -> SchemaInstaller.install(tables.database().pool(false), "", "retour_"))
                .isInstanceOf(StorageException.class);
    }

    private static List<Finding> check(TestTables tables, boolean autocommit) {
        return SchemaValidator.check(tables.database().pool(autocommit), tables.schema(), tables.prefix());
    }

    private static List<Object> codes(List<Finding> findings) {
        return findings.stream().<Object>map(finding -> finding.reason().code()).toList();
    }
}
