package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What is taken for due where our facts leave it open. Made for one quote, which takes of it. */
final class Presumed {

    static final Presumed NOTHING = new Presumed(Set.of(), Map.of());

    private final Set<ChargeKind> kinds;
    private final Map<ChargeKind, Long> left;

    private Presumed(Set<ChargeKind> kinds, Map<ChargeKind, Long> left) {
        this.kinds = kinds;
        this.left = left;
    }

    /** Every rule of these kinds that may be due. */
    static Presumed due(Set<ChargeKind> kinds) {
        return new Presumed(kinds, Map.of());
    }

    /** These rules, and shares of a value that is not known of as much as the charges are beyond a quote without it. */
    static Presumed beyond(Quote quote, Map<ChargeKind, Long> charged) {
        Map<ChargeKind, Long> left = new EnumMap<>(ChargeKind.class);
        charged.forEach((kind, minor) -> left.put(kind, Math.max(0, quote.fineBelow(kind, minor))));
        return new Presumed(charged.keySet(), left);
    }

    boolean has(ChargeKind kind) {
        return kinds.contains(kind);
    }

    /** What is left of a kind, and no more than that, in fine units; it is then taken. */
    long take(ChargeKind kind, long most) {
        long taken = Math.min(most, left.getOrDefault(kind, 0L));
        if (taken > 0) {
            left.merge(kind, -taken, Long::sum);
        }
        return taken;
    }
}
