package dev.retour.returns;

import dev.retour.order.Basis;
import dev.retour.policy.Resolution;
import java.util.Optional;

/** What a case is about. Kinds may be added; keep a default branch. */
public enum CaseKind {
    /** Goods come back, and money goes back 退货退款. */
    RETURN_AND_REFUND,
    /** Only money goes back 仅退款. */
    REFUND_ONLY,
    /** Goods that have not left are not wanted any more 未发货退款. */
    CANCELLATION,
    /** Goods come back that never arrived: refused, intercepted or undeliverable 拒收. */
    UNDELIVERED;

    /**
     * What a case is about.
     *
     * @param basis on which ground units come back
     * @param resolution what the customer wants
     * @return the kind; empty if no case carries that out, such as an exchange
     */
    public static Optional<CaseKind> of(Basis basis, Resolution resolution) {
        return switch (resolution) {
            case REFUND_ONLY -> Optional.of(REFUND_ONLY);
            case RETURN_AND_REFUND -> Optional.of(withGoods(basis));
            case EXCHANGE, RESEND, REPAIR -> Optional.empty();
        };
    }

    private static CaseKind withGoods(Basis basis) {
        return switch (basis) {
            case RETURN -> RETURN_AND_REFUND;
            case REFUSED -> UNDELIVERED;
            case CANCELLATION -> CANCELLATION;
        };
    }

    /**
     * Tells whether goods are to come back.
     *
     * @return false if it is about money alone
     */
    public boolean expectsGoods() {
        return this == RETURN_AND_REFUND || this == UNDELIVERED;
    }
}
