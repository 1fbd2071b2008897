package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.order.entitlement.Share;
import dev.retour.order.entitlement.Units;
import dev.retour.published.Published;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StreamId;
import dev.retour.testkit.Canaries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must hold after a story: the storage has what the model has, once, provable, and without personal values. */
record Verification(OwnedStorage storage, Canaries canaries) {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MANY = 10_000;

    /** Checks one company; gives the digest of its streams. */
    Hash check(Scope scope, NaiveShop model) {
        Map<String, List<String>> histories = new HashMap<>();
        Hash hash = new Streams(storage, scope).check(new Streams.Listener() {
            @Override
            public void heard(StreamId order, OrderEvent event) {
                histories.computeIfAbsent(order.id(), each -> new ArrayList<>()).addAll(history(event));
            }
        });
        model.orders()
                .forEach((id, order) -> assertThat(histories.getOrDefault(id, List.of()))
                        .as("order %s in %s", id, scope)
                        .isEqualTo(order.history()));
        assertThat(model.orders().keySet()).containsAll(histories.keySet());
        model.orders()
                .keySet()
                .forEach(id -> assertThat(linked(scope, "order", id))
                        .as("cases of %s in %s", id, scope)
                        .isEqualTo(model.casesOf(id)));
        model.orders()
                .forEach((id, order) -> assertThat(linked(scope, "customer", "customer-" + id))
                        .as("orders of the customer of %s in %s", id, scope)
                        .isEqualTo(order.isParked() ? List.of() : List.of(id)));
        if (!canaries.isEmpty()) {
            checkTexts(scope);
        }
        return hash;
    }

    private List<String> linked(Scope scope, String key, String value) {
        return storage.read(scope, reader -> reader.linked(key, value, Optional.empty(), MANY)).stream()
                .map(StreamId::id)
                .toList();
    }

    private void checkTexts(Scope scope) {
        storage.read(scope, reader -> {
            for (String type : List.of("order", "return")) {
                for (Head head : reader.streams(type, "", MANY)) {
                    canaries.assertNoneIn(head);
                    canaries.assertNoneIn(reader.events(head.stream(), 0, MANY));
                }
            }
            return scope;
        });
    }

