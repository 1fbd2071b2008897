package dev.retour.returns;

import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.settlement.Refund;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that happened to a return case. Kinds may be added; keep a default branch. */
public sealed interface CaseFact {

    /** What happened. */
    enum Kind {
        /** The case was opened. */
        OPENED,
        /** Units moved in their authorization. */
        AUTHORIZED,
        /** The world told something. */
        TOLD,
        /** A parcel with goods of the case went on. */
        PARCEL_MOVED,
        /** A parcel has no goods of the case. */
        PARCEL_LEFT_OUT,
        /** Somebody looked at goods. */
        GOODS_INSPECTED,
        /** It was decided what becomes of goods. */
        GOODS_DISPOSED,
        /** A refund was reckoned. */
        REFUND_CALCULATED,
        /** A refund was sent on its way to the customer. */
        REFUND_APPROVED,
        /** A refund is not wanted after all. */
        REFUND_DISCARDED,
        /** A payment service is asked for the same part of a refund once more. */
        REFUND_RETRIED,
        /** A payment service is asked what became of a part of a refund. */
        REFUND_ASKED,
        /** A part of a refund that failed is not tried again. */
        REFUND_GIVEN_UP,
        /** Something is given beyond the price. */
        COMPENSATED,
        /** Something was done about what is given beyond the price. */
        COMPENSATION_PURSUED,
        /** Somebody answers for the case. */
        ASSIGNED,
        /** A person has set until when something has to happen. */
        DUE_SET,
        /** Somebody was reminded. */
        REMINDED,
        /** Somebody else answers for the case, since nobody has worked on it in time. */
        HANDED_UP,
        /** The case was closed. */
        CLOSED,
        /** The case was opened again. */
        REOPENED;

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
     * @param resolution what the customer wants
     * @param authority who decides
     * @param reason why
     * @param lines the units, with their shares of the price
     * @param charges the charges, or parts of them
     * @param answers what the policy says of each line
     * @param evidence what the customer showed, by the host's ids
     */
    record Opened(
            OrderId order,
            Basis basis,
            Resolution resolution,
            Authority authority,
            ReturnReason reason,
            List<ReservedLine> lines,
            List<ReservedCharge> charges,
            List<LineAnswer> answers,
            List<String> evidence)
            implements CaseFact {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if no case carries out what the customer wants
         */
        public Opened {
            if (CaseKind.of(basis, resolution).isEmpty()) {
                throw new IllegalArgumentException("No case carries out " + resolution + " yet.");
            }
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
            answers = List.copyOf(answers);
            evidence = List.copyOf(evidence);
        }

        @Override
        public Kind kind() {
            return Kind.OPENED;
        }

        /** What the policy says of a line; empty where it has none. */
        Optional<PolicyAnswer> answer(OrderLineId line) {
            for (LineAnswer each : answers) {
                if (each.line().equals(line)) {
                    return Optional.of(each.answer());
                }
            }
            return Optional.empty();
        }

        /** Whether a charge was asked for, so that a person or a platform decides on it and not the policy. */
        boolean hasAsked(ChargeId charge) {
            for (ReservedCharge each : charges) {
                if (each.charge().equals(charge)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * What the case is about.
         *
         * @return its kind
         */
        public CaseKind about() {
            return CaseKind.of(basis, resolution).orElseThrow();
        }
    }

    /**
     * Units moved in their authorization.
     *
     * @param change what was done, and which units it moved
     * @param pieces which pieces the case has since, of each line whose pieces that has changed
     */
    record Authorized(AuthorizationFact change, List<Pieces> pieces) implements CaseFact {

        /** Copies the pieces. */
        public Authorized {
            pieces = List.copyOf(pieces);
        }

        /**
         * Units moved that have no serial numbers, or stay with the case.
         *
         * @param change what was done, and which units it moved
         */
        public Authorized(AuthorizationFact change) {
            this(change, List.of());
        }

        @Override
        public Kind kind() {
            return Kind.AUTHORIZED;
        }

        @Override
        public String type() {
            return change.type();
        }
    }

    /**
     * The world told something.
     *
     * @param order the order that it is about
     * @param observation who saw it, and in which version
     * @param content a digest of what it tells
     * @param news what it tells
     */
    record Told(OrderId order, Observation observation, String content, CaseNews news) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.TOLD;
        }

        @Override
        public String type() {
            return news.type();
        }
    }

    /**
     * A parcel with goods of the case went on, or it is known only now that they are inside.
     *
     * @param order the order of the case, as the parcel names it
     * @param parcel the parcel now
     */
    record ParcelMoved(OrderId order, CaseParcel parcel) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.PARCEL_MOVED;
        }
    }

