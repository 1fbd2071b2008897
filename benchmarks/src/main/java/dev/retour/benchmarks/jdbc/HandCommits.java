package dev.retour.benchmarks.jdbc;

import dev.retour.benchmarks.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the rows of cases by hand, each in a commit of its own. */
final class HandCommits implements Work<Integer> {

    private final Plan plan;
    private final Server server = Server.start();
    private final Recording recording;
    private final AtomicLong next = new AtomicLong();

    HandCommits(Plan plan) {
        this.plan = plan;
        Platform.fill(server, plan);
        recording = Recording.on(server, (shop, visit) -> {
            shop.returns().execute(visit.commandId(), Platform.open(visit)).orThrow();
            return visit.commandId().value();
        });
    }

    @Override
    public int size() {
        return plan.orders();
    }

    @Override
    public Integer run(int input) throws SQLException {
        Visit visit = plan.visit(next.getAndIncrement());
        try (Connection connection = server.pool().getConnection()) {
            connection.setAutoCommit(false);
            HandUnit unit = new HandUnit(connection);
            Map<String, Long> versions = unit.lock(List.of(visit));
            HandRows rows = recording.at(versions.getOrDefault(visit.orderId().value(), 0L));
            int missed = unit.write(List.of(rows.of(visit, visit.commandId().value())));
            connection.commit();
            return missed == 0 ? 1 : 0;
        }
    }

    @Override
    public Object result(Integer answer) {
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