    private static List<String> history(OrderEvent event) {
        return event instanceof OrderEvent.Decided decided ? List.of(text(decided.change())) : List.of();
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
            taking.serials.put(line.line().value(), new TreeSet<>(line.serials()));
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

    /** Drains both queues: every message that the model expects, once and in order, every part of a refund under one key. */
    void drain(String tenant, Map<String, NaiveShop> models) {
        Map<Scope, Map<String, List<String>>> arrived = new HashMap<>();
        List<Outbox.Delivery> batch = storage.outbox().lease(MANY, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(delivery -> arrive(delivery.envelope(), arrived));
            storage.outbox().acknowledge(batch);
            batch = storage.outbox().lease(MANY, LEASE);
        }
        models.forEach((company, model) -> {
            Scope scope = Scope.of(tenant, company);
            check(scope, arrived.getOrDefault(scope, Map.of()), model);
        });
        List<Effects.Work> work = storage.effects().lease(Set.of(RefundOrder.Action.SUBMIT.kind()), MANY, LEASE);
        canaries.assertNoneIn(work);
        assertThat(work.stream().map(Verification::text).toList())
                .as("effects of refunds")
                .containsExactlyInAnyOrderElementsOf(asked(models));
    }

    private static String text(Effects.Work work) {
        RefundOrder asked = StoredForms.standard()
                .effects()
                .read(work.request().schema(), work.request().data());
        return work.scope().company() + " " + asked.order() + " " + asked.refund() + " " + asked.caseId() + " "
                + asked.tender() + " " + NaiveAmount.minor(asked.amount());
    }

    private static List<String> asked(Map<String, NaiveShop> models) {
        List<String> asked = new ArrayList<>();
        models.forEach((company, model) -> model.orders()
                .forEach((id, order) -> order.asked().forEach(each -> asked.add(company + " " + id + " " + each))));
        return asked;
    }

    private void arrive(Envelope envelope, Map<Scope, Map<String, List<String>>> arrived) {
        canaries.assertNoneIn(envelope);
        List<String> before = arrived.computeIfAbsent(envelope.scope(), each -> new TreeMap<>())
                .computeIfAbsent(envelope.message().aggregate().toString(), each -> new ArrayList<>());
        assertThat(envelope.sequence()).isEqualTo(before.size() + 1L);
        before.add(text(envelope.message()));
    }

    private static String text(Message message) {
        Published news = StoredForms.standard().published().read(message.schema(), message.data());
        assertThat(news.type()).isEqualTo(message.type());
        return news.type() + " "
                + switch (news.kind()) {
                    case RETURN_OPENED -> text((Published.ReturnOpened) news);
                    case RETURN_AUTHORIZED -> text((Published.ReturnAuthorized) news);
                    case RETURN_GOODS_RECEIVED ->
                        ((Published.ReturnGoodsReceived) news).order().toString();
                    case RETURN_MOVED -> text((Published.ReturnMoved) news);
                    case REFUND_CALCULATED -> text((Published.RefundCalculated) news);
                    case REFUND_REQUESTED -> text((Published.RefundRequested) news);
                    case RETURN_GOODS_MOVED -> text((Published.ReturnGoodsMoved) news);
                    case REFUND_ANSWERED -> text((Published.RefundAnswered) news);
                    case LABEL_DUE -> ((Published.LabelDue) news).order().toString();
                    case DEADLINE_NEAR, DEADLINE_MISSED ->
                        throw new AssertionError("The stories remind nobody: " + news);
                    case COMPENSATION_GRANTED -> text((Published.CompensationGranted) news);
                    case COMPENSATION_ANSWERED -> text((Published.CompensationAnswered) news);
                    case SURVEY_ASKED, SURVEY_ANSWERED -> news.toString();
                    case ORDER_DISCREPANCY -> text(((Published.OrderDiscrepancy) news).reason());
                    case PARCEL_MOVED, PARCEL_DISCREPANCY, COURIER_CLAIM_OPENED, COURIER_CLAIM_WITHDRAWN ->
                        throw new AssertionError("The stories have no parcels: " + news);
                };
    }

    private static String text(Reason reason) {
        return reason.code().code() + " " + reason.attributes();
    }

    private static String text(Published.CompensationGranted given) {
        return given.order() + " " + given.caseId() + " " + given.compensation() + " " + given.amount();
    }

    private static String text(Published.CompensationAnswered answer) {
        return answer.order() + " " + answer.caseId() + " " + answer.compensation() + " " + answer.status();
    }

    private static String text(Published.RefundRequested refund) {
        return refund.order() + " " + refund.refund() + " " + refund.amount();
    }

    private static String text(Published.RefundCalculated refund) {
        return refund.order() + " " + refund.refund() + " " + NaiveAmount.minor(refund.amount());
    }

    private static String text(Published.ReturnMoved moved) {
        return moved.order() + " " + moved.what();
    }

    private static String text(Published.ReturnAuthorized authorized) {
        return authorized.order() + " " + authorized.act() + " " + text(authorized.units());
    }

    private static String text(Published.ReturnGoodsMoved moved) {
        return moved.order() + " " + moved.what() + " "
                + moved.goods().stream()
                        .map(each -> each.units().line() + " " + each.units().quantity() + " " + each.from() + " "
                                + each.to())
                        .sorted()
                        .toList();
    }

    private static List<String> text(List<Published.MovedUnits> units) {
        return units.stream()
                .map(moved -> moved.line() + " " + moved.quantity() + " " + moved.from() + " " + moved.to())
                .sorted()
                .toList();
    }

    private static String text(Published.RefundAnswered answered) {
        return answered.order() + " " + answered.refund() + " " + answered.tender() + " " + answered.said() + " "
                + answered.status().orElseThrow();
    }

    private static String text(Published.ReturnOpened opened) {
        List<String> lines = opened.lines().stream()
                .map(line -> line.line() + " " + line.quantity() + " " + NaiveAmount.minor(line.gross()) + " "
                        + NaiveAmount.minor(line.paid()))
                .sorted()
                .toList();
        return opened.order() + " " + opened.basis() + " " + opened.reason() + " " + lines + " "
                + opened.deadline().orElseThrow();
    }

    /** Of an order, what one fact brings to light comes in any order. */
    private void check(Scope scope, Map<String, List<String>> arrived, NaiveShop model) {
        Map<String, List<String>> expected = model.messages();
        assertThat(arrived.keySet()).as("who was told of in %s", scope).isEqualTo(expected.keySet());
        arrived.forEach((aggregate, texts) -> {
            List<String> told = expected.getOrDefault(aggregate, List.of());
            assertThat(texts).as("messages of %s in %s", aggregate, scope).containsExactlyInAnyOrderElementsOf(told);
            if (aggregate.startsWith("return/")) {
                assertThat(texts).as("messages of %s in %s", aggregate, scope).isEqualTo(told);
            }
        });
        storage.read(scope, reader -> {
            for (String type : List.of("order", "return")) {
                reader.streams(type, "", MANY)
                        .forEach(head -> assertThat(head.messages())
                                .as("messages that %s counts in %s", head.stream(), scope)
                                .isEqualTo(arrived.getOrDefault(head.stream().toString(), List.of())
                                        .size()));
            }
            return scope;
        });
    }
}
