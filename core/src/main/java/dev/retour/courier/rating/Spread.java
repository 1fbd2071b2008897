package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How far what is due may lie from what is expected, by kind and in all, in the smallest unit. Made for one parcel. */
final class Spread {

    private final Quote expected;
    private final Map<ChargeKind, Long> lowest = new EnumMap<>(ChargeKind.class);
    private final Map<ChargeKind, Long> highest = new EnumMap<>(ChargeKind.class);
    private long most;

    Spread(Quote expected) {
        this.expected = expected;
    }

    /** Takes one price that may be due. */
    void add(Quote quote, Set<ChargeKind> kinds) {
        for (ChargeKind kind : kinds) {
            long beyond = quote.minorBeyond(expected, kind);
            lowest.merge(kind, beyond, Math::min);
            highest.merge(kind, beyond, Math::max);
        }
        most = Math.max(most, quote.minorBeyond(expected));
    }

    /** How much more than expected may be due in all; of different kinds that is no sum, since one may exclude another. */
    long most() {
        return most;
    }

    boolean mayBeMore(ChargeKind kind) {
        return part(kind, 1) > 0;
    }

    /** What of a difference may be due of a kind, or not be due if it is below 0. */
    long part(ChargeKind kind, long difference) {
        Map<ChargeKind, Long> bounds = difference < 0 ? lowest : highest;
        return common(difference, bounds.getOrDefault(kind, 0L));
    }

    /** The smaller one of two amounts that have one sign, or else nothing. */
    static long common(long one, long other) {
        return one > 0 ? Math.max(0, Math.min(one, other)) : Math.min(0, Math.max(one, other));
    }
}
