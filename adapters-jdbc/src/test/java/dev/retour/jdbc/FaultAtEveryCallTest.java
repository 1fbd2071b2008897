package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Claim;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever call fails, nothing is half-done, the connection goes back clean, and the command can be sent again. */
class FaultAtEveryCallTest {

    private static final int BEFORE = 5;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_call_that_fails_before_it_is_done_leaves_nothing_half_done(TestDatabase database) throws SQLException {
        failEach(database, false, true);
        failEach(database, false, false);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_call_whose_answer_is_lost_leaves_nothing_half_done(TestDatabase database) throws SQLException {
        failEach(database, true, true);
        failEach(database, true, false);
    }

    private static void failEach(TestDatabase database, boolean isDone, boolean autocommit) throws SQLException {
        TestTables tables = TestTables.of(database);
        int calls = 0;
        for (int failing = 1; calls == failing - 1; failing++) {
            tables.renew();
            for (int i = 0; i < BEFORE; i++) {
                Orders.send(tables.storage(true), i);
            }
            Trips trips = new Trips(failing, isDone);
            Claim again = sendTwice(tables, trips.over(database.pool(autocommit)));
            calls = Math.min(failing, trips.made().size());

            assertThat(again).isIn(new Claim.First(), Orders.same(BEFORE));
            Orders.assertExactly(tables, BEFORE + 1);
            assertClean(database, autocommit);
        }
        assertThat(calls).isGreaterThan(4);
    }

    /** Sends a command until the answer is certain; what was acknowledged must be the same the second time. */
    private static Claim sendTwice(TestTables tables, DataSource failing) {
        try {
            Orders.send(JdbcStorage.on(failing), BEFORE);
            assertThat(Orders.send(tables.storage(true), BEFORE)).isEqualTo(Orders.same(BEFORE));
        } catch (OutcomeUnknownException e) {
            assertThat(tables.count("claim")).isIn((long) BEFORE, BEFORE + 1L);
        } catch (StorageException e) {
            assertThat(tables.count("claim")).isEqualTo(BEFORE);
            Orders.assertExactly(tables, BEFORE);
        }
        return Orders.send(tables.storage(true), BEFORE);
    }

    private static void assertClean(TestDatabase database, boolean autocommit) throws SQLException {
        try (Connection connection = database.pool(autocommit).getConnection()) {
            assertThat(connection.getAutoCommit()).isEqualTo(autocommit);
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(database.open()).as("Transactions that are still open.").isZero();
    }
}
