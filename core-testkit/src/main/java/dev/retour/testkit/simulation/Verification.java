package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Scope;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.order.entitlement.Share;
import dev.retour.order.entitlement.Units;
import dev.retour.store.Effects;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.testkit.Canaries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What must hold after a story: the storage has what the model has, once, provable, and without personal values. */
record Verification(OwnedStorage storage, Canaries canaries) {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MANY = 10_000;

    /** Checks one company; gives the digest of its streams. */
    Hash check(Scope scope, NaiveShop model) {
        Hash hash = new Streams(storage, scope).check();
        model.orders().forEach((id, order) -> check(scope, new StreamId("order", id), order));
        storage.read(scope, reader -> reader.streams("return", "", MANY))
                .forEach(head -> checkTexts(scope, head.stream()));
        return hash;
    }

    private void check(Scope scope, StreamId stream, NaiveOrder order) {
        assertThat(history(checkTexts(scope, stream)))
                .as("%s in %s", stream, scope)
                .isEqualTo(order.history());
    }

    private List<StoredEvent> checkTexts(Scope scope, StreamId stream) {
        List<StoredEvent> events = storage.read(scope, reader -> reader.events(stream, 0, MANY));
        Head head = storage.read(scope, reader -> reader.head(stream));
        canaries.assertNoneIn(events);
        canaries.assertNoneIn(head);
        return events;
    }

    private static List<String> history(List<StoredEvent> events) {
        List<String> history = new ArrayList<>();
        for (StoredEvent event : events) {
            OrderEvent read = StoredForms.standard()
                    .orderEvents()
                    .read(event.event().schema(), event.event().data());
            if (read instanceof OrderEvent.Decided decided) {
                history.add(text(decided.change()));
            }
        }
        return history;
    }

    private static String text(Initiated change) {
        if (change instanceof Initiated.Reserved reserved) {
            return taking(reserved).toString();
        }
        if (change instanceof Initiated.RefundInitiated refund) {
            Map<String, Object> parts = new LinkedHashMap<>();
            for (TenderAmount part : refund.tenders()) {
                parts.put(part.tender().value(), NaiveAmount.minor(part.amount()));
            }
            return "sent " + refund.refund() + " " + refund.caseId() + " " + parts;
        }
        return "gave back " + ((Initiated.Released) change).caseId();
    }

    private static NaiveTaking taking(Initiated.Reserved reserved) {
        NaiveTaking taking = new NaiveTaking(reserved.caseId().value(), reserved.basis());
        reserved.lines().forEach(line -> {
            taking.lines.put(line.line().value(), ordinals(line.units()));
            taking.lineAmounts.put(line.line().value(), amount(line.share()));
        });
        reserved.charges().forEach(charge -> {
            taking.charges.put(charge.charge().value(), ordinals(charge.units()));
            taking.chargeAmounts.put(charge.charge().value(), amount(charge.share()));
        });
        return taking;
    }

    private static NaiveAmount amount(Share share) {
        return NaiveAmount.of(share.value(), share.paid());
    }

    private static SortedSet<Integer> ordinals(Units units) {
        SortedSet<Integer> ordinals = new TreeSet<>();
        for (Units.Range range : units.ranges()) {
            for (long i = range.first(); i <= range.last(); i++) {
                ordinals.add((int) i);
            }
        }
        return ordinals;
    }

    /** Drains both queues: every message once and in order, every part of a refund under one key. */
    void drain(Map<String, NaiveShop> models) {
        Map<StreamId, Map<Scope, Long>> last = new HashMap<>();
        List<Outbox.Delivery> batch = storage.outbox().lease(MANY, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(delivery -> check(delivery, last));
            storage.outbox().acknowledge(batch);
            batch = storage.outbox().lease(MANY, LEASE);
        }
        List<Effects.Work> work = storage.effects().lease(Set.of(RefundOrder.KIND), MANY, LEASE);
        canaries.assertNoneIn(work);
        assertThat(work).as("effects of refunds").hasSize(refundParts(models));
    }

    private static int refundParts(Map<String, NaiveShop> models) {
        return models.values().stream()
                .flatMap(model -> model.orders().values().stream())
                .mapToInt(NaiveOrder::refundParts)
                .sum();
    }

    private void check(Outbox.Delivery delivery, Map<StreamId, Map<Scope, Long>> last) {
        canaries.assertNoneIn(delivery);
        Map<Scope, Long> scopes =
                last.computeIfAbsent(delivery.envelope().message().aggregate(), each -> new HashMap<>());
        long before = scopes.getOrDefault(delivery.envelope().scope(), 0L);
        assertThat(delivery.envelope().sequence()).isEqualTo(before + 1);
        scopes.put(delivery.envelope().scope(), before + 1);
    }
}
