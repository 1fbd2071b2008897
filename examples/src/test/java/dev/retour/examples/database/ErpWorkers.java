package dev.retour.examples.database;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.published.Published;
import dev.retour.returns.CaseNews;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.EventSink;
import dev.retour.store.Outbox;
import dev.retour.store.Storage;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.joda.money.Money;

/** The workers of an ERP: one tells its listeners, one pays back. */
final class ErpWorkers {

    /** What the payment service of the host can do. */
    interface Payments {

        /** What it says of a payment: that it took, settled or failed it, and when. */
        record Answer(String payment, SettlementAct said, Instant at) {}

        /** Pays back once for each key, however often it is asked. */
        Answer refund(String key, Money amount) throws ConnectException;

        /** What became of a key. */
        Optional<Answer> find(String key);
    }

    private final DataSource dataSource;
    private final JdbcStorage storage;
    private final Retour retour;
    private final Payments payments;

    ErpWorkers(DataSource dataSource, JdbcStorage storage, Retour retour, Payments payments) {
        this.dataSource = dataSource;
        this.storage = storage;
        this.retour = retour;
        this.payments = payments;
    }

    // spotless:off
    // tag::outbox[]
    void tell(Consumer<Envelope> listener) {
        Outbox outbox = storage.outbox();
        Set<String> stopped = new HashSet<>();
        for (Outbox.Delivery each : outbox.lease(100, Duration.ofMinutes(1))) {
            String aggregate = each.envelope().scope() + "/" + each.envelope().message().aggregate();
            if (stopped.contains(aggregate)) {
                continue;
            }
            try {
                listener.accept(each.envelope());
                outbox.acknowledge(List.of(each));
            } catch (RuntimeException e) {
                stopped.add(aggregate);
                if (each.attempt() < 10) {
                    outbox.retry(each, Duration.ofSeconds(30), e.getClass().getName());
                } else {
                    outbox.bury(each, e.getClass().getName());
                }
            }
        }
    }
    // end::outbox[]

    // tag::message[]
    static String text(Envelope envelope) {
        Published news = StoredForms.standard().published()
                .read(envelope.message().schema(), envelope.message().data());
        return switch (news.kind()) {
            case RETURN_AUTHORIZED -> approved((Published.ReturnAuthorized) news);
            case REFUND_ANSWERED -> answered((Published.RefundAnswered) news);
            default -> "";
        };
    }

    private static String approved(Published.ReturnAuthorized news) {
        return news.act().equals("APPROVE") ? "Expect the goods of " + news.caseId() : "";
    }

    private static String answered(Published.RefundAnswered news) {
        return news.status().equals(Optional.of("SETTLED")) ? "The money of " + news.caseId() + " has arrived" : "";
    }
    // end::message[]

    // tag::sink[]
    static final EventSink<Connection> INTO_OUR_OUTBOX = (connection, envelopes) -> {
        String sql = "INSERT INTO erp_outbox (id, topic, body) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Envelope each : envelopes) {
                insert.setString(1, each.id());
                insert.setString(2, each.message().type());
                insert.setString(3, each.message().data());
                insert.executeUpdate();
            }
        }
    };
    // end::sink[]

    // tag::effects[]
    void payBack() throws SQLException {
        Effects effects = storage.effects();
        for (Effects.Work work : effects.lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 10, Duration.ofMinutes(2))) {
            RefundOrder refund = refund(work);
            try {
                settle(work, payments.refund(refund.key(), refund.amount()));
            } catch (ConnectException e) {
                effects.giveBack(work, Duration.ofMinutes(5));
            }
        }
    }

    private static RefundOrder refund(Effects.Work work) {
        return StoredForms.standard().effects().read(work.request().schema(), work.request().data());
    }
    // end::effects[]

    // tag::settle[]
    private void settle(Effects.Work work, Payments.Answer answer) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Storage joined = storage.joined(connection);
                record(retour.shop(work.scope()).as(Actor.of("payments")).within(joined), refund(work), answer);
                String outcome = "{\"payment\":\"" + answer.payment() + "\"}";
                joined.inUnit(work.scope(), unit -> storage.effects().complete(unit, work, outcome));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void record(Shop shop, RefundOrder refund, Payments.Answer answer) {
        String id = answer.payment() + "-" + refund.attempt() + "-" + answer.said();
        Observation seen = Observation.of("bank", id, answer.at());
        shop.returns().observe(seen, refund.order(), refund.caseId(), new CaseNews.RefundAnswered(
                refund.refund(), refund.tender(), refund.attempt(), answer.said(), Optional.of(answer.payment())));
    }
    // end::settle[]

    // tag::unknown[]
    void askForTheUnknown() throws SQLException {
        for (Effects.Status each : storage.effects().unknown(0, 100)) {
            Optional<Payments.Answer> answer = payments.find(refund(each.work()).key());
            if (answer.isPresent()) {
                settle(each.work(), answer.get());
            }
        }
    }
    // end::unknown[]
    // spotless:on
}
