package dev.retour.benchmarks.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.jdbc.SchemaInstaller;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseCommand;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The shop whose customers come: each order has one line of {@link Plan#MOST} units, all delivered an hour ago, and a return without
 * reason is approved at once.
 */
final class Platform {

    static final Scope SCOPE = Scope.of("platform", "CN01");

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final OrderLineId LINE = OrderLineId.of("L-1");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Actor ACTOR = Actor.of("clerk-7");

    private static final Configuration SETTINGS = Configuration.builder()
            .set(Settings.RETURN_POLICY, Policies.chinaSevenDays())
            .build();

    private Platform() {}

    /** Makes the tables and captures the orders. */
    static void fill(Server server, Plan plan) {
        try (HikariDataSource pool = server.hurried()) {
            SchemaInstaller.install(pool, "", "retour_");
            Shop shop = shop(pool);
            for (int i = 0; i < plan.orders(); i++) {
                capture(shop, new Visit(i, 0).orderId());
            }
        }
    }

    /** The front door, at a moment that stands still. */
    static Shop shop(DataSource pool) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Retour retour = Retour.builder()
                .storage(JdbcStorage.on(pool))
                .configuration(SETTINGS)
                .clock(clock)
                .build();
        return retour.shop(SCOPE).as(ACTOR);
    }

    /** What a customer asks for: one unit. */
    static CaseCommand open(Visit visit) {
        List<LineUnits> unit = List.of(LineUnits.of(LINE, 1));
        return CaseCommand.Open.builder(visit.orderId(), visit.caseId())
                .lines(unit)
                .reason(ReturnReason.of(ReasonKind.CHANGED_MIND))
                .build();
    }

    static void capture(Shop shop, OrderId order) {
        shop.orders().record(seen("captured-" + order), order, new Captured(terms(order)));
        List<LineUnits> units = List.of(LineUnits.of(LINE, Plan.MOST));
        shop.orders().record(seen("delivered-" + order), order, new Delivered(units, Optional.empty()));
    }

    private static Observation seen(String id) {
        return Observation.of("erp", id, NOW.minus(Duration.ofHours(1)));
    }

    private static OrderTerms terms(OrderId order) {
        Money total = Money.of(CNY, new BigDecimal("1999.90"));
        OrderLine line = OrderLine.builder(LINE, "SHIRT", Plan.MOST)
                .unitPrice(BigMoney.of(CNY, new BigDecimal("39.998")))
                .total(TaxedAmount.ofGross(total, Money.of(CNY, new BigDecimal("230.08"))))
                .build();
        return OrderTerms.builder(order, CNY)
                .shop("tmall-1")
                .channel("tmall")
                .country("CN")
                .placedAt(NOW.minus(Duration.ofDays(9)))
                .customer(Customer.of("customer-9"))
                .addLines(line)
                .addTenders(Tender.full(TenderId.of("alipay"), "alipay", total))
                .build();
    }
}
