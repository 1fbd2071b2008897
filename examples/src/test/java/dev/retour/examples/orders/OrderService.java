package dev.retour.examples.orders;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.host.Configuration;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.ReturnReason;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.store.Envelope;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.Money;

/** An order service with tables of its own. */
final class OrderService {

    private final DataSource dataSource;
    private final JdbcStorage storage;
    private final Shop shop;

    OrderService(DataSource dataSource, Clock clock, Configuration configuration) {
        this.dataSource = dataSource;
        this.storage = JdbcStorage.on(dataSource);
        this.shop = Retour.builder()
                .storage(storage)
                .clock(clock)
                .configuration(configuration)
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("orders"));
    }

    Shop shop() {
        return shop;
    }

    // spotless:off
    // tag::terms[]
    static OrderTerms terms(Sale sale) {
        Money sum = sale.items().stream().map(Sale.Item::price).reduce(sale.delivery(), Money::plus);
        OrderTermsBuilder terms = OrderTerms.builder(OrderId.of(sale.number()), sum.getCurrencyUnit())
                .shop("web").channel("WEB").country("CN").placedAt(sale.placed())
                .customer(Customer.of(sale.customer()))
                .addCharges(new ChargeLine(ChargeId.of("DELIVERY"), ChargeLine.Type.SHIPPING, "std",
                        TaxedAmount.ofGross(sale.delivery(), Money.zero(sum.getCurrencyUnit()))))
                .addTenders(Tender.full(TenderId.of("1"), sale.paidBy(), sum));
        sale.items().forEach(item -> terms.addLines(line(item)));
        return terms.build();
    }

    private static OrderLine line(Sale.Item item) {
        return OrderLine.builder(line(item.position()), item.sku(), item.pieces())
                .unitPrice(item.price().toBigMoney().dividedBy(item.pieces(), RoundingMode.HALF_UP))
                .total(TaxedAmount.ofGross(item.price(), item.tax()))
                .category(item.category())
                .build();
    }

    static OrderLineId line(int position) {
        return OrderLineId.of(Integer.toString(position));
    }
    // end::terms[]

    // tag::transaction[]
    /** What one transaction does: in tables of ours, and in the shop of Retour. */
    interface Work {
        void run(Connection connection, Shop joined) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection, shop.within(storage.joined(connection)));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
    // end::transaction[]

    // tag::facts[]
    void placed(Sale sale, long revision) throws SQLException {
        OrderTerms terms = terms(sale);
        inTransaction((connection, joined) -> {
            update(connection, "MERGE INTO sale KEY (number) VALUES (?, ?)", sale.number(), "PLACED");
            Observation seen = Observation.of("orders", sale.number(), sale.placed()).version(revision);
            joined.orders().record(seen, terms.id(), new OrderFact.Captured(terms));
        });
    }

    void delivered(Sale sale, String parcel, Instant at) throws SQLException {
        List<LineUnits> all = sale.items().stream()
                .map(item -> LineUnits.of(line(item.position()), item.pieces()))
                .toList();
        inTransaction((connection, joined) -> {
            update(connection, "UPDATE sale SET status = ? WHERE number = ?", "DELIVERED", sale.number());
            joined.orders().record(Observation.of("courier", parcel, at), OrderId.of(sale.number()),
                    new OrderFact.Delivered(all, Optional.of(parcel)));
        });
    }
    // end::facts[]

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    // tag::options[]
    List<String> options(Sale sale, ReasonKind reason, Language language) {
        OrderId order = OrderId.of(sale.number());
        List<String> options = new ArrayList<>();
        for (Sale.Item item : sale.items()) {
            OrderLineId line = line(item.position());
            long most = shop.orders().entitlement(order).allowance(line, Basis.RETURN).orElseThrow().units();
            Decision<CaseDecision> one = shop.returns().preview(CaseCommand.Open.builder(order, CaseId.of("preview"))
                    .addLines(LineUnits.of(line, 1)).reason(ReturnReason.of(reason)).build());
            List<Reason> against = one instanceof Decision.Refused<CaseDecision> no ? no.reasons() : List.of();
            Optional<Reason> first = against.stream().findFirst();
            options.add(item.sku() + ": " + first.map(why -> why.text(language)).orElse(Long.toString(most)));
        }
        return options;
    }
    // end::options[]

    // tag::open[]
    void wantsBack(Sale sale, String request, int position, int pieces, ReasonKind reason) throws SQLException {
        inTransaction((connection, joined) -> {
            update(connection, "MERGE INTO sale_return KEY (number) VALUES (?, ?, ?)", request, sale.number(), "ASKED");
            joined.returns().open(OrderId.of(sale.number()), CaseId.of(request), CommandId.of("open-" + request),
                    wish -> wish.line(line(position), pieces).reason(reason)).orThrow();
        });
    }
    // end::open[]

    // tag::listen[]
    void hear(Envelope envelope) throws SQLException {
        Published news = StoredForms.standard().published()
                .read(envelope.message().schema(), envelope.message().data());
        switch (news.kind()) {
            case RETURN_AUTHORIZED -> status(((Published.ReturnAuthorized) news).caseId(), "DECIDED");
            case REFUND_REQUESTED -> status(((Published.RefundRequested) news).caseId(), "MONEY ON ITS WAY");
            case REFUND_ANSWERED -> answered((Published.RefundAnswered) news);
            default -> {}
        }
    }

    private void answered(Published.RefundAnswered news) throws SQLException {
        if (news.status().equals(Optional.of("SETTLED"))) {
            status(news.caseId(), "REFUNDED");
        }
    }
    // end::listen[]

    private void status(CaseId caseId, String status) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, "UPDATE sale_return SET status = ? WHERE number = ?", status, caseId.value());
        }
    }
    // spotless:on
}
