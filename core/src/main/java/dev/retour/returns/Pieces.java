package dev.retour.returns;

import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import java.util.List;

/**
 * Which pieces of a line with serial numbers a case has.
 *
 * @param line the line
 * @param serials the serial numbers; empty where the case gave all of them back
 */
public record Pieces(OrderLineId line, List<String> serials) {

    /** Copies the serial numbers. */
    public Pieces {
        serials = List.copyOf(serials);
    }

    /** The pieces of lines that a case took, as far as they have serial numbers. */
    static List<Pieces> of(List<ReservedLine> lines) {
        return lines.stream()
                .filter(line -> !line.serials().isEmpty())
                .map(line -> new Pieces(line.line(), line.serials()))
                .toList();
    }
}
