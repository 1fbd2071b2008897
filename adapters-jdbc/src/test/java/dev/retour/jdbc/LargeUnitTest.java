package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.Hash;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StreamId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand commands in one unit, whatever the driver does with batches. */
class LargeUnitTest {

    private static final List<StreamId> STREAMS =
            IntStream.range(0, 1000).mapToObj(Orders::order).toList();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_thousand_commands_are_stored_by_one_unit(TestDatabase database) throws SQLException {
        store(database, "");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_of_more_text_than_a_server_takes_at_once_are_stored_by_one_unit(TestDatabase database)
            throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        String text = '"' + "x".repeat(100_000) + '"';

        tables.storage(true).inUnit(Orders.SHOP, unit -> {
            unit.request(IntStream.range(0, 200)
                    .mapToObj(i -> new EffectRequest("R-" + i, "refund.submit", STREAMS.get(0), 1, text))
                    .toList());
            return unit;
        });
        assertThat(tables.count("effect")).isEqualTo(200);
    }

    @ParameterizedTest
    @Tag("full")
    @CsvSource({
        "POSTGRESQL, &reWriteBatchedInserts=true",
        "POSTGRESQL, &prepareThreshold=0",
        "MARIADB, &useBulkStmts=true",
        "MARIADB, &useBulkStmtsForInserts=false",
        "MARIADB, &useServerPrepStmts=true",
        "MARIADB, &useAffectedRows=true"
    })
    void what_the_driver_does_with_batches_makes_no_difference(TestDatabase database, String option)
            throws SQLException {
        store(database, option);
    }

    private static void store(TestDatabase database, String option) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        Trips trips = new Trips(0, false);
        OwnedStorage storage =
                JdbcStorage.on(trips.over(Lent.dataSource(() -> DriverManager.getConnection(database.url() + option))));

        assertThat(send(storage, 1)).hasSize(1000).containsOnly(new Claim.First());
        assertThat(send(storage, 2)).hasSize(1000).containsOnly(new Claim.First());

        assertThat(tables.count("event")).isEqualTo(4000);
        assertThat(tables.count("outbox")).isEqualTo(2000);
        storage.read(Orders.SHOP, reader -> {
            for (StreamId stream : STREAMS) {
                assertThat(reader.head(stream).version()).isEqualTo(4);
                assertThat(HashChain.verify(reader, stream)).isEmpty();
            }
            return reader;
        });
        if (database == TestDatabase.POSTGRESQL) {
            assertThat(trips.made().stream().filter("commit"::equals)).hasSize(2);
            assertThat(trips.made().indexOf("commit")).as("%s", trips.made()).isLessThan(6);
        }
    }

    private static List<Claim> send(OwnedStorage storage, int round) {
        return storage.inUnit(Orders.SHOP, unit -> {
            Map<StreamId, Head> heads = unit.lock(STREAMS);
            List<Claim> claims = unit.claim(IntStream.range(0, 1000)
                    .mapToObj(i -> new ClaimRequest(Orders.command(round * 1000 + i), Hash.of("c"), 1, "{}"))
                    .toList());
            for (StreamId stream : STREAMS) {
                Orders.change(unit, stream, heads.get(stream).version(), round, 2);
            }
            return claims;
        });
    }
}
