package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Claim;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a command travels to PostgreSQL. */
class RoundTripsTest {

    private static final TestTables TABLES = TestTables.of(TestDatabase.POSTGRESQL);

    private final Trips trips = new Trips(0, false);

    @BeforeEach
    void renew() throws SQLException {
        TABLES.renew();
    }

    /** The driver keeps what autocommit is to itself until the next statement, so that costs no trip. */
    private long travelled() {
        return trips.made().stream()
                .filter(call -> !call.equals("setAutoCommit"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void a_command_needs_at_most_six_round_trips_however_many_lines_it_has(int lines) {
        Claim claim = Orders.send(JdbcStorage.on(trips.over(TABLES.database().pool(true))), 1, lines);

        assertThat(claim).isEqualTo(new Claim.First());
        assertThat(travelled()).as("%s", trips.made()).isEqualTo(4);
    }

    @Test
    void a_command_on_streams_that_exist_needs_as_many() {
        Orders.send(TABLES.storage(true), 1);
        Orders.send(JdbcStorage.on(trips.over(TABLES.database().pool(false))), 4);

        assertThat(TABLES.count("claim")).isEqualTo(2);
        // A pool without autocommit may have something open, which is not ours to commit: one rollback that stays at
        // home.
        assertThat(travelled()).as("%s", trips.made()).isEqualTo(5);
    }

    @Test
    void a_repeated_command_needs_four() {
        Orders.send(TABLES.storage(true), 1);
        Orders.send(JdbcStorage.on(trips.over(TABLES.database().pool(true))), 1);

        assertThat(travelled()).as("%s", trips.made()).isEqualTo(4);
    }
}
