package dev.retour.jdbc;

import dev.retour.store.OwnedStorage;
import dev.retour.testkit.simulation.SimulationKit;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stories of the simulator on real databases: each ends as the model says, with the hashes that it has in memory. */
class SimulatedStoriesTest {

    @Nested
    class On_PostgreSQL extends Stories {

        On_PostgreSQL() {
            super(TestDatabase.POSTGRESQL, 500);
        }
    }

    @Nested
    class On_MariaDB extends Stories {

        On_MariaDB() {
            super(TestDatabase.MARIADB, 40);
        }
    }

    @Nested
    class On_H2 extends Stories {

        On_H2() {
            super(TestDatabase.H2_MEMORY, 40);
        }
    }

    /** Some stories on one database. */
    abstract static class Stories extends SimulationKit {

        private final TestTables tables;
        private final long stories;

        Stories(TestDatabase database, long stories) {
            this.stories = stories;
            this.tables = TestTables.of(database);
        }

        @BeforeEach
        void renew() throws SQLException {
            tables.renew();
        }

        @Override
        public OwnedStorage storage() {
            return tables.storage(true);
        }

        @Override
        public long stories() {
            return stories;
        }
    }
}
