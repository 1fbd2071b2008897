package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.published.Published;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseParcel;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.Hash;
import dev.retour.store.Message;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold of a company after some returns have lived. It hears what is stored, and reckons it once more. */
final class LifecycleCheck implements Streams.Listener {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MANY = 10_000;
    private static final Set<String> KINDS = Arrays.stream(RefundOrder.Action.values())
            .map(RefundOrder.Action::kind)
            .collect(Collectors.toSet());

    private final Scope scope;
    private final NaiveParcels model;
    private final Map<String, NaiveBooks> books = new TreeMap<>();
    private final Map<String, NaiveLife> lives = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();
    private final Map<StreamId, String> found = new HashMap<>();
    private final Map<String, List<Reason>> odd = new TreeMap<>();
    private final List<ReturnCase> cases = new ArrayList<>();

    LifecycleCheck(Scope scope, NaiveParcels model) {
        this.scope = scope;
        this.model = model;
    }

    /** Checks both companies; gives the digest of their streams. */
    static Hash check(OwnedStorage storage, List<Lifecycle.Side> sides) {
        Map<Scope, Map<String, List<Published>>> told = messages(storage);
        Map<Scope, List<String>> asked = asked(storage);
        List<LifecycleCheck> checks = new ArrayList<>();
        Hash hash = Hash.NONE;
        for (Lifecycle.Side side : sides) {
            LifecycleCheck check = new LifecycleCheck(side.scope, side.model);
            checks.add(check);
            hash = Hash.of(
                    hash.hex() + new Streams(storage, side.scope).check(check).hex());
            check.cases(asked.getOrDefault(side.scope, List.of()));
            check.messages(told.getOrDefault(side.scope, Map.of()));
        }
        assertThat(checks.get(1).states)
                .as("what is heard in another order ends the same")
                .isEqualTo(checks.get(0).states);
        return hash;
    }

    @Override
    public void heard(StreamId order, OrderEvent event) {
        books.computeIfAbsent(order.id(), NaiveBooks::new).hear(event);
    }

    @Override
    public void heard(StreamId returnCase, CaseEvent event) {
        lives.computeIfAbsent(returnCase.id(), NaiveLife::new).hear(event);
    }

    @Override
    public void stands(ReturnCase last) {
        cases.add(last);
        List<Disposed> moved = last.dispositions().movements();
        if (moved.stream().anyMatch(each -> each.origin() == Origin.ABSENT)) {
            found.put(
                    new StreamId("return", last.id().value()), last.toString().replace(moved.toString(), ends(moved)));
        }
    }

    /** What was written off and is found is put right as the finds are heard, in one movement or in several. */
    private static String ends(List<Disposed> moved) {
        Map<String, Long> ends = new TreeMap<>();
        for (Disposed each : moved) {
            String what = each.units().line() + " " + each.origin() + " " + each.place() + " ";
            ends.merge(what + each.to(), each.units().quantity(), Long::sum);
            ends.merge(what + each.from(), -each.units().quantity(), Long::sum);
        }
        ends.values().removeIf(units -> units == 0);
        return ends.toString();
    }

    @Override
    public void stands(Tracking last) {
        String id = last.parcel().value();
        odd.put(id, last.discrepancies());
        assertThat(last.status()).as("where %s is in %s", id, scope).isEqualTo(model.status(id));
    }

    @Override
    public void stored(StreamId stream, String state) {
        states.put(stream.toString(), found.getOrDefault(stream, state));
    }

    private NaiveLife life(ReturnCase of) {
        return lives.computeIfAbsent(of.id().value(), NaiveLife::new);
    }

