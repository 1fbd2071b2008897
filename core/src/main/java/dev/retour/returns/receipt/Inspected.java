package dev.retour.returns.receipt;

import dev.retour.order.LineUnits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Units that were looked at, and moved by that.
 *
 * @param units which units of which line
 * @param from how far they were
 * @param to how far they are
 * @param grade in which condition they are
 * @param missing what each of them lacks, by its code on the checklist
 * @param lacks what is taken off the refund for what they lack and for their grade
 * @param photos what shows it, by the host's ids
 */
public record Inspected(
        LineUnits units,
        GoodsStatus from,
        GoodsStatus to,
        Grade grade,
        List<String> missing,
        List<Lack> lacks,
        List<String> photos) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no look moves units that way
     */
    public Inspected {
        if (!isLegal(from, to, GoodsAct.ACCEPT) && !isLegal(from, to, GoodsAct.REFUSE)) {
            throw new IllegalArgumentException("No look moves goods from " + from + " to " + to + ".");
        }
        missing = List.copyOf(missing);
        lacks = List.copyOf(lacks);
        photos = List.copyOf(photos);
    }

    /**
     * The same, with what else is taken off.
     *
     * @param more what else
     * @return the units with all of it
     */
    public Inspected less(List<Lack> more) {
        List<Lack> all = Stream.concat(lacks.stream(), more.stream()).toList();
        return new Inspected(units, from, to, grade, missing, all, photos);
    }

    private static boolean isLegal(GoodsStatus from, GoodsStatus to, GoodsAct act) {
        return Goods.MACHINE
                .edge(Optional.of(from), act)
                .filter(edge -> edge.to() == to)
                .isPresent();
    }
}
