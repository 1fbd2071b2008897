package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.parcel.Waybill;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Tells a charge that is billed again from one that occurs again.
 *
 * <p>It is billed again if parcel, kind, code, legs and size are the same and the days do not differ. A line without a day
 * may be of any day. A credit of that size takes one copy back, whatever its day. On another day a charge may well occur
 * again, such as storage or a second attempt; then it is compared with the card, which knows how often it is due.
 */
final class Repeats {

    private final boolean oneWaybill;
    private final Map<Charge, Copies> copies = new HashMap<>();

    Repeats(List<BillLine> lines) {
        this.oneWaybill = waybills(lines) <= 1;
        lines.forEach(this::count);
    }

    /** How many waybills some lines name. */
    static long waybills(List<BillLine> lines) {
        return lines.stream()
                .map(BillLine::waybill)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private record Charge(Optional<Waybill> parcel, ChargeKind kind, String code, Money size, Set<Direction> legs) {}

    private Charge charge(BillLine line) {
        return new Charge(
                oneWaybill ? Optional.empty() : line.waybill(),
                line.charge(),
                line.code(),
                line.amount().abs(),
                line.legs());
    }

    private void count(BillLine line) {
        if (!line.amount().isZero()) {
            copies.computeIfAbsent(charge(line), charge -> new Copies()).count(line);
        }
    }

    /** Takes a line that repeats another one; of each charge one copy always stays. Copies are interchangeable. */
    boolean take(BillLine line) {
        return line.amount().isPositive()
                && copies.getOrDefault(charge(line), new Copies()).take(line);
    }

    /** How often one charge is billed, by day. */
    private static final class Copies {

        private final Map<Optional<LocalDate>, Integer> charged = new HashMap<>();
        private int credited;

        void count(BillLine line) {
            if (line.amount().isPositive()) {
                charged.merge(line.day(), 1, Integer::sum);
            } else {
                credited++;
            }
        }

        boolean take(BillLine line) {
            int standing = charged.keySet().stream().mapToInt(this::spare).sum() - credited;
            boolean repeated = standing > 0 && spare(line.day()) > 0;
            if (repeated) {
                charged.merge(line.day(), -1, Integer::sum);
            }
            return repeated;
        }

        /** All copies of a day but one; without a day all, if there are others with one. */
        private int spare(Optional<LocalDate> day) {
            boolean otherDays = day.isEmpty() && charged.size() > 1;
            return charged.getOrDefault(day, 0) - (otherDays ? 0 : 1);
        }
    }
}
