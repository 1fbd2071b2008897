package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells what of the differences of a bill our facts leave open: what lies between the least and the most. Made for one parcel.
 *
 * <p>One charge may be due in place of another one. What is billed of the first may then be due, and what is missing of the
 * second may not be. The two are set off, and what is left may be due as far as the sum of all may be.
 *
 * <p>Where the card rounds the sum alone, what is open moves what rounding leaves on other kinds. That is open too, as far as
 * the sum of all may be due.
 */
final class OpenCharges {

    private final Map<ChargeKind, Long> differences;
    private final Spread spread;
    private final long apart;
    private final Map<ChargeKind, Long> doubtful = new EnumMap<>(ChargeKind.class);

    /** Takes billed minus repriced by kind, which it changes by what is set off, and how far rounding may move one of them. */
    OpenCharges(Map<ChargeKind, Long> differences, Spread spread, long apart) {
        this.differences = differences;
        this.spread = spread;
        this.apart = apart;
    }

    /** What is open of each kind under whose name something open is charged. */
    Map<ChargeKind, Unjudged> of(Map<ChargeKind, Set<MissingFact>> open) {
        split();
        round(Collections.max(open.keySet(), Comparator.comparingLong(this::doubtful)));
        Map<ChargeKind, Unjudged> unjudged = new EnumMap<>(ChargeKind.class);
        doubtful.forEach((kind, minor) -> {
            if (minor > 0) {
                unjudged.put(kind, new Unjudged(minor, Objects.requireNonNull(open.get(kind))));
            }
        });
        return unjudged;
    }

    private void split() {
        Map<ChargeKind, Long> parts = new EnumMap<>(ChargeKind.class);
        differences.forEach((kind, difference) -> parts.put(kind, spread.part(kind, difference)));
        long sum = parts.values().stream().reduce(0L, Math::addExact);
        long inDoubt = Math.max(0, Math.min(sum, spread.most()));
        long certain = Math.subtractExact(sum, inDoubt);
        for (Map.Entry<ChargeKind, Long> part : parts.entrySet()) {
            long open = Spread.common(part.getValue(), inDoubt);
            long sure = Spread.common(part.getValue() - open, certain);
            inDoubt -= open;
            certain -= sure;
            doubtful.put(part.getKey(), open);
            differences.merge(part.getKey(), open + sure - part.getValue(), Math::addExact);
        }
    }

    /** What rounding leaves goes to one kind: what is missing of others, and what is too much of them as far as it may be due. */
    private void round(ChargeKind to) {
        Map<ChargeKind, Long> rests = rests();
        long missing =
                rests.values().stream().mapToLong(rest -> Math.min(0, rest)).sum();
        long open = doubtful.values().stream().mapToLong(Long::longValue).sum();
        long room = Math.max(0, spread.mostRounded() - open - missing);
        for (Map.Entry<ChargeKind, Long> rest : rests.entrySet()) {
            long moved = Math.min(rest.getValue(), Math.min(apart, room));
            room -= Math.max(0, moved);
            differences.merge(rest.getKey(), -moved, Math::addExact);
            differences.merge(to, moved, Math::addExact);
            doubtful.merge(to, moved, Math::addExact);
        }
    }

    /** What is missing beyond all rounding is no part of it; of what is too much, a part may be. */
    private Map<ChargeKind, Long> rests() {
        Map<ChargeKind, Long> rests = new EnumMap<>(ChargeKind.class);
        differences.forEach((kind, difference) -> rests.put(kind, Math.subtractExact(difference, doubtful(kind))));
        rests.values().removeIf(rest -> rest < -apart);
        return rests;
    }

    private long doubtful(ChargeKind kind) {
        return doubtful.getOrDefault(kind, 0L);
    }
}
