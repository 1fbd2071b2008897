package dev.retour.benchmarks.jdbc;

import dev.retour.Shop;
import dev.retour.benchmarks.Work;
import dev.retour.desk.BulkItem;
import dev.retour.desk.BulkReport;
import dev.retour.desk.BulkResult;
import dev.retour.desk.BulkRules;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Opens cases by jobs, each of which is one commit. */
final class RetourBatches implements Work<BulkReport> {

    private final Plan plan;
    private final int batch;
    private final Server server = Server.start();
    private final Shop shop;
    private final AtomicLong next = new AtomicLong();

    RetourBatches(Plan plan, int batch) {
        this.plan = plan;
        this.batch = batch;
        Platform.fill(server, plan);
        shop = Platform.shop(server.pool());
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
    public BulkReport run(int input) {
        long job = next.getAndIncrement();
        return shop.bulk("job-" + job)
                .with(new BulkRules(batch, 0, 100))
                .run(LongStream.range(job * batch, (job + 1) * batch).mapToObj(this::item), result -> {});
    }

    private BulkItem item(long command) {
        Visit visit = plan.visit(command);
        return new BulkItem(visit.commandId().value(), Platform.open(visit));
    }

    @Override
    public Object result(BulkReport answer) {
        return answer.outcomes().getOrDefault(BulkResult.Outcome.ACCEPTED, 0L);
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
