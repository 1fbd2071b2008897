package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Due;
import dev.retour.store.Head;
import dev.retour.store.Storage;
import dev.retour.store.StreamId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of what is due reads about as many rows as it has, also from the middle of thousands that are due at one instant. */
class DueIndexTest {

    private static final int STREAMS = 3_000;
    private static final int LIMIT = 10;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_page_of_what_is_due_reads_no_more_than_its_rows(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        tables.storage(true).inUnit(Orders.SHOP, unit -> {
            List<StreamId> streams =
                    IntStream.range(0, STREAMS).mapToObj(Orders::order).toList();
            Map<StreamId, Head> heads = unit.lock(streams);
            for (StreamId stream : streams) {
                Orders.change(unit, stream, heads.get(stream).version(), 1, 1);
                unit.deadline(stream, Optional.of(NOON));
            }
            return unit;
        });
        if (database == TestDatabase.POSTGRESQL) {
            database.execute("ANALYZE " + tables.name("stream"));
        }

        for (Optional<Due> after :
                List.of(Optional.<Due>empty(), Optional.of(new Due(NOON, Orders.order(STREAMS / 2))))) {
            assertThat(read(tables, after)).isBetween((long) LIMIT, 4L * LIMIT);
        }
    }

    private static long read(TestTables tables, Optional<Due> after) throws SQLException {
        try (Connection connection = tables.database().connect()) {
            connection.setAutoCommit(false);
            Storage joined = tables.storage(true).joined(connection);
            long before = rows(tables.database(), connection);
            assertThat(joined.<List<Head>>read(Orders.SHOP, reader -> reader.due("order", NOON, after, LIMIT)))
                    .hasSize(LIMIT);
            return rows(tables.database(), connection) - before;
        }
    }

    private static long rows(TestDatabase database, Connection connection) throws SQLException {
        String sql = database == TestDatabase.POSTGRESQL
                ? "SELECT SUM(COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables"
                : "SELECT SUM(variable_value) FROM information_schema.session_status"
                        + " WHERE variable_name IN ('HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
