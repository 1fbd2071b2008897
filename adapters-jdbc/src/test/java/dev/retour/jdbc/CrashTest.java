package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that is killed at any moment has stored what it was told is stored, and nothing by half. */
class CrashTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void five_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 5);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Tag("full")
    void twenty_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Tag("soak")
    void two_hundred_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 200);
    }

    private static void survive(TestDatabase database, int kills) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int acknowledged = 0;
        for (int i = 0; i < kills; i++) {
            int before = Math.max(0, acknowledged - 2);
            acknowledged = WorkerProcess.start(database, before, Integer.MAX_VALUE)
                    .killAfter(3 + random.nextInt(30), random.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
            settled(database);
            int stored = (int) tables.count("claim");
            assertThat(stored).as("seed %d", seed).isBetween(acknowledged, acknowledged + 1);
            Orders.assertExactly(tables, stored);
        }
        resend(tables, acknowledged);
    }

    /** Every command once more, and some new ones: the end is that of a run without a crash. */
    private static void resend(TestTables tables, int acknowledged) {
        JdbcStorage storage = tables.storage(true);
        for (int i = 0; i < acknowledged; i++) {
            assertThat(Orders.send(storage, i)).isEqualTo(Orders.same(i));
        }
        for (int i = acknowledged; i < acknowledged + 5; i++) {
            Orders.send(storage, i);
        }
        Orders.assertExactly(tables, acknowledged + 5);
    }

    /** The database notices the end of its client a moment later. */
    private static void settled(TestDatabase database) throws Exception {
        while (database.open() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
