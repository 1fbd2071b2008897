package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Something that somebody wants to happen to a return case. Kinds may be added; keep a default branch. */
public sealed interface CaseCommand {

    /** What is wanted. */
    enum Kind {
        /** To open a case. */
        OPEN,
        /** To send money back. */
        REFUND,
        /** To take the wish back. */
        WITHDRAW,
        /** To end a case whose deadline has passed. */
        EXPIRE;

        private final String type = "return." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is wanted, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The case.
     *
     * @return its id
     */
    CaseId caseId();

    /**
     * The order of the case.
     *
     * @return its id
     */
    OrderId order();

    /**
     * The stable name of the command.
     *
     * @return such as {@code return.open}
     */
    default String name() {
        return kind().type;
    }

    /**
     * To open a case.
     *
     * @param order the order
     * @param caseId the id of the new case
     * @param basis on which ground units come back
     * @param lines how many units of which line
     * @param charges how much of which charge
     * @param reason the host's code of the reason
     */
    record Open(
            OrderId order, CaseId caseId, Basis basis, List<LineUnits> lines, List<ChargeMoney> charges, String reason)
            implements CaseCommand {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if the code of the reason is no legal {@link Identifier}
         */
        public Open {
            Identifier.check("Code of a reason", reason);
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    /**
     * To send money back, on the payments in the order of their refund rank.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund, the same from here to the settlement
     * @param amount how much
     */
    record Refund(OrderId order, CaseId caseId, RefundId refund, Money amount) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.REFUND;
        }
    }

    /**
     * To take the wish back.
     *
     * @param order the order
     * @param caseId the case
     */
    record Withdraw(OrderId order, CaseId caseId) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.WITHDRAW;
        }
    }

    /**
     * To end a case whose deadline has passed.
     *
     * @param order the order
     * @param caseId the case
     */
    record Expire(OrderId order, CaseId caseId) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.EXPIRE;
        }
    }
}
