package dev.retour.returns;

import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.entitlement.ReservedLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Something that happened to a return case. Kinds may be added; keep a default branch. */
public sealed interface CaseFact {

    /** What happened. */
    enum Kind {
        /** The case was opened. */
        OPENED,
        /** Money was sent on its way to the customer. */
        REFUND_REQUESTED,
        /** The customer took the wish back. */
        WITHDRAWN,
        /** The deadline passed. */
        EXPIRED;

        private final String type = "return." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What happened, for a {@code switch}.
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
     * The case was opened, and has taken its units.
     *
     * @param order the order
     * @param basis on which ground units come back
     * @param lines the units, with their shares of the price
     * @param charges the charges, or parts of them
     * @param reason the host's code of the reason
     * @param deadline when it expires if nothing happens
     * @param deadlineVersion the version of the setting that the deadline comes from
     */
    record Opened(
            OrderId order,
            Basis basis,
            List<ReservedLine> lines,
            List<ReservedCharge> charges,
            String reason,
            Instant deadline,
            String deadlineVersion)
            implements CaseFact {

        /** Copies the lists. */
        public Opened {
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
        }

        @Override
        public Kind kind() {
            return Kind.OPENED;
        }
    }

    /**
     * Money was sent on its way to the customer.
     *
     * @param refund the id of the refund
     * @param amount how much
     */
    record RefundRequested(RefundId refund, Money amount) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_REQUESTED;
        }
    }

    /** The customer took the wish back. */
    record Withdrawn() implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.WITHDRAWN;
        }
    }

    /** The deadline passed. */
    record Expired() implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.EXPIRED;
        }
    }
}
