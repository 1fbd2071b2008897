package dev.retour.benchmarks.jdbc;

import dev.retour.Returns;
import dev.retour.benchmarks.Work;
import dev.retour.desk.Reply;
import java.util.concurrent.atomic.AtomicLong;

/** Opens cases through the front door, each in a commit of its own. */
final class RetourCommits implements Work<Reply> {

    private final Plan plan;
    private final Server server = Server.start();
    private final Returns returns;
    private final AtomicLong next = new AtomicLong();

    RetourCommits(Plan plan) {
        this.plan = plan;
        Platform.fill(server, plan);
        returns = Platform.shop(server.pool()).returns();
    }

    @Override
    public int size() {
        return plan.orders();
    }

    @Override
    public Reply run(int input) {
        Visit visit = plan.visit(next.getAndIncrement());
        return returns.execute(visit.commandId(), Platform.open(visit));
    }

    @Override
    public Object result(Reply answer) {
        return answer.isAccepted() ? 1 : 0;
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
