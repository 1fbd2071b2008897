package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Returns;
import dev.retour.desk.DueCase;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.returns.CaseNews;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.testkit.FixedClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goods that nobody asked about are found in every database: by their order, and once their time is over. */
class UnopenedCaseTest {

    private static final OrderId ORDER = OrderId.of("O-1");
    private static final OrderId OTHER = OrderId.of("O-2");
    private static final CaseId CASE = CaseId.of("R-1");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");

    private Returns returns(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        return Retour.builder()
                .storage(tables.storage(true))
                .clock(clock)
                .configuration(Configuration.builder().build())
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("dock"))
                .returns();
    }

    private void comes(Returns returns, long version, OrderId named) {
        Observation seen = Observation.of("dock", "scan", clock.instant()).version(version);
        ReceivedItem item = ReceivedItem.of(LineUnits.of(Sold.line(1), 1), "SKU");
        Receipt receipt = new Receipt("WH", Optional.empty(), List.of(item), true);
        returns.observe(seen, named, CASE, new CaseNews.GoodsReceived(receipt));
    }

    private static List<CaseId> due(Returns returns) {
        return returns.due(Optional.empty(), 10).stream().map(DueCase::caseId).toList();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void goods_that_nobody_asked_about_are_found_and_due(TestDatabase database) throws SQLException {
        Returns returns = returns(database);
        comes(returns, 1, OTHER);
        assertThat(returns.ofOrder(OTHER, Optional.empty(), 10)).containsExactly(CASE);
        comes(returns, 2, ORDER);
        assertThat(returns.ofOrder(OTHER, Optional.empty(), 10)).isEmpty();
        assertThat(returns.ofOrder(ORDER, Optional.empty(), 10)).containsExactly(CASE);

        clock.pass(Duration.ofDays(2));
        assertThat(due(returns)).containsExactly(CASE);
        returns.setDue(ORDER, CASE, CommandId.of("later"), clock.instant().plus(Duration.ofDays(5)), "ASKED_CUSTOMER")
                .orThrow();
        assertThat(due(returns)).isEmpty();
        clock.pass(Duration.ofDays(5));
        assertThat(due(returns)).containsExactly(CASE);
    }
}