    /**
     * A parcel has no goods of the case, other than it was said before.
     *
     * @param parcel the parcel
     */
    record ParcelLeftOut(ParcelId parcel) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.PARCEL_LEFT_OUT;
        }
    }

    /**
     * Somebody looked at goods.
     *
     * @param moves the units, and what was said of them
     */
    record GoodsInspected(List<Inspected> moves) implements CaseFact {

        /** Copies the moves. */
        public GoodsInspected {
            moves = List.copyOf(moves);
        }

        @Override
        public Kind kind() {
            return Kind.GOODS_INSPECTED;
        }
    }

    /**
     * It was decided what becomes of goods.
     *
     * @param movements the movements
     */
    record GoodsDisposed(List<Disposed> movements) implements CaseFact {

        /** Copies the movements. */
        public GoodsDisposed {
            movements = List.copyOf(movements);
        }

        @Override
        public Kind kind() {
            return Kind.GOODS_DISPOSED;
        }
    }

    /**
     * A refund was reckoned, and is not sent yet.
     *
     * @param refund what it is made of, and how it goes back
     */
    record RefundCalculated(Refund refund) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_CALCULATED;
        }
    }

    /**
     * A refund was sent on its way to the customer.
     *
     * @param refund its id
     */
    record RefundApproved(RefundId refund) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_APPROVED;
        }
    }

    /**
     * A refund is not wanted after all; it was not sent.
     *
     * @param refund its id
     */
    record RefundDiscarded(RefundId refund) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_DISCARDED;
        }
    }

    /**
     * A payment service is asked for the same part of a refund once more, under the same key.
     *
     * @param refund its id
     * @param tender the payment
     * @param attempt which attempt this is, from 2
     */
    record RefundRetried(RefundId refund, TenderId tender, int attempt) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_RETRIED;
        }
    }

    /**
     * A payment service is asked what became of a part of a refund.
     *
     * @param refund its id
     * @param tender the payment
     * @param question how often it was asked, from 1
     */
    record RefundAsked(RefundId refund, TenderId tender, int question) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_ASKED;
        }
    }

    /**
     * A part of a refund that failed is not tried again, and its money is free for another refund.
     *
     * @param refund its id
     * @param tender the payment
     */
    record RefundGivenUp(RefundId refund, TenderId tender) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REFUND_GIVEN_UP;
        }
    }

    /**
     * Something is given beyond the price.
     *
     * @param compensation what, not sent yet
     */
    record Compensated(Compensation compensation) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.COMPENSATED;
        }
    }

    /**
     * Something was done about what is given beyond the price.
     *
     * @param compensation its id
     * @param act what was done
     */
    record CompensationPursued(CompensationId compensation, Pursuit act) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.COMPENSATION_PURSUED;
        }
    }

    /**
     * Somebody answers for the case.
     *
     * @param owner the host's id of the person or team
     */
    record Assigned(String owner) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }
    }

    /**
     * A person has set until when something has to happen.
     *
     * @param due until when, where the case was, and why
     */
    record DueSet(DueDate due) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.DUE_SET;
        }
    }

    /**
     * Somebody else answers for the case, since nobody has worked on it in time.
     *
     * @param missed the deadline
     * @param owner the host's id of the person or team
     */
    record HandedUp(Deadline missed, String owner) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.HANDED_UP;
        }
    }

    /**
     * Somebody was reminded of a deadline.
     *
     * @param deadline the deadline, which has passed, or is near if it has a notice
     */
    record Reminded(Deadline deadline) implements CaseFact {

        /**
         * Tells whether the deadline was still ahead.
         *
         * @return true if somebody was told that it is near; false if it has passed
         */
        public boolean isNotice() {
            return deadline.notice().isPresent();
        }

        @Override
        public Kind kind() {
            return Kind.REMINDED;
        }
    }

    /** The case was closed. */
    record Closed() implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.CLOSED;
        }
    }

    /**
     * The case was opened again.
     *
     * @param why the host's code of the reason
     */
    record Reopened(String why) implements CaseFact {
        @Override
        public Kind kind() {
            return Kind.REOPENED;
        }
    }
}
