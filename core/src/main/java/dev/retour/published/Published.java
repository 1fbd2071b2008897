package dev.retour.published;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Something that listeners learn. Kinds and fields may be added; keep a default branch and skip what you do not know. */
public sealed interface Published {

    /** What it tells. */
    enum Kind {
        /** A return case was opened. */
        RETURN_OPENED,
        /** A refund was sent on its way. */
        REFUND_REQUESTED,
        /** A return case was withdrawn. */
        RETURN_WITHDRAWN,
        /** A return case expired. */
        RETURN_EXPIRED,
        /** The facts of an order do not add up. */
        ORDER_DISCREPANCY;

        private final String type =
                name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /**
     * What it tells, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The stable name of its type.
     *
     * @return such as {@code return.opened}
     */
    default String type() {
        return kind().type;
    }

    /**
     * A return case was opened.
     *
     * @param caseId the case
     * @param order its order
     * @param basis on which ground units come back
     * @param reason the host's code of the reason
     * @param lines what comes back
     * @param deadline when the case expires if nothing happens
     */
    record ReturnOpened(
            CaseId caseId, OrderId order, Basis basis, String reason, List<ReturnedLine> lines, Instant deadline)
            implements Published {

        /** Copies the lines. */
        public ReturnOpened {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.RETURN_OPENED;
        }
    }

    /**
     * Units that come back.
     *
     * @param line the line of the order
     * @param quantity how many units
     * @param gross what they were sold for
     * @param paid what the customer paid for them
     */
    record ReturnedLine(OrderLineId line, long quantity, Money gross, Money paid) {}

    /**
     * A refund was sent on its way.
     *
     * @param caseId the case
     * @param order its order
     * @param refund the refund
     * @param amount how much
     */
    record RefundRequested(CaseId caseId, OrderId order, RefundId refund, Money amount) implements Published {
        @Override
        public Kind kind() {
            return Kind.REFUND_REQUESTED;
        }
    }

    /**
     * A return case was withdrawn.
     *
     * @param caseId the case
     * @param order its order
     */
    record ReturnWithdrawn(CaseId caseId, OrderId order) implements Published {
        @Override
        public Kind kind() {
            return Kind.RETURN_WITHDRAWN;
        }
    }

    /**
     * A return case expired.
     *
     * @param caseId the case
     * @param order its order
     */
    record ReturnExpired(CaseId caseId, OrderId order) implements Published {
        @Override
        public Kind kind() {
            return Kind.RETURN_EXPIRED;
        }
    }

    /**
     * The facts of an order do not add up.
     *
     * @param order the order
     * @param reason what does not, with its stable code and the facts that belong to it
     */
    record OrderDiscrepancy(OrderId order, Reason reason) implements Published {
        @Override
        public Kind kind() {
            return Kind.ORDER_DISCREPANCY;
        }
    }
}
