package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.OwnedStorage;
import dev.retour.testkit.simulation.Simulation;
import dev.retour.testkit.simulation.SimulationKit;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stories of the simulator on real databases: each ends as the model says, with the hashes that it has in memory. */
class SimulatedStoriesTest {

    @Nested
    class On_PostgreSQL extends Stories {

        On_PostgreSQL() {
            super(TestDatabase.POSTGRESQL, 20_260_301, 500);
        }
    }

    @Nested
    class On_MariaDB extends Stories {

        On_MariaDB() {
            super(TestDatabase.MARIADB, 20_260_301, 40);
        }
    }

    @Nested
    class On_H2 extends Stories {

        On_H2() {
            super(TestDatabase.H2_MEMORY, 20_260_301, 40);
        }
    }

    /** A tenth of what is told in memory alone. */
    @Nested
    @Tag("full")
    class Thousands_on_PostgreSQL extends Stories {

        Thousands_on_PostgreSQL() {
            super(TestDatabase.POSTGRESQL, 20_260_302, 5_000);
        }
    }

    /** A tenth of what is sent in memory alone. */
    @Nested
    @Tag("soak")
    class Commands_on_PostgreSQL {

        private static final long STORIES = 9_000;

        private final Pair pair = Pair.of(TestDatabase.POSTGRESQL);

        @BeforeEach
        void renew() throws SQLException {
            pair.renew();
        }

        @Test
        void a_million_commands() {
            long commands = LongStream.range(0, 2)
                    .parallel()
                    .map(each -> told(pair.storages().get((int) each), 20_000 + each))
                    .sum();

            assertThat(commands).isGreaterThan(1_000_000);
        }

        private static long told(OwnedStorage storage, long seed) {
            Simulation simulation = new Simulation(storage, seed, 16);
            simulation.run(0, STORIES);
            return simulation.commands();
        }
    }

    /** Two sets of tables, so that stories are told side by side: each needs queues that are empty of others. */
    private record Pair(TestTables one, TestTables other) {

        static Pair of(TestDatabase database) {
            return new Pair(new TestTables(database, "", "told_"), new TestTables(database, "", "told_beside_"));
        }

        void renew() throws SQLException {
            one.renew();
            other.renew();
        }

        List<OwnedStorage> storages() {
            return List.of(one.storage(true), other.storage(true));
        }
    }

    /** Some stories on one database. */
    abstract static class Stories extends SimulationKit {

        private final Pair pair;
        private final long seed;
        private final long stories;

        Stories(TestDatabase database, long seed, long stories) {
            this.pair = Pair.of(database);
            this.seed = seed;
            this.stories = stories;
        }

        @BeforeEach
        void renew() throws SQLException {
            pair.renew();
        }

        @Override
        public OwnedStorage storage() {
            return pair.one().storage(true);
        }

        @Override
        public List<OwnedStorage> storages() {
            return pair.storages();
        }

        @Override
        public long seed() {
            return seed;
        }

        @Override
        public long stories() {
            return stories;
        }
    }
}
