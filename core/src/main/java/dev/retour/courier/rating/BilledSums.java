package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.Money;

/** {@link BilledCharges} in the smallest unit, added up once. Made for one repricing. */
final class BilledSums implements Charged {

    private static final Family[] FAMILIES = Family.values();

    private final Map<ChargeKind, Money> byKind;
    private final long[] families = new long[FAMILIES.length];
    private final boolean[] present = new boolean[FAMILIES.length];
    private long total;

    BilledSums(BilledCharges billed) {
        this.byKind = billed.byKind();
        for (Map.Entry<ChargeKind, Money> entry : byKind.entrySet()) {
            int family = entry.getKey().family().ordinal();
            long minor = entry.getValue().getAmountMinorLong();
            families[family] = Math.addExact(families[family], minor);
            present[family] = true;
            total = Math.addExact(total, minor);
        }
    }

    long total() {
        return total;
    }

    long of(Family family) {
        return families[family.ordinal()];
    }

    long of(ChargeKind kind) {
        Money amount = byKind.get(kind);
        return amount == null ? 0 : amount.getAmountMinorLong();
    }

    /** Freight that is billed beside one amount for everything is a part of it. */
    @Override
    public long minor(ChargeKind as) {
        return as == ChargeKind.ALL_IN ? of(Family.FREIGHT) : of(as);
    }

    @Override
    public ChargeKind as(ChargeKind kind) {
        boolean inside = has(ChargeKind.ALL_IN) && (kind.family() == Family.FREIGHT || isInside(kind.family()));
        return inside ? ChargeKind.ALL_IN : kind;
    }

    boolean has(ChargeKind kind) {
        return byKind.containsKey(kind);
    }

    /** An amount for everything holds each family that is not billed apart from it. */
    boolean isInside(Family family) {
        return byKind.containsKey(ChargeKind.ALL_IN) && !present[family.ordinal()];
    }

    /** The kinds of a family, in the order of the enum. */
    Map<ChargeKind, Long> kinds(Family family) {
        Map<ChargeKind, Long> kinds = new EnumMap<>(ChargeKind.class);
        for (ChargeKind kind : byKind.keySet()) {
            if (kind.family() == family) {
                kinds.put(kind, of(kind));
            }
        }
        return kinds;
    }
}
