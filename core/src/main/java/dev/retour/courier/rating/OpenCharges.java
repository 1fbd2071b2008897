package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
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

    /** What rounding leaves goes to one kind: what is too much of others as far as it may be due, and what is missing of them. */
    private void round(ChargeKind to) {
        long missing = 0;
        long room = spread.mostRounded();
        for (ChargeKind kind : differences.keySet()) {
            missing = Math.addExact(missing, missing(kind));
            room = Math.subtractExact(room, doubtful(kind));
        }
        room = Math.addExact(room, missing);
        for (ChargeKind kind : List.copyOf(differences.keySet())) {
            long moved = Math.max(0, Math.min(rest(kind), Math.min(apart, room)));
            room -= moved;
            move(kind, to, moved);
        }
        for (ChargeKind kind : List.copyOf(differences.keySet())) {
            move(kind, to, -Math.min(missing(kind), doubtful(to)));
        }
    }

    private void move(ChargeKind kind, ChargeKind to, long moved) {
        differences.merge(kind, -moved, Math::addExact);
        differences.merge(to, moved, Math::addExact);
        doubtful.merge(to, moved, Math::addExact);
    }

    /** What is missing beyond all rounding is no part of it; of what is too much, a part may be. */
    private long missing(ChargeKind kind) {
        long missing = Math.max(0, -rest(kind));
        return missing > apart ? 0 : missing;
    }

    private long rest(ChargeKind kind) {
        return Math.subtractExact(differences.getOrDefault(kind, 0L), doubtful(kind));
    }

    private long doubtful(ChargeKind kind) {
        return doubtful.getOrDefault(kind, 0L);
    }
}
