package dev.retour.returns.receipt;

import static dev.retour.returns.receipt.GoodsStatus.ACCEPTED;
import static dev.retour.returns.receipt.GoodsStatus.EXPECTED;
import static dev.retour.returns.receipt.GoodsStatus.RECEIVED;
import static dev.retour.returns.receipt.GoodsStatus.REFUSED;
import static dev.retour.returns.receipt.GoodsStatus.SHORT;

import dev.retour.kernel.Transition;
import java.util.Optional;

/** Every legal step of a unit that a case expects. It begins as expected. */
public enum GoodsTransition implements Transition<GoodsStatus, GoodsAct> {
    /** It came. */
    CAME(EXPECTED, GoodsAct.RECEIVE, RECEIVED),
    /** It did not come with the rest. */
    MISSED(EXPECTED, GoodsAct.MISS, SHORT),
    /** It came later than the rest. */
    CAME_LATER(SHORT, GoodsAct.RECEIVE, RECEIVED),
    /** It is as it should be. */
    TAKEN(RECEIVED, GoodsAct.ACCEPT, ACCEPTED),
    /** It is not as it should be. */
    TURNED_DOWN(RECEIVED, GoodsAct.REFUSE, REFUSED),
    /** A second look finds it acceptable. */
    TAKEN_AFTER_ALL(REFUSED, GoodsAct.ACCEPT, ACCEPTED);

    private final GoodsStatus from;
    private final GoodsAct act;
    private final GoodsStatus to;

    GoodsTransition(GoodsStatus from, GoodsAct act, GoodsStatus to) {
        this.from = from;
        this.act = act;
        this.to = to;
    }

    @Override
    public Optional<GoodsStatus> from() {
        return Optional.of(from);
    }

    @Override
    public GoodsAct command() {
        return act;
    }

    @Override
    public GoodsStatus to() {
        return to;
    }
}
