package dev.retour.examples.database;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.jdbc.Database;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.jdbc.SchemaInstaller;
import dev.retour.jdbc.SchemaScript;
import dev.retour.jdbc.SchemaValidator;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.RetourException;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Allowance;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Condition;
import dev.retour.policy.Effect;
import dev.retour.policy.Milestone;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Subject;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.returns.CaseNews;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.ReadOnlyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The returns of an ERP: its own table, and Retour beside it, in one transaction. */
final class ErpReturns {

    private static final OrderLineId SHIRTS = OrderLineId.of("1");

    private final DataSource dataSource;
    private final JdbcStorage storage;
    private final Retour retour;
    private final Shop shop;

    ErpReturns(DataSource dataSource, JdbcStorage storage) {
        this.dataSource = dataSource;
        this.storage = storage;
        this.retour = retour(storage);
        this.shop = retour.shop(Scope.of("acme", "CN01")).as(Actor.of("erp"));
    }

    JdbcStorage storage() {
        return storage;
    }

    Retour retour() {
        return retour;
    }

    Shop shop() {
        return shop;
    }

    // spotless:off
    // tag::install[]
    static void install(DataSource dataSource) {
        SchemaInstaller.install(dataSource, "", "retour_");
    }
    // end::install[]

    // tag::scripts[]
    static void copyScripts(Path migrations) throws IOException {
        for (SchemaScript script : SchemaScript.of(Database.POSTGRESQL, "shop", "rr_")) {
            Files.writeString(migrations.resolve("V42_" + script.version() + "__retour.sql"), script.text());
        }
    }
    // end::scripts[]

    // tag::start[]
    static ErpReturns start(DataSource dataSource) {
        List<Finding> findings = SchemaValidator.check(dataSource, "", "retour_");
        if (findings.stream().anyMatch(Finding::isError)) {
            throw RetourException.of(findings);
        }
        return new ErpReturns(dataSource, JdbcStorage.on(dataSource));
    }

    private static Retour retour(JdbcStorage storage) {
        return Retour.builder().storage(storage).clock(Clock.systemUTC()).configuration(policy()).build();
    }
    // end::start[]

    // tag::policy[]
    static Configuration policy() {
        Wording hygiene = new Wording("A person looks at hygiene goods.", "卫生用品由人工审核。");
        ReturnPolicy policy = new ReturnPolicy("acme-2026", ZoneId.of("Asia/Shanghai"), List.of(
                Rule.when("hygiene", Condition.OneOf.of(Subject.FLAG, "hygiene"),
                        new Effect.Judge(Verdict.REVIEW, hygiene)),
                Rule.always("thirty-days",
                        new Effect.Within(30, Milestone.DELIVERED, false, false),
                        new Effect.AutoApprove(Optional.of(Money.ofMajor(CurrencyUnit.of("CNY"), 200))),
                        new Effect.RefundAt(RefundTiming.FIRST_SCAN))));
        return Configuration.builder().set(Settings.RETURN_POLICY, policy).build();
    }
    // end::policy[]

    static OrderTerms terms(OrderId order, Instant placed) {
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        return OrderTerms.builder(order, cny)
                .shop("tmall-1").channel("TMALL").country("CN").placedAt(placed)
                .customer(Customer.of("customer-9"))
                .addLines(OrderLine.builder(SHIRTS, "SHIRT", 2)
                        .unitPrice(Money.ofMajor(cny, 50).toBigMoney())
                        .total(TaxedAmount.ofGross(Money.ofMajor(cny, 100), Money.ofMajor(cny, 10)))
                        .build())
                .addTenders(Tender.full(TenderId.of("card"), "CARD", Money.ofMajor(cny, 100)))
                .attributes(Attributes.none().with("phone", Personal.of("13800138000")))
                .build();
    }

    // tag::owned[]
    Reply deliver(OrderTerms terms, Instant delivered) {
        OrderId order = terms.id();
        shop.orders().record(Observation.of("erp", "order-" + order, terms.placedAt()), order,
                new OrderFact.Captured(terms));
        shop.orders().record(Observation.of("wms", "delivery-" + order, delivered), order,
                new OrderFact.Delivered(List.of(LineUnits.of(SHIRTS, 2)), Optional.empty()));
        return shop.returns().open(order, CaseId.of("R-1"), CommandId.of("web-8f14"), wish -> wish.line(SHIRTS, 1));
    }
    // end::owned[]

    // tag::joined[]
    void open(String number, OrderId order, CommandId command) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                shop.within(storage.joined(connection)).returns()
                        .open(order, CaseId.of(number), command, wish -> wish.line(SHIRTS, 1)).orThrow();
                merge(connection, number, order);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void merge(Connection connection, String number, OrderId order) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO erp_return VALUES (?, ?)")) {
            merge.setString(1, number);
            merge.setString(2, order.value());
            merge.executeUpdate();
        }
    }
    // end::joined[]

    // tag::left[]
    String whatIsLeft(OrderId order, CaseId caseId) {
        Entitlement entitlement = shop.orders().entitlement(order);
        Allowance shirts = entitlement.allowance(SHIRTS, Basis.RETURN).orElseThrow();
        Money left = entitlement.refundable(caseId).orElseThrow();
        return "%d more may come back; at most %s may still go back for the case".formatted(shirts.units(), left);
    }
    // end::left[]

    // tag::scanned[]
    void scanned(OrderId order, CaseId caseId, ParcelId parcel, Instant when) {
        shop.returns().observe(Observation.of("courier", "scan-" + parcel, when), order, caseId,
                new CaseNews.GoodsShipped(parcel));
    }
    // end::scanned[]

    // tag::again[]
    static Reply refund(Shop shop, OrderId order, CaseId caseId, RefundId refund, Money amount) {
        CommandId command = CommandId.of("refund-" + refund);
        for (int left = 5; ; left--) {
            try {
                return shop.returns().refund(order, caseId, command, refund, amount);
            } catch (OutcomeUnknownException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
    // end::again[]

    // tag::read-only[]
    Optional<Reply> withdraw(OrderId order, CaseId caseId, CommandId command) {
        try {
            return Optional.of(shop.returns().withdraw(order, caseId, command));
        } catch (ReadOnlyException e) {
            e.reasons().forEach(reason -> System.out.println("For the operator: " + reason));
            return Optional.empty();
        }
    }
    // end::read-only[]
    // spotless:on
}
