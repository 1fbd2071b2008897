package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Storage;
import dev.retour.store.StreamId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** H2 keeps the results of queries, and sometimes gives one again that is out of date. */
class H2ReadsTest {

    private static final int COMMANDS = 600;
    private static final StreamId STREAM = Orders.order(0);

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "H2_FILE"})
    @Timeout(120)
    void who_has_seen_an_event_sees_a_head_that_counts_it(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = threads.submit(() -> IntStream.range(0, COMMANDS).forEach(i -> write(tables, i)));
            long seen = 0;
            while (!writer.isDone()) {
                seen = read(tables.storage(true), seen);
            }
            writer.get();
        } finally {
            threads.shutdown();
        }
        assertThat(read(tables.storage(true), 0)).isEqualTo(COMMANDS);
    }

    private static void write(TestTables tables, int number) {
        tables.storage(true).inUnit(Orders.SHOP, unit -> {
            Orders.change(unit, STREAM, unit.lock(List.of(STREAM)).get(STREAM).version(), number, 1);
            return number;
        });
    }

    private static long read(Storage storage, long seen) {
        return storage.read(Orders.SHOP, reader -> {
            long now = seen + reader.events(STREAM, seen, 5_000).size();
            assertThat(reader.head(STREAM).version()).isGreaterThanOrEqualTo(now);
            return now;
        });
    }
}
