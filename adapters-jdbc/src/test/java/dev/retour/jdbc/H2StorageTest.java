package dev.retour.jdbc;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The promises of a storage, on H2 in memory and in a file. */
class H2StorageTest {

    @Nested
    class As_it_is extends JdbcKit {

        As_it_is() {
            super(TestTables.of(TestDatabase.H2_MEMORY), true);
        }
    }

    @Nested
    class With_schema_and_prefix_and_without_autocommit extends JdbcKit {

        With_schema_and_prefix_and_without_autocommit() {
            super(new TestTables(TestDatabase.H2_MEMORY, TestDatabase.SCHEMA, "rr_"), false);
        }
    }

    @Nested
    @Tag("full")
    class In_a_file extends JdbcKit {

        In_a_file() {
            super(TestTables.of(TestDatabase.H2_FILE), true);
        }
    }

    @Nested
    @Tag("full")
    class Without_autocommit extends JdbcKit {

        Without_autocommit() {
            super(TestTables.of(TestDatabase.H2_MEMORY), false);
        }
    }

    @Nested
    @Tag("full")
    class With_schema extends JdbcKit {

        With_schema() {
            super(new TestTables(TestDatabase.H2_MEMORY, TestDatabase.SCHEMA, "retour_"), true);
        }
    }

    @Nested
    @Tag("full")
    class With_prefix extends JdbcKit {

        With_prefix() {
            super(new TestTables(TestDatabase.H2_MEMORY, "", "x"), false);
        }
    }
}
