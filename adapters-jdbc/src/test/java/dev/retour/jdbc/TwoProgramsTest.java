package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hosts on one database share streams and lose nothing. */
class TwoProgramsTest {

    private static final int COMMANDS = 60;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void two_programs_on_the_same_streams_lose_nothing(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        WorkerProcess one = WorkerProcess.start(database, 0, COMMANDS);
        WorkerProcess other = WorkerProcess.start(database, COMMANDS, 2 * COMMANDS);

        assertThat(one.finish()).isEqualTo(COMMANDS);
        assertThat(other.finish()).isEqualTo(2 * COMMANDS);
        Orders.assertWhole(tables, 2 * COMMANDS);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void two_programs_that_send_the_same_commands_store_each_once(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        WorkerProcess one = WorkerProcess.start(database, 0, COMMANDS);
        WorkerProcess other = WorkerProcess.start(database, 0, COMMANDS);

        assertThat(one.finish()).isEqualTo(COMMANDS);
        assertThat(other.finish()).isEqualTo(COMMANDS);
        Orders.assertWhole(tables, COMMANDS);
    }
}
