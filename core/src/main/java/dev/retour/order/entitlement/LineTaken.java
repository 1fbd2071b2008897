package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * What open cases have taken of one line.
 *
 * @param parts what each of them took, by case
 * @param units all of their units
 * @param serials all of their serial numbers
 * @param share all of their shares together
 */
record LineTaken(List<Part> parts, Units units, Set<String> serials, Share share) {

    /**
     * What one case took.
     *
     * @param reserved the case with all that it took
     * @param line what it took of this line
     */
    record Part(Reserved reserved, ReservedLine line) {}

    static LineTaken none(TaxedAmount nothing) {
        return new LineTaken(List.of(), Units.NONE, Set.of(), new Share(nothing, nothing.gross()));
    }

    /** Most lines are taken by one case alone. */
    static LineTaken of(List<Part> parts, CurrencyUnit currency) {
        return parts.size() == 1 ? only(parts, parts.get(0).line()) : all(parts, currency);
    }

    private static LineTaken only(List<Part> parts, ReservedLine line) {
        return new LineTaken(parts, line.units(), serials(line), line.share());
    }

    private static Set<String> serials(ReservedLine line) {
        return line.serials().isEmpty() ? Set.of() : Set.copyOf(line.serials());
    }

    private static LineTaken all(List<Part> parts, CurrencyUnit currency) {
        return new LineTaken(
                parts,
                Units.union(parts.stream().map(part -> part.line().units())),
                parts.stream().flatMap(part -> part.line().serials().stream()).collect(Collectors.toSet()),
                parts.stream().map(part -> part.line().share()).reduce(Share.zero(currency), Share::plus));
    }

    /** How many units were taken on a ground. */
    long count(Basis ground) {
        long count = 0;
        for (Part part : parts) {
            count += part.reserved().basis() == ground ? part.line().units().count() : 0;
        }
        return count;
    }
}
