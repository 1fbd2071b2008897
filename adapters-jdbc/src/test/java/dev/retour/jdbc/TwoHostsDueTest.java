package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.BulkResult;
import dev.retour.desk.DueResult;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.Patience;
import dev.retour.store.Storage;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.TrustingShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hosts with pools of their own do what is due in one database at the same time, and each case is acted on once. */
class TwoHostsDueTest {

    private static final Scope SCOPE = Scope.of("acme", "CN01");
    private static final int CASES = 230;
    private static final Patience PATIENCE = TrustingShop.patience()
            .with(
                    CaseStatus.AWAITING_GOODS,
                    new Patience.Limit(Duration.ofDays(7), Deadline.Action.ESCALATE).escalated(0, "team-lead"));

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");

    private Shop host(Storage storage, String name) {
        return Retour.builder()
                .storage(storage)
                .clock(clock)
                .configuration(Configuration.builder()
                        .set(Settings.RETURN_POLICY, TrustingShop.policy())
                        .set(Settings.CASE_PATIENCE, PATIENCE)
                        .build())
                .build()
                .shop(SCOPE)
                .as(Actor.of(name));
    }

    private void open(Shop shop, int number) {
        OrderId order = OrderId.of("O-" + number);
        Observation sold = Observation.of("erp", "sold", clock.instant());
        Observation delivered = Observation.of("erp", "delivered", clock.instant());
        shop.orders().record(sold, order, new OrderFact.Captured(Sold.terms(order, 1, 1)));
        List<LineUnits> all = List.of(LineUnits.of(Sold.line(1), 1));
        shop.orders().record(delivered, order, new OrderFact.Delivered(all, Optional.empty()));
        shop.returns()
                .open(order, caseId(number), CommandId.of("open-" + number), wish -> wish.line(Sold.line(1), 1))
                .orThrow();
    }

    private static CaseId caseId(int number) {
        return CaseId.of("R-" + number);
    }

    private static Callable<List<DueResult>> acts(Shop shop, CyclicBarrier start) {
        return () -> {
            List<DueResult> results = new ArrayList<>();
            start.await();
            shop.returns().actOnDue(results::add);
            return results;
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void two_hosts_at_a_time_act_on_each_case_once(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        Storage storage = tables.storage(true);
        Shop one = host(storage, "one");
        Shop other = host(tables.storage(true), "other");
        for (int i = 0; i < CASES; i++) {
            open(one, i);
        }
        clock.pass(Duration.ofDays(7));

        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService hosts = Executors.newFixedThreadPool(2);
        try {
            for (Future<List<DueResult>> each : hosts.invokeAll(List.of(acts(one, start), acts(other, start)))) {
                assertThat(each.get()).allMatch(result -> result.outcome() == BulkResult.Outcome.ACCEPTED);
            }
        } finally {
            hosts.shutdownNow();
        }

        for (int i = 0; i < CASES; i++) {
            assertThat(handedUp(storage, i)).as("escalations of case %s", i).isEqualTo(1);
        }
        assertThat(one.returns().due(Optional.empty(), 10)).isEmpty();
    }

    private static long handedUp(Storage storage, int number) {
        StreamId stream = new StreamId("return", caseId(number).value());
        List<StoredEvent> events = storage.read(SCOPE, reader -> reader.events(stream, 0, 100));
        return events.stream()
                .filter(each -> each.event().type().equals("return.handed-up"))
                .count();
    }
}
