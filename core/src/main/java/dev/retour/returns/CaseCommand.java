package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.policy.RiskSignal;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.CompensationKind;
import dev.retour.returns.compensation.Means;
import dev.retour.returns.compensation.Payer;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Inspection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Something that somebody wants to happen to a return case. Kinds may be added; keep a default branch. */
public sealed interface CaseCommand {

    /** What is wanted. */
    enum Kind {
        /** To open a case. */
        OPEN,
        /** To move units in their authorization. */
        AUTHORIZE,
        /** To end what nobody has acted on in time. */
        EXPIRE,
        /** To say in which condition goods came. */
        INSPECT,
        /** To decide what becomes of goods. */
        DISPOSE,
        /** To send money back. */
        REFUND,
        /** To reckon a refund that somebody has to approve. */
        CALCULATE_REFUND,
        /** To send a refund that was reckoned. */
        APPROVE_REFUND,
        /** Not to send a refund that was reckoned. */
        DISCARD_REFUND,
        /** To ask a payment service for the same once more. */
        RETRY_REFUND,
        /** To ask a payment service what became of a refund. */
        ASK_REFUND,
        /** To try a refund that failed no more. */
        GIVE_UP_REFUND,
        /** To give something beyond the price. */
        COMPENSATE,
        /** To do something about what is given beyond the price. */
        PURSUE_COMPENSATION,
        /** To let somebody answer for the case. */
        ASSIGN,
        /** To set until when something has to happen. */
        SET_DUE,
        /** To remind somebody of a deadline that has passed or is near. */
        REMIND,
        /** To let somebody else answer for a case on which nobody has worked in time. */
        HAND_UP,
        /** To close a case. */
        CLOSE,
        /** To open a closed case again. */
        REOPEN;