    private void cases(List<String> asked) {
        List<String> expected = new ArrayList<>();
        for (ReturnCase each : cases) {
            life(each).check(each);
            parcels(each);
            claims(each);
            expected.addAll(life(each).asked());
        }
        assertThat(asked).as("what %s asks for", scope).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A case knows of its parcels what follows for its goods, and learned it as often as that changed. */
    private void parcels(ReturnCase of) {
        String id = of.id().value();
        Map<String, String> known = new TreeMap<>();
        of.parcels().forEach(each -> known.put(each.parcel().value(), text(each)));
        assertThat(known).as("parcels of %s in %s", id, scope).isEqualTo(model.learned(id));
        assertThat(life(of).lessons()).as("news of parcels for %s", id).isEqualTo(model.lessons(id));
    }

    private static String text(CaseParcel parcel) {
        return parcel.units() + " " + parcel.way() + " " + parcel.since().orElse(null);
    }

    /** What a case has and has sent, its order knows. */
    private void claims(ReturnCase of) {
        String id = of.id().value();
        NaiveBooks book = books.computeIfAbsent(of.order().value(), NaiveBooks::new);
        assertThat(book.claimed(id)).as("units of %s", id).isEqualTo(life(of).claimed());
        assertThat(book.out().stream().filter(each -> each.contains(" " + id + " ")))
                .as("money of %s", id)
                .containsExactlyInAnyOrderElementsOf(life(of).out());
    }

    /** Whatever is stored was told, once and in order. */
    private void messages(Map<String, List<Published>> told) {
        lives.forEach((id, life) -> assertThat(types(told.getOrDefault("return/" + id, List.of())))
                .as("messages of %s in %s", id, scope)
                .isEqualTo(life.messages()));
        model.messages()
                .forEach((parcel, expected) -> assertThat(moves(told.getOrDefault(parcel, List.of())))
                        .as("messages of %s in %s", parcel, scope)
                        .isEqualTo(expected));
        odd.forEach((id, reasons) -> assertThat(wonders(told.getOrDefault("parcel/" + id, List.of())))
                .as("what does not add up about %s in %s", id, scope)
                .containsAll(reasons));
    }

    /** Without the call for a label, which follows from the status of a case: that is not reckoned here. */
    private static List<String> types(List<Published> told) {
        return told.stream()
                .filter(each -> each.kind() != Published.Kind.LABEL_DUE)
                .map(Published::type)
                .toList();
    }

    private static List<String> moves(List<Published> told) {
        return told.stream()
                .filter(each -> each.kind() != Published.Kind.PARCEL_DISCREPANCY)
                .map(each -> each instanceof Published.ParcelMoved moved
                        ? moved.type() + " " + moved.what() + " "
                                + moved.status().orElse(null)
                        : each.type())
                .toList();
    }

    private static List<Reason> wonders(List<Published> told) {
        return told.stream()
                .filter(Published.ParcelDiscrepancy.class::isInstance)
                .map(each -> ((Published.ParcelDiscrepancy) each).reason())
                .toList();
    }

    private static Map<Scope, Map<String, List<Published>>> messages(OwnedStorage storage) {
        Map<Scope, Map<String, List<Published>>> told = new HashMap<>();
        List<Outbox.Delivery> batch = storage.outbox().lease(MANY, LEASE);
        while (!batch.isEmpty()) {
            batch.forEach(delivery -> tell(delivery.envelope(), told));
            storage.outbox().acknowledge(batch);
            batch = storage.outbox().lease(MANY, LEASE);
        }
        return told;
    }

    private static void tell(Envelope envelope, Map<Scope, Map<String, List<Published>>> told) {
        Message message = envelope.message();
        List<Published> before = told.computeIfAbsent(envelope.scope(), each -> new TreeMap<>())
                .computeIfAbsent(message.aggregate().toString(), each -> new ArrayList<>());
        before.add(StoredForms.standard().published().read(message.schema(), message.data()));
        assertThat(envelope.sequence()).isEqualTo(before.size());
    }

    private static Map<Scope, List<String>> asked(OwnedStorage storage) {
        Map<Scope, List<String>> asked = new HashMap<>();
        for (Effects.Work work : storage.effects().lease(KINDS, MANY, LEASE)) {
            asked.computeIfAbsent(work.scope(), each -> new ArrayList<>()).add(text(work));
        }
        return asked;
    }

    private static String text(Effects.Work work) {
        RefundOrder order = StoredForms.standard()
                .effects()
                .read(work.request().schema(), work.request().data());
        return order.action() + " " + order.order() + " " + order.caseId() + " " + order.refund() + " " + order.tender()
                + " " + order.amount() + " " + order.attempt() + " " + order.question();
    }
}
