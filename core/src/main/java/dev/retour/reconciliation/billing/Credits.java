package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.parcel.Waybill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * What was given back of some charges. A credit takes back one charge of its kind and size, whatever the code and the day,
 * that has its legs; a credit without legs takes back any. Charges that nobody knows are of one kind only if their codes are
 * the same.
 */
final class Credits {

    private final boolean oneWaybill;
    private final Map<Charge, Integer> left = new HashMap<>();

    Credits(List<BillLine> lines) {
        this.oneWaybill = waybills(lines) <= 1;
        lines.stream()
                .filter(line -> line.amount().isNegative())
                .forEach(credit -> left.merge(charge(credit), 1, Integer::sum));
    }

    /** Without what was given back and the charges that it takes back. */
    static List<BillLine> standing(List<BillLine> lines) {
        Credits credits = new Credits(lines);
        return lines.stream()
                .filter(line -> !line.amount().isNegative())
                .filter(line -> !credits.takeBack(line))
                .toList();
    }

    /** How many waybills some lines name. */
    static long waybills(List<BillLine> lines) {
        return lines.stream()
                .map(BillLine::waybill)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** A charge and the credit that takes it back are the same to this; the code is that of an unknown kind, else empty. */
    record Charge(Optional<Waybill> waybill, ChargeKind kind, String code, Money size, Set<Direction> legs) {

        private Charge withoutLegs() {
            return new Charge(waybill, kind, code, size, Set.of());
        }
    }

    /** Lines that bear one waybill or none are about one parcel. */
    Charge charge(BillLine line) {
        return new Charge(
                oneWaybill ? Optional.empty() : line.waybill(),
                line.charge(),
                line.charge() == ChargeKind.UNKNOWN ? line.code() : "",
                line.amount().abs(),
                line.legs());
    }

    /** Uses up a credit for a charge; false if there is none left. */
    boolean takeBack(BillLine line) {
        Charge charge = charge(line);
        return use(charge) || use(charge.withoutLegs());
    }

    private boolean use(Charge charge) {
        int credits = left.getOrDefault(charge, 0);
        left.replace(charge, Math.max(0, credits - 1));
        return credits > 0;
    }
}
