package dev.retour.parcel.tracking;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Goods of a case inside a parcel.
 *
 * @param order the order of the case
 * @param caseId the case, be it one that nobody has opened yet
 * @param units which units; none if nobody said, and it may be all of the case
 */
public record Carried(OrderId order, CaseId caseId, List<LineUnits> units) {

    /** Copies the units. */
    public Carried {
        units = List.copyOf(units);
    }

    /**
     * Goods of a case.
     *
     * @param order the order of the case
     * @param caseId the case
     * @param units which units; none if nobody said
     * @return the goods
     */
    public static Carried of(OrderId order, CaseId caseId, LineUnits... units) {
        return new Carried(order, caseId, List.of(units));
    }

    /** Goods by case. */
    static List<Carried> sorted(List<Carried> all) {
        List<Carried> sorted =
                all.stream().sorted(Comparator.comparing(Carried::caseId)).toList();
        if (sorted.stream().map(Carried::caseId).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("A parcel names each case once: "
                    + sorted.stream().map(each -> each.caseId().value()).collect(Collectors.joining(", ")) + ".");
        }
        return sorted;
    }
}
