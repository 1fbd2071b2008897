package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Personal;
import dev.retour.store.PersonalValue;
import dev.retour.store.StorageException;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.LogTap;
import dev.retour.testkit.simulation.Simulation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Personal values stand in their own table, and in no other table, line of the log or exception. */
class PersonalValuesTest {

    private static final long SEED = 20_261_122;

    private static final Canaries CANARIES = Canaries.of(SEED);

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "MARIADB", "H2_MEMORY"})
    void stories_leave_personal_values_in_their_table_alone(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try (LogTap.Listening listening = LogTap.listen(line -> hear(line, lines))) {
            new Simulation(tables.storage(true), SEED, 16).run(0, 20);
        }

        assertThat(lines).isNotEmpty();
        CANARIES.assertNoneIn(lines);
        for (String table : List.of("stream", "event", "claim", "link", "effect", "outbox")) {
            CANARIES.assertNoneIn(rows(tables, table));
        }
        assertThat(CANARIES.in(rows(tables, "personal").toString()))
                .as("they were planted")
                .hasSize(4);
    }

    /** Drivers and pools have loggers of their own, for the host to keep quiet. */
    private static void hear(String line, List<String> lines) {
        if (line.contains(" dev.retour.")) {
            lines.add(line);
        }
    }

    private static List<String> rows(TestTables tables, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = tables.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + tables.name(table))) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    rows.add(row.getString(i));
                }
            }
        }
        return rows;
    }

    /** A database that refuses a personal value quotes it: the log of the host must not. */
    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "MARIADB", "H2_MEMORY"})
    void a_database_that_quotes_a_person_is_not_quoted(TestDatabase database) throws SQLException {
        TestTables tables = new TestTables(database, "", "shy_");
        tables.renew();
        database.execute(refusing(database));
        String phone = CANARIES.planted().find("phone").map(Attribute::text).orElseThrow();
        String insert = "INSERT INTO shy_personal VALUES ('acme', 'CN01', 'T-1', 'P-1', '" + phone + "')";
        assertThatThrownBy(() -> database.execute(insert)).hasStackTraceContaining(phone);

        Throwable failure = catchThrowable(() -> tables.storage(true).inUnit(Orders.SHOP, unit -> {
            unit.keep(List.of(new PersonalValue("T-1", "P-1", Personal.of(phone))));
            return unit;
        }));

        assertThat(failure).isInstanceOf(StorageException.class).hasMessageContaining("SQLSTATE");
        assertThat(failure.getCause()).isInstanceOf(SQLException.class);
        CANARIES.assertNoneIn(failure);
    }

    /** Each of them has its own way to tell too much. */
    private static String[] refusing(TestDatabase database) {
        return switch (database) {
            case POSTGRESQL -> new String[] {"ALTER TABLE shy_personal ADD CHECK (LENGTH(personal_value) < 3)"};
            case MARIADB ->
                new String[] {
                    "CREATE TRIGGER shy_trigger BEFORE INSERT ON shy_personal FOR EACH ROW BEGIN"
                            + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = NEW.personal_value; END"
                };
            default -> new String[] {"ALTER TABLE shy_personal ALTER COLUMN personal_value VARCHAR(3)"};
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_words_of_a_sink_that_fails_are_its_own(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        JdbcStorage storage = tables.storage(true).publishingTo((connection, envelopes) -> {
            throw new IOException("13800138000");
        });

        assertThatThrownBy(() -> Orders.send(storage, 0))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("java.io.IOException")
                .hasMessageNotContaining("13800138000")
                .hasCauseInstanceOf(IOException.class);
        assertThat(tables.count("claim")).isZero();
    }
}
