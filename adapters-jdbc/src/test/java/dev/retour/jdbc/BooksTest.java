package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Storages of equal books write to the same tables of one source of connections, and tell the same listeners. */
class BooksTest {

    private final DataSource dataSource = TestDatabase.H2_MEMORY.pool(true);
    private final JdbcStorage storage = JdbcStorage.on(dataSource);

    @Test
    void whoever_is_joined_from_it_or_made_like_it_keeps_the_same_books() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(storage.joined(connection).books())
                    .isEqualTo(storage.books())
                    .hasSameHashCodeAs(storage.books());
        }
        assertThat(JdbcStorage.on(dataSource).schema("").prefix("retour_").books())
                .isEqualTo(storage.books());
    }

    @Test
    void another_database_other_tables_or_another_outbox_are_other_books() throws SQLException {
        List<JdbcStorage> others = List.of(
                JdbcStorage.on(TestDatabase.H2_FILE.pool(true)),
                storage.schema("shop"),
                storage.prefix("rr_"),
                storage.publishingTo((connection, envelopes) -> {}));
        try (Connection connection = dataSource.getConnection()) {
            for (JdbcStorage other : others) {
                assertThat(other.books()).isNotEqualTo(storage.books());
                assertThat(other.joined(connection).books()).isNotEqualTo(storage.books());
            }
        }
    }
}
