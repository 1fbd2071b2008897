package dev.retour.testkit.simulation;

import dev.retour.kernel.CaseId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parcels of the model: what of them listeners are told, and what cases learn. */
final class NaiveParcels {

    private final Map<String, NaiveParcel> parcels = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Map<String, String>> learned = new TreeMap<>();
    private final Map<String, List<String>> messages = new TreeMap<>();
    private final Map<String, Integer> lessons = new TreeMap<>();

    private NaiveParcel parcel(String id) {
        return parcels.computeIfAbsent(id, each -> new NaiveParcel());
    }

    /** Somebody has opened a case, which is of that order from now on. */
    void opened(CaseId caseId, String order) {
        owners.put(caseId.value(), order);
    }

    Set<String> execute(ParcelCommand command, Instant at) {
        NaiveParcel parcel = parcel(command.parcel().value());
        TrackingStatus before = parcel.status();
        Set<String> against = new TreeSet<>(parcel.against(command.act()));
        command.carried()
                .forEach(each -> against.addAll(foreign(command.parcel().value(), each)));
        if (against.isEmpty()) {
            parcel.execute(command.act(), at);
            tell(command.parcel().value(), before, command.act().kind().name());
        }
        return against;
    }

    private Set<String> foreign(String parcel, Carried carried) {
        String caseId = carried.caseId().value();
        String order = carried.order().value();
        if (owners.containsKey(caseId)) {
            return order.equals(owners.get(caseId)) ? Set.of() : Set.of("return.CASE_OF_OTHER_ORDER");
        }
        boolean isNamed = parcels.entrySet().stream()
                .filter(other -> !other.getKey().equals(parcel))
                .map(other -> other.getValue().inside.get(caseId))
                .anyMatch(other -> other != null && !other.order().value().equals(order));
        return isNamed ? Set.of("return.PARCEL_OF_OTHER_ORDER") : Set.of();
    }

    String hear(String parcel, Scan scan) {
        TrackingStatus before = parcel(parcel).status();
        String outcome = parcel(parcel).hear(scan);
        if (outcome.equals("RECORDED")) {
            tell(parcel, before, scan.kind().name());
        }
        return outcome;
    }

    /** Tells listeners, whoever is to pay for what is lost, and the cases. */
    private void tell(String id, @Nullable TrackingStatus before, String what) {
        NaiveParcel parcel = parcel(id);
        TrackingStatus now = parcel.status();
        List<String> told = messages.computeIfAbsent("parcel/" + id, each -> new ArrayList<>());
        told.add("parcel.moved " + what + " " + now);
        if ((before == TrackingStatus.LOST) != (now == TrackingStatus.LOST)) {
            told.add(now == TrackingStatus.LOST ? "courier.claim-opened" : "courier.claim-withdrawn");
        }
        Map<String, String> inside = new HashMap<>();
        parcel.inside.forEach((caseId, goods) -> inside.put(caseId, parcel.told(goods)));
        parcel.inside.forEach((caseId, goods) -> learn(id, goods, inside.getOrDefault(caseId, "")));
        learned.forEach((caseId, known) -> {
            if (!inside.containsKey(caseId) && known.remove(id) != null) {
                lessons.merge(caseId, 1, Integer::sum);
            }
        });
    }

    /** As long as nobody has opened a case, it learns from a parcel of which order it is, too. */
    private void learn(String parcel, Carried goods, String news) {
        String caseId = goods.caseId().value();
        Map<String, String> known = learned.computeIfAbsent(caseId, each -> new TreeMap<>());
        boolean isNews = !news.equals(known.put(parcel, news));
        String order = owners.getOrDefault(caseId, goods.order().value());
        boolean isMoved = !order.equals(named.put(caseId, order));
        if (isNews || (isMoved && !owners.containsKey(caseId))) {
            lessons.merge(caseId, 1, Integer::sum);
        }
    }

    /** What listeners were told of parcels, in order, but for what does not add up. */
    Map<String, List<String>> messages() {
        return messages;
    }

    /** What a case knows of its parcels. */
    Map<String, String> learned(String caseId) {
        return learned.getOrDefault(caseId, Map.of());
    }

    /** How often a case learned something of a parcel. */
    int lessons(String caseId) {
        return lessons.getOrDefault(caseId, 0);
    }

    Optional<TrackingStatus> status(String parcel) {
        return Optional.ofNullable(Objects.requireNonNull(parcels.get(parcel)).status());
    }
}
