package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.Storage;
import dev.retour.store.StreamId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL keeps a plan after some runs of a statement, and knows little of a young table. No such plan may read all that
 * a company has.
 */
class KeptPlansTest {

    private static final TestTables TABLES = new TestTables(TestDatabase.POSTGRESQL, "", "kept_");
    private static final int CHUNK = 100;
    private static final int CHUNKS = 25;
    private static final int UNITS = 60;
    private static final String ROWS =
            "SELECT SUM(COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables";

    @Test
    void a_unit_reads_no_more_rows_among_thousands_of_streams_than_among_few() throws SQLException {
        TABLES.renew();
        List<Long> read = new ArrayList<>();
        try (Connection connection = TABLES.database().connect()) {
            connection.setAutoCommit(false);
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                long before = rows(connection);
                write(TABLES.storage(true).joined(connection), streams(chunk), chunk);
                write(TABLES.storage(true).joined(connection), streams(chunk), chunk + CHUNKS);
                read.add(rows(connection) - before);
                connection.commit();
            }
        }

        assertThat(read.get(CHUNKS - 1)).as("rows read by each chunk: %s", read).isLessThan(2 * read.get(0));
    }

    /** Some runs pass before the driver prepares a statement and the server keeps a plan; each null has the type of its column. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_unit_of_few_streams_is_locked_and_moved_by_plans_that_are_kept(int count) throws SQLException {
        TABLES.renew();
        List<StreamId> streams =
                IntStream.range(0, count).mapToObj(Orders::order).toList();
        try (Connection connection = TABLES.database().connect()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < UNITS; round++) {
                move(TABLES.storage(true).joined(connection), streams, round);
            }
            assertThat(kept(connection, "%FOR UPDATE%")).isGreaterThan(UNITS - 20);
            assertThat(kept(connection, "UPDATE%")).isGreaterThan(UNITS - 20);
            connection.rollback();
        }
    }

    /** Locks all, and moves one of them. */
    private static void move(Storage storage, List<StreamId> streams, int round) {
        storage.inUnit(Orders.SHOP, unit -> {
            Map<StreamId, Head> heads = unit.lock(streams);
            StreamId first = streams.get(0);
            Orders.change(unit, first, heads.get(first).version(), round, 1);
            unit.deadline(first, Optional.of(Instant.EPOCH).filter(each -> round % 2 == 0));
            return first;
        });
    }

    /** How often a statement ran by a plan that was kept. */
    private static long kept(Connection connection, String like) throws SQLException {
        return number(
                connection,
                "SELECT COALESCE(SUM(generic_plans), 0) FROM pg_prepared_statements WHERE statement LIKE '" + like
                        + "'");
    }

    private static List<StreamId> streams(int chunk) {
        return IntStream.range(chunk * CHUNK, (chunk + 1) * CHUNK)
                .mapToObj(Orders::order)
                .toList();
    }

    private static void write(Storage storage, List<StreamId> streams, int round) {
        storage.inUnit(Orders.SHOP, unit -> {
            Map<StreamId, Head> heads = unit.lock(streams);
            for (StreamId stream : streams) {
                Orders.change(unit, stream, heads.get(stream).version(), round, 1);
                unit.link(stream, "round", "R-" + round);
            }
            return unit.claim(IntStream.range(0, CHUNK)
                    .mapToObj(i -> new ClaimRequest(Orders.command(round * CHUNK + i), Hash.of("c"), 1, "{}"))
                    .toList());
        });
    }

    private static long rows(Connection connection) throws SQLException {
        return number(connection, ROWS);
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
