package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far what is due may lie from what is expected, by the kind under whose name it is charged and in all, in the smallest
 * unit. Made for one parcel.
 */
final class Spread {

    private static final long BOUNDLESS = Long.MAX_VALUE / 2;

    private final Quote expected;
    private final Set<ChargeKind> open;
    private final int uneven;
    private final Charged charged;
    private final Map<ChargeKind, Long> lowest = new EnumMap<>(ChargeKind.class);
    private final Map<ChargeKind, Long> highest = new EnumMap<>(ChargeKind.class);
    private final Set<ChargeKind> more = EnumSet.noneOf(ChargeKind.class);
    private long most;
    private long mostRounded;

    /** Takes how many of the open kinds may be no whole steps of a sum that is rounded alone. */
    Spread(Quote expected, Set<ChargeKind> open, int uneven, Charged charged) {
        this.expected = expected;
        this.open = open;
        this.uneven = uneven;
        this.charged = charged;
    }

    /** Anything more of the open kinds may be due. */
    Spread boundless() {
        open.forEach(kind -> highest.put(charged.as(kind), BOUNDLESS));
        most = BOUNDLESS;
        mostRounded = BOUNDLESS;
        return this;
    }

    /** Takes one price that may be due, and what is presumed in it. */
    void add(Quote quote, Presumed presumed) {
        Map<ChargeKind, Long> beyond = new EnumMap<>(ChargeKind.class);
        for (ChargeKind kind : open) {
            long fine = Math.subtractExact(quote.fine(kind), expected.fine(kind));
            beyond.merge(charged.as(kind), fine, Math::addExact);
            if (fine > 0) {
                more.add(kind);
            }
        }
        beyond.forEach((kind, fine) -> add(kind, expected.minorUp(fine)));
        mostRounded = Math.max(mostRounded, Math.subtractExact(quote.totalMinor(presumed), expected.totalMinor()));
        most = Math.max(most, Math.max(mostRounded, quote.minorBeyond(expected, presumed)));
    }

    private void add(ChargeKind kind, long beyond) {
        lowest.merge(kind, beyond, Math::min);
        highest.merge(kind, beyond, Math::max);
    }

    /** How much more than expected may be due in all; of different kinds that is no sum, since one may exclude another. */
    long most() {
        return most;
    }

    /** The same where the sum is rounded as the card says; the sum of a bill may not be. */
    long mostRounded() {
        return mostRounded;
    }

    /** Whether more than expected may be due of a kind, under whatever name it is charged. */
    boolean mayBeMore(ChargeKind kind) {
        return more.contains(kind);
    }

    /**
     * How far rounding the sum alone may move a charge of a bill from that of a quote, to the smallest unit: each of both takes
     * what is rounded off the kinds that are certain; a step for each open kind that may be no whole steps, and one for the sum.
     */
    long apartMinor(Quote quote) {
        return quote.apartMinor(kind -> !open.contains(kind), uneven);
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
