package dev.retour.returns;

import dev.retour.returns.receipt.Goods;
import org.jspecify.annotations.Nullable;

/** A look at a case: what follows from it for goods and money, reckoned once, and only if somebody asks. Made for one decision. */
final class Look {

    private final ReturnCase of;
    private @Nullable Goods goods;
    private @Nullable Dues dues;

    Look(ReturnCase of) {
        this.of = of;
    }

    ReturnCase of() {
        return of;
    }

    Goods goods() {
        if (goods == null) {
            goods = of.goods();
        }
        return goods;
    }

    /** Only of a case that is opened. */
    Dues dues() {
        if (dues == null) {
            dues = new Dues(of, of.opened().orElseThrow(), goods());
        }
        return dues;
    }

    /** A look at the case after something happened to it. */
    Look after(CaseFact fact, ReturnCase next) {
        Look look = new Look(next);
        look.goods = mayMoveGoods(fact.kind()) ? null : goods;
        return look;
    }

    /** The same look at the case with its deadline, which says nothing of goods and money. */
    Look until(ReturnCase same) {
        Look look = new Look(same);
        look.goods = goods;
        look.dues = dues;
        return look;
    }

    private static boolean mayMoveGoods(CaseFact.Kind kind) {
        return switch (kind) {
            case OPENED, AUTHORIZED, TOLD, GOODS_INSPECTED -> true;
            case PARCEL_MOVED,
                    PARCEL_LEFT_OUT,
                    GOODS_DISPOSED,
                    REFUND_CALCULATED,
                    REFUND_APPROVED,
                    REFUND_DISCARDED,
                    REFUND_RETRIED,
                    REFUND_GIVEN_UP,
                    REFUND_ASKED,
                    COMPENSATED,
                    COMPENSATION_PURSUED,
                    REMINDED,
                    HANDED_UP,
                    ASSIGNED,
                    DUE_SET,
                    CLOSED,
                    REOPENED -> false;
        };
    }
}
