package dev.retour.returns.disposition;

import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.disposition.Disposition.Origin;

/**
 * How many units of a line something may become of in all, whatever has become of them.
 *
 * @param line the line
 * @param accepted how many came and were accepted
 * @param refused how many came and were refused
 * @param absent how many did not come
 */
public record Available(OrderLineId line, long accepted, long refused, long absent) {

    long of(Origin origin) {
        return switch (origin) {
            case ACCEPTED -> accepted;
            case REFUSED -> refused;
            case ABSENT -> absent;
        };
    }
}