        private final String type = "return." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
     * @param resolution what the customer wants; what has no {@link CaseKind}, such as an exchange, is refused
     * @param authority who decides
     * @param lines how many units of which line
     * @param amounts how much of which line, where no units come back
     * @param charges how much of which charge
     * @param reason why
     * @param intake through which channel the customer asked, the host's code
     * @param condition in which condition the customer says the goods are, the host's code; empty if not said
     * @param evidence what the customer shows, by the host's ids
     * @param risks what makes the return look doubtful
     */
    @Value.Builder
    record Open(
            OrderId order,
            CaseId caseId,
            Basis basis,
            Resolution resolution,
            Authority authority,
            List<LineUnits> lines,
            List<LineMoney> amounts,
            List<ChargeMoney> charges,
            ReturnReason reason,
            String intake,
            Optional<String> condition,
            List<String> evidence,
            List<RiskSignal> risks)
            implements CaseCommand {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if the code of the channel is no legal {@link Identifier}
         */
        public Open {
            Identifier.check("Code of a channel", intake);
            lines = List.copyOf(lines);
            amounts = List.copyOf(amounts);
            charges = List.copyOf(charges);
            evidence = List.copyOf(evidence);
            risks = List.copyOf(risks);
        }

        /**
         * Starts a command: goods that were delivered come back for money, we decide, the customer asked online, for whatever reason.
         *
         * @param order the order
         * @param caseId the id of the new case
         * @return a builder
         */
        public static OpenBuilder builder(OrderId order, CaseId caseId) {
            return new OpenBuilder()
                    .order(order)
                    .caseId(caseId)
                    .basis(Basis.RETURN)
                    .resolution(Resolution.RETURN_AND_REFUND)
                    .authority(Authority.SELF)
                    .reason(ReturnReason.of(ReasonKind.OTHER))
                    .intake("ONLINE");
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    /**
     * To move units in their authorization.
     *
     * @param order the order
     * @param caseId the case
     * @param act what is to be done; not to submit, to expire, nor what a platform does
     * @param lines which units; empty for all of which it is possible
     * @param why the host's code of the reason; empty if none is given
     * @param evidence what was shown, by the host's ids
     */
    record Authorize(
            OrderId order,
            CaseId caseId,
            AuthorizationAct act,
            List<LineUnits> lines,
            Optional<String> why,
            List<String> evidence)
            implements CaseCommand {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if nobody can command the act, or the code of the reason is no legal {@link Identifier}
         */
        public Authorize {
            if (!act.isCommanded()) {
                throw new IllegalArgumentException(act + " is nothing that anybody commands.");
            }
            why.ifPresent(code -> Identifier.check("Code of a reason", code));
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }

        /**
         * To move all units for which an act is possible.
         *
         * @param order the order
         * @param caseId the case
         * @param act what is to be done
         * @return the command
         * @throws IllegalArgumentException if nobody can command the act
         */
        public static Authorize all(OrderId order, CaseId caseId, AuthorizationAct act) {
            return new Authorize(order, caseId, act, List.of(), Optional.empty(), List.of());
        }

        @Override
        public Kind kind() {
            return Kind.AUTHORIZE;
        }

        /** The name of the act, such as {@code return.approve}. */
        @Override
        public String name() {
            return act.type();
        }
    }

    /**
     * To end what nobody has acted on in time.
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

    /**
     * To say in which condition goods came.
     *
     * @param order the order
     * @param caseId the case
     * @param inspections what is said
     */
    record Inspect(OrderId order, CaseId caseId, List<Inspection> inspections) implements CaseCommand {

        /** Copies the list. */
        public Inspect {
            inspections = List.copyOf(inspections);
        }

        @Override
        public Kind kind() {
            return Kind.INSPECT;
        }
    }

    /**
     * To decide what becomes of goods.
     *
     * @param order the order
     * @param caseId the case
     * @param requests what is wanted, one after the other
     */
    record Dispose(OrderId order, CaseId caseId, List<DispositionRequest> requests) implements CaseCommand {

        /** Copies the list. */
        public Dispose {
            requests = List.copyOf(requests);
        }

        @Override
        public Kind kind() {
            return Kind.DISPOSE;
        }
    }

    /**
     * To send money back, on the payments in the order of their refund rank.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund, the same from here to the settlement
     * @param amount how much of what is due; empty for all of it
     */
    record Refund(OrderId order, CaseId caseId, RefundId refund, Optional<Money> amount) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.REFUND;
        }
    }

