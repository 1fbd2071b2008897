package dev.retour.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.jdbc.SchemaInstaller;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.RetourException;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderTermsCheck;
import dev.retour.policy.ReasonKind;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.Outbox;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.story.Stories;
import dev.retour.testkit.story.StoryStep;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The how-to page about the order service: what it shows is what happens here. */
class OrderServiceTest {

    private static final Sale SALE = new Sale(
            "W-77",
            "customer-9",
            Instant.parse("2026-03-01T02:00:00Z"),
            List.of(
                    new Sale.Item(1, "SHIRT", 2, cny("198.00"), cny("22.78"), "clothes"),
                    new Sale.Item(2, "LAMP", 1, cny("159.00"), cny("18.29"), "home")),
            cny("10.00"),
            "ALIPAY");

    private final FixedClock clock = FixedClock.at("2026-03-06T02:00:00Z");
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private Connection open;
    private OrderService service;

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @BeforeEach
    void install() throws SQLException {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=3000");
        open = dataSource.getConnection();
        SchemaInstaller.install(dataSource, "", "retour_");
        try (Statement statement = open.createStatement()) {
            statement.execute("CREATE TABLE sale (number VARCHAR(40) PRIMARY KEY, status VARCHAR(20))");
            statement.execute("CREATE TABLE sale_return"
                    + " (number VARCHAR(40) PRIMARY KEY, sale VARCHAR(40), status VARCHAR(20))");
        }
        service = new OrderService(dataSource, clock, Stories.settings());
    }

    @AfterEach
    void end() throws SQLException {
        open.close();
    }

    private String status(String table) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery("SELECT status FROM " + table)) {
            return row.next() ? row.getString(1) : "none";
        }
    }

    private void sold() throws SQLException {
        service.placed(SALE, 1);
        service.delivered(SALE, "YT-1", Instant.parse("2026-03-03T08:00:00Z"));
    }

    private void hear() throws SQLException {
        Outbox outbox = JdbcStorage.on(dataSource).outbox();
        for (Outbox.Delivery each : outbox.lease(100, Duration.ofMinutes(1))) {
            service.hear(each.envelope());
            outbox.acknowledge(List.of(each));
        }
    }

    @Test
    void the_terms_are_sound_and_the_payment_makes_the_price() {
        assertThat(OrderTermsCheck.check(OrderService.terms(SALE))).isEmpty();
    }

    @Test
    void a_sale_its_return_and_its_refund_show_in_the_tables_of_the_service() throws SQLException {
        sold();
        assertThat(status("sale")).isEqualTo("DELIVERED");
        service.wantsBack(SALE, "R-1", 1, 1, ReasonKind.CHANGED_MIND);
        assertThat(status("sale_return")).isEqualTo("ASKED");
        hear();
        assertThat(status("sale_return")).isEqualTo("DECIDED");

        refund();
        hear();
        assertThat(status("sale_return")).isEqualTo("MONEY ON ITS WAY");
        pay();
        hear();
        assertThat(status("sale_return")).isEqualTo("REFUNDED");
    }

    private void refund() {
        OrderId order = OrderId.of(SALE.number());
        CaseId caseId = CaseId.of("R-1");
        LineUnits shirt = LineUnits.of(OrderService.line(1), 1);
        Receipt receipt = new Receipt("WH-1", Optional.empty(), List.of(ReceivedItem.of(shirt, "SHIRT")), true);
        service.shop()
                .returns()
                .observe(
                        Observation.of("wms", "GRN-1", clock.instant()),
                        order,
                        caseId,
                        new CaseNews.GoodsReceived(receipt));
        Inspection fine = Inspection.accepted(shirt, Grade.of(Grade.Kind.A));
        service.shop()
                .returns()
                .inspect(order, caseId, CommandId.of("look"), fine)
                .orThrow();
        service.shop()
                .returns()
                .refund(order, caseId, CommandId.of("pay"), RefundId.of("F-1"))
                .orThrow();
    }

    private void pay() {
        Effects effects = JdbcStorage.on(dataSource).effects();
        for (Effects.Work work : effects.lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 10, Duration.ofMinutes(2))) {
            assertThat(service.shop().asked(work).amount()).isEqualTo(cny("99.00"));
            service.shop().answer(effects, work, RefundAnswer.of(SettlementAct.SETTLE, clock.instant()));
        }
    }

    @Test
    void a_refused_wish_leaves_no_row_of_ours() throws SQLException {
        sold();

        assertThatThrownBy(() -> service.wantsBack(SALE, "R-1", 1, 3, ReasonKind.CHANGED_MIND))
                .isInstanceOf(RetourException.class);
        assertThat(status("sale_return")).isEqualTo("none");
    }

    @Test
    void the_customer_sees_what_may_come_back_and_why_not_more() throws SQLException {
        sold();
        service.wantsBack(SALE, "R-1", 1, 1, ReasonKind.CHANGED_MIND);

        assertThat(service.options(SALE, ReasonKind.CHANGED_MIND, Language.EN)).containsExactly("SHIRT: 1", "LAMP: 1");
        clock.set(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(service.options(SALE, ReasonKind.CHANGED_MIND, Language.ZH))
                .allSatisfy(line -> assertThat(line).contains("须在 7 天内"));
    }

    @Test
    void a_corrected_order_is_told_as_a_later_version() throws SQLException {
        sold();
        service.placed(SALE, 1);
        service.placed(SALE, 2);

        assertThat(service.shop().orders().find(OrderId.of("W-77"))).isPresent();
    }

    // tag::stories[]
    @Test
    void a_month_of_returns_runs_through() {
        Stories stories = Stories.seeded(7);
        for (StoryStep step : stories.timeline(24)) {
            clock.set(step.at());
            step.take(service.shop()).ifPresent(Reply::orThrow);
        }

        CaseId first = stories.story(0).caseId();
        assertThat(service.shop().returns().find(first).orElseThrow().status()).isEqualTo(CaseStatus.EXPIRED);
    }
    // end::stories[]
}
