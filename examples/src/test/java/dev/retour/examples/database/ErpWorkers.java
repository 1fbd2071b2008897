package dev.retour.examples.database;

import dev.retour.desk.RefundOrder;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.json.StoredForms;
import dev.retour.published.Published;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.EventSink;
import dev.retour.store.Form;
import dev.retour.store.Outbox;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The workers of an ERP: one tells its listeners, one pays back. */
final class ErpWorkers {

    /** What the payment service of the host can do. */
    interface Payments {

        /** Pays back once for each key, however often it is asked. */
        String refund(String key, Money amount) throws ConnectException;

        /** What became of a key. */
        Optional<String> find(String key);
    }

    private final JdbcStorage storage;
    private final Payments payments;

    ErpWorkers(JdbcStorage storage, Payments payments) {
        this.storage = storage;
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
            case RETURN_OPENED -> "Expect the goods of " + ((Published.ReturnOpened) news).caseId();
            case REFUND_REQUESTED -> "Pay back " + ((Published.RefundRequested) news).amount();
            default -> "";
        };
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
    void payBack() {
        Effects effects = storage.effects();
        for (Effects.Work work : effects.lease(Set.of(RefundOrder.KIND), 10, Duration.ofMinutes(2))) {
            try {
                settle(work, payments.refund(work.request().key(), refund(work).amount()));
            } catch (ConnectException e) {
                effects.giveBack(work, Duration.ofMinutes(5));
            }
        }
    }

    private void settle(Effects.Work work, String payment) {
        String outcome = "{\"payment\":\"" + payment + "\"}";
        storage.inUnit(work.scope(), unit -> storage.effects().complete(unit, work, outcome));
    }

    private static RefundOrder refund(Effects.Work work) {
        Form<RefundOrder> form = StoredForms.standard().effects();
        return form.read(form.schema(), work.request().data());
    }
    // end::effects[]

    // tag::unknown[]
    void askForTheUnknown() {
        for (Effects.Status each : storage.effects().unknown(0, 100)) {
            payments.find(each.request().key()).ifPresent(payment -> settle(each.work(), payment));
        }
    }
    // end::unknown[]
    // spotless:on
}
