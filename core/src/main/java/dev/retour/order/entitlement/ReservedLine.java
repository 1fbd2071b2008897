package dev.retour.order.entitlement;

import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Units of a line that a case took, or an amount of the line without units.
 *
 * @param line the line
 * @param units which units; none for an amount
 * @param serials their serial numbers, if the line has any, whether the case named them or not
 * @param share what they are worth, as it was when the case took them
 */
public record ReservedLine(OrderLineId line, Units units, List<String> serials, Share share) {

    /** Copies the serial numbers. */
    public ReservedLine {
        serials = List.copyOf(serials);
    }

    ReservedLine plus(ReservedLine more) {
        List<String> all =
                Stream.concat(serials.stream(), more.serials.stream()).toList();
        return new ReservedLine(line, units.plus(more.units), all, share.plus(more.share));
    }

    /**
     * Tells whether this is an amount of the line, whose units stay free to come back.
     *
     * @return true if it has no units
     */
    public boolean isAmount() {
        return units.ranges().isEmpty();
    }

    /**
     * The share of its first units, so that the shares of any parts sum to the whole, in net, in tax, in gross and in what was paid.
     *
     * @param count how many units, from 0 to all
     * @return their part of the share
     * @throws IllegalArgumentException if there are not as many
     */
    public Share share(long count) {
        return share.first(count, units.count());
    }
}
