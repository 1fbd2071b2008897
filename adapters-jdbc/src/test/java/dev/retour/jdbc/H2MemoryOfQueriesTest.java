package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Finding;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** H2 may answer a query from memory although another connection has committed since; it must not do so to us. */
@Tag("full")
class H2MemoryOfQueriesTest {

    private static final int STREAMS = 20;
    private static final int EVENTS = 100;

    private final TestTables tables = TestTables.of(TestDatabase.H2_FILE);
    private final JdbcStorage storage = tables.storage(true);

    @Test
    void whoever_reads_while_others_commit_sees_heads_as_new_as_their_events() throws Exception {
        tables.renew();
        for (int i = 0; i < STREAMS; i++) {
            StreamId stream = new StreamId("order", "O-" + i);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(stream));
            while (!writer.isDone()) {
                Optional<Finding> fault = storage.read(Orders.SHOP, reader -> HashChain.verify(reader, stream));
                assertThat(fault).isEmpty();
            }
            writer.join();
        }
    }

    private void write(StreamId stream) {
        for (int i = 0; i < EVENTS; i++) {
            int number = i;
            storage.inUnit(Orders.SHOP, unit -> {
                Head head = unit.lock(List.of(stream)).get(stream);
                Orders.change(unit, stream, head.version(), number, 1);
                return head;
            });
        }
    }
}
