package dev.retour.returns.receipt;

import dev.retour.order.terms.OrderLineId;

/**
 * How far the units of one line are, of which a case expects some.
 *
 * @param line the line
 * @param expected how many are to come back in all
 * @param received how many of them came, looked at or not; never more than expected
 * @param accepted how many of those are taken back
 * @param refused how many of those are not
 * @param complete whether no more is to come
 */
public record LineGoods(OrderLineId line, long expected, long received, long accepted, long refused, boolean complete) {

    /**
     * How many units are so far.
     *
     * @param status how far
     * @return the number, 0 or more; where more was looked at than came, none is waiting to be
     */
    public long in(GoodsStatus status) {
        return switch (status) {
            case EXPECTED -> complete ? 0 : expected - received;
            case SHORT -> complete ? expected - received : 0;
            case RECEIVED -> Math.max(0, received - accepted - refused);
            case ACCEPTED -> accepted;
            case REFUSED -> refused;
        };
    }

    /** More was looked at than came, as when a warehouse corrects what it said. */
    boolean isOverlooked() {
        return accepted + refused > received;
    }
}