    /**
     * To reckon a refund that somebody has to approve.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund, the same from here to the settlement
     * @param amount how much of what is due; empty for all of it
     */
    record CalculateRefund(OrderId order, CaseId caseId, RefundId refund, Optional<Money> amount)
            implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.CALCULATE_REFUND;
        }
    }

    /**
     * To send a refund that was reckoned.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund
     */
    record ApproveRefund(OrderId order, CaseId caseId, RefundId refund) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.APPROVE_REFUND;
        }
    }

    /**
     * Not to send a refund that was reckoned.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund
     */
    record DiscardRefund(OrderId order, CaseId caseId, RefundId refund) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.DISCARD_REFUND;
        }
    }

    /**
     * To ask a payment service for the same part of a refund once more, under the same key.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund
     * @param tender the payment
     */
    record RetryRefund(OrderId order, CaseId caseId, RefundId refund, TenderId tender) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.RETRY_REFUND;
        }
    }

    /**
     * To ask a payment service what became of a part of a refund.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund
     * @param tender the payment
     */
    record AskRefund(OrderId order, CaseId caseId, RefundId refund, TenderId tender) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.ASK_REFUND;
        }
    }

    /**
     * To try a part of a refund that failed no more, so that its money is free for another refund.
     *
     * @param order the order
     * @param caseId the case
     * @param refund the id of the refund
     * @param tender the payment
     */
    record GiveUpRefund(OrderId order, CaseId caseId, RefundId refund, TenderId tender) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.GIVE_UP_REFUND;
        }
    }

    /**
     * To give something beyond the price. It is never counted against what the order has to give back.
     *
     * @param order the order
     * @param caseId the case
     * @param compensation the id of the compensation, the same from here to the settlement
     * @param about what for
     * @param payer who bears it
     * @param means by what means
     * @param tender where it goes: the payment, or the host's id of the account
     * @param amount how much, above 0 in the currency of the order; empty for what the policy gives by the price
     * @param why the host's code of the reason
     */
    @Value.Builder
    record Compensate(
            OrderId order,
            CaseId caseId,
            CompensationId compensation,
            CompensationKind about,
            Payer payer,
            Means means,
            TenderId tender,
            Optional<Money> amount,
            String why)
            implements CaseCommand {

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if the code of the reason is no legal {@link Identifier}
         */
        public Compensate {
            Identifier.check("Code of a reason", why);
        }

        /**
         * Starts a command: money of goodwill, which the shop bears.
         *
         * @param order the order
         * @param caseId the case
         * @param compensation the id of the compensation
         * @return a builder
         */
        public static CompensateBuilder builder(OrderId order, CaseId caseId, CompensationId compensation) {
            return new CompensateBuilder()
                    .order(order)
                    .caseId(caseId)
                    .compensation(compensation)
                    .about(CompensationKind.GOODWILL)
                    .payer(Payer.SELLER)
                    .means(Means.PAYMENT);
        }

        @Override
        public Kind kind() {
            return Kind.COMPENSATE;
        }
    }

    /**
     * To do something about what is given beyond the price.
     *
     * @param order the order
     * @param caseId the case
     * @param compensation the id of the compensation
     * @param act what
     */
    record PursueCompensation(OrderId order, CaseId caseId, CompensationId compensation, Pursuit act)
            implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.PURSUE_COMPENSATION;
        }
    }

    /**
     * To let somebody answer for the case.
     *
     * @param order the order
     * @param caseId the case
     * @param owner the host's id of the person or team
     */
    record Assign(OrderId order, CaseId caseId, String owner) implements CaseCommand {

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if it is no legal {@link Identifier}
         */
        public Assign {
            Identifier.check("Id of an owner", owner);
        }

        @Override
        public Kind kind() {
            return Kind.ASSIGN;
        }
    }

    /**
     * To set until when something has to happen to a case where it is, be it earlier or later than its limit says.
     *
     * @param order the order
     * @param caseId the case
     * @param until the instant; ahead, by a hundred years at most
     * @param why the host's code of the reason
     */
    record SetDue(OrderId order, CaseId caseId, Instant until, String why) implements CaseCommand {

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if it is no legal {@link Identifier}
         */
        public SetDue {
            Identifier.check("Code of a reason", why);
        }

        @Override
        public Kind kind() {
            return Kind.SET_DUE;
        }
    }

    /**
     * To remind somebody of a deadline that has passed or is near.
     *
     * @param order the order
     * @param caseId the case
     */
    record Remind(OrderId order, CaseId caseId) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.REMIND;
        }
    }

    /**
     * To let somebody else answer for a case on which nobody has worked in time: whom its deadline names.
     *
     * @param order the order
     * @param caseId the case
     */
    record HandUp(OrderId order, CaseId caseId) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.HAND_UP;
        }
    }

    /**
     * To close a case.
     *
     * @param order the order
     * @param caseId the case
     */
    record Close(OrderId order, CaseId caseId) implements CaseCommand {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    /**
     * To open a closed case again.
     *
     * @param order the order
     * @param caseId the case
     * @param why the host's code of the reason
     */
    record Reopen(OrderId order, CaseId caseId, String why) implements CaseCommand {

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if it is no legal {@link Identifier}
         */
        public Reopen {
            Identifier.check("Code of a reason", why);
        }

        @Override
        public Kind kind() {
            return Kind.REOPEN;
        }
    }
}
