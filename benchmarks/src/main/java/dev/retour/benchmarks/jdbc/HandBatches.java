package dev.retour.benchmarks.jdbc;

import dev.retour.benchmarks.Work;
import dev.retour.desk.BulkItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes the rows of many cases by hand in one commit. */
final class HandBatches implements Work<Long> {

    private final Plan plan;
    private final int batch;
    private final Server server = Server.start();
    private final Recording recording;
    private final AtomicLong next = new AtomicLong();

    HandBatches(Plan plan, int batch) {
        this.plan = plan;
        this.batch = batch;
        Platform.fill(server, plan);
        recording = Recording.on(server, (shop, visit) -> {
            List<String> commands = new ArrayList<>();
            BulkItem item = new BulkItem(visit.commandId().value(), Platform.open(visit));
            shop.bulk("recording")
                    .run(
                            Stream.of(item),
                            result -> commands.add(result.command().value()));
            return commands.get(0);
        });
    }

    @Override
    public int size() {
        return Math.max(1, plan.orders() / batch);
    }

    @Override
    public long units() {
        return batch;
    }

    @Override
    public Long run(int input) throws SQLException {
        long job = next.getAndIncrement();
        List<Visit> visits = LongStream.range(job * batch, (job + 1) * batch)
                .mapToObj(plan::visit)
                .toList();
        List<String> commands =
                visits.stream().map(visit -> visit.commandId().value()).toList();
        try (Connection connection = server.pool().getConnection()) {
            connection.setAutoCommit(false);
            HandUnit unit = new HandUnit(connection);
            int known = unit.known(commands);
            Map<String, Long> versions = unit.lock(visits);
            int missed = unit.write(rows(visits, commands, versions));
            connection.commit();
            return (long) batch - known - missed;
        }
    }

    private List<HandRows> rows(List<Visit> visits, List<String> commands, Map<String, Long> versions) {
        List<HandRows> rows = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            long version = versions.getOrDefault(visits.get(i).orderId().value(), 0L);
            rows.add(recording.at(version).of(visits.get(i), commands.get(i)));
        }
        return rows;
    }

    @Override
    public Object result(Long answer) {
        return answer;
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
