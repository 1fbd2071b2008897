package dev.retour.returns.receipt;

import dev.retour.order.LineUnits;
import java.util.List;
import java.util.Optional;

/**
 * Units that were looked at, and moved by that.
 *
 * @param units which units of which line
 * @param from how far they were
 * @param to how far they are
 * @param grade in which condition they are
 * @param lacks what they lack
 * @param photos what shows it, by the host's ids
 */
public record Inspected(
        LineUnits units, GoodsStatus from, GoodsStatus to, Grade grade, List<Lack> lacks, List<String> photos) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no look moves units that way
     */
    public Inspected {
        if (!isLegal(from, to, GoodsAct.ACCEPT) && !isLegal(from, to, GoodsAct.REFUSE)) {
            throw new IllegalArgumentException("No look moves goods from " + from + " to " + to + ".");
        }
        lacks = List.copyOf(lacks);
        photos = List.copyOf(photos);
    }

    private static boolean isLegal(GoodsStatus from, GoodsStatus to, GoodsAct act) {
        return Goods.MACHINE
                .edge(Optional.of(from), act)
                .filter(edge -> edge.to() == to)
                .isPresent();
    }
}
