package dev.retour.examples.database;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.published.Published;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.EventSink;
import dev.retour.store.Outbox;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The workers of an ERP: one tells its listeners, one pays back. */
final class ErpWorkers {

    /** What the payment service of the host can do. */
    interface Payments {

        /** Pays back once for each key, however often it is asked; a timeout does not tell whether it did. */
        RefundAnswer refund(String key, Money amount) throws ConnectException, TimeoutException;

        /** What became of a key; empty if it never came. */
        Optional<RefundAnswer> find(String key);
    }

    private final JdbcStorage storage;
    private final Retour retour;
    private final Payments payments;

    ErpWorkers(JdbcStorage storage, Retour retour, Payments payments) {
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
    void payBack() {
        workOff(RefundOrder.Action.SUBMIT, this::submit);
    }

    // One at a time: the next lease begins when the last call has ended.
    private void workOff(RefundOrder.Action action, Consumer<Effects.Work> done) {
        Optional<Effects.Work> next = lease(action);
        while (next.isPresent()) {
            done.accept(next.get());
            next = lease(action);
        }
    }

    private Optional<Effects.Work> lease(RefundOrder.Action action) {
        return storage.effects().lease(Set.of(action.kind()), 1, Duration.ofMinutes(2)).stream().findFirst();
    }

    private void submit(Effects.Work work) {
        RefundOrder refund = shop(work).asked(work);
        try {
            answer(work, payments.refund(refund.key(work.scope()), refund.amount()));
        } catch (ConnectException e) {
            storage.effects().giveBack(work, Duration.ofMinutes(5));
        } catch (TimeoutException e) {
            // Whether the money left, nobody knows: the lease lapses, and askForTheUnknown finds out.
        }
    }

    private void answer(Effects.Work work, RefundAnswer answer) {
        shop(work).answer(storage.effects(), work, answer);
    }

    private Shop shop(Effects.Work work) {
        return retour.shop(work.scope()).as(Actor.of("payments"));
    }
    // end::effects[]

    // tag::unknown[]
    void askForTheUnknown() {
        List<Effects.Status> page = storage.effects().unknown(0, 100);
        while (!page.isEmpty()) {
            page.forEach(each -> ask(each.work()));
            page = storage.effects().unknown(page.get(page.size() - 1).position(), 100);
        }
        workOff(RefundOrder.Action.ASK, this::ask);
    }

    // What never came to the service is sent now, under the same key.
    private void ask(Effects.Work work) {
        String key = shop(work).asked(work).key(work.scope());
        payments.find(key).ifPresentOrElse(answer -> answer(work, answer), () -> submit(work));
    }
    // end::unknown[]
    // spotless:on
}
