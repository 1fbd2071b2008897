package dev.retour.order;

import dev.retour.kernel.Identifier;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Something that happened to an order in the world, as the host tells it. Facts are observations: recorded in any order,
 * at any time, and never refused.
 *
 * <p>Kinds may be added; keep a default branch.
 */
public sealed interface OrderFact {

    /** What happened. */
    enum Kind {
        /** The order was captured, or its terms were corrected. */
        CAPTURED,
        /** Units were called off before they left. */
        LINE_CANCELLED,
        /** Units left the warehouse. */
        SHIPPED,
        /** Units reached the customer. */
        DELIVERED,
        /** Units were lost under way. */
        LOST,
        /** The customer or the platform confirmed the receipt 确认收货. */
        CONFIRMED,
        /** An invoice was issued. */
        INVOICED,
        /** The price was changed afterwards 价保. */
        PRICE_ADJUSTED,
        /** The platform paid the order out. */
        SETTLED,
        /** Somebody else gave money back. */
        REFUNDED_OUTSIDE,
        /** Money that somebody else gave back came back to us. */
        REFUND_REVERSED,
        /** Units came back outside of our cases. */
        RETURNED_OUTSIDE,
        /** The customer's bank took money back. */
        CHARGED_BACK,
        /** The cost at which units left became known. */
        ISSUE_COST_KNOWN,
        /** Where the order stood when Retour began to look after it. */
        OPENING_POSITION;

        private final String type = "order." + name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * The stable name of events of this kind.
         *
         * @return such as {@code order.captured}
         */
        public String type() {
            return type;
        }
    }

    /**
     * What happened, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The order was captured, or its terms were corrected. Terms of a later version replace those before; amounts that a
     * decision froze stay. Terms of another order, or too large to reckon with, are recorded and never decided on.
     *
     * @param terms the commercial terms
     */
    record Captured(OrderTerms terms) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CAPTURED;
        }
    }

    /**
     * Units were called off before they left, outside of our cases.
     *
     * @param lines which
     */
    record LineCancelled(List<LineUnits> lines) implements OrderFact {

        /** Copies the lines. */
        public LineCancelled {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.LINE_CANCELLED;
        }
    }

    /**
     * Units left the warehouse.
     *
     * @param lines which
     * @param parcel the host's id of the parcel
     */
    record Shipped(List<LineUnits> lines, Optional<String> parcel) implements OrderFact {

        /** Copies the lines. */
        public Shipped {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.SHIPPED;
        }
    }

    /**
     * Units reached the customer.
     *
     * @param lines which
     * @param parcel the host's id of the parcel
     */
    record Delivered(List<LineUnits> lines, Optional<String> parcel) implements OrderFact {

        /** Copies the lines. */
        public Delivered {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.DELIVERED;
        }
    }

    /**
     * Units were lost under way to the customer.
     *
     * @param lines which
     * @param parcel the host's id of the parcel
     */
    record Lost(List<LineUnits> lines, Optional<String> parcel) implements OrderFact {

        /** Copies the lines. */
        public Lost {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.LOST;
        }
    }

    /**
     * The receipt was confirmed.
     *
     * @param lines the lines that were; empty for the whole order
     */
    record Confirmed(List<OrderLineId> lines) implements OrderFact {

        /** Copies the lines. */
        public Confirmed {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.CONFIRMED;
        }
    }

    /**
     * An invoice was issued. A red-letter invoice or credit note that somebody else issued has negative amounts.
     *
     * @param invoice its number
     * @param type which sort of invoice
     * @param use whether the buyer has used it, which decides how it can be taken back
     * @param lines what it says of each line
     * @param charges what it says of each charge
     */
    record Invoiced(
            String invoice, InvoiceType type, InvoiceUse use, List<LineAmount> lines, List<ChargeAmount> charges)
            implements OrderFact {

        /** Copies the lists. */
        public Invoiced {
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
        }

        @Override
        public Kind kind() {
            return Kind.INVOICED;
        }
    }

    /** Sorts of invoices. They may be added; keep a default branch. */
    enum InvoiceType {
        /** A VAT invoice that lets the buyer deduct 专用发票. */
        SPECIAL,
        /** An ordinary invoice 普通发票. */
        ORDINARY,
        /** A receipt without tax function. */
        RECEIPT
    }

    /** Whether the buyer has used an invoice. */
    enum InvoiceUse {
        /** Neither used nor booked 未确认用途. */
        UNCONFIRMED,
        /** Used for deduction or booked 已确认用途. */
        CONFIRMED
    }

    /**
     * The price was changed afterwards. It changes what the units are worth that no case has taken yet; what was decided
     * before stays, and where cases had taken all units, it changes nothing.
     *
     * @param lines by how much each line changed; negative if it became cheaper
     */
    record PriceAdjusted(List<LineAmount> lines) implements OrderFact {

        /** Copies the lines. */
        public PriceAdjusted {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.PRICE_ADJUSTED;
        }
    }

    /**
     * The platform paid the order out.
     *
     * @param settlement the id of the settlement
     * @param amount what it paid
     */
    record Settled(String settlement, Money amount) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.SETTLED;
        }
    }

    /**
     * Somebody else gave money back: the platform, a clerk, another system. It is recorded even where it overdraws.
     *
     * <p>Lines and payments tell of the same money. Where only one of them is told, it counts, and where both differ, the larger.
     * A negative amount counts for nothing, and is reported: money that came back is a {@link RefundReversed}, and a mistake is
     * corrected by a higher version.
     *
     * @param cause what for
     * @param lines how much of it belongs to which line
     * @param tenders on which payments
     */
    record RefundedOutside(RefundCause cause, List<LineMoney> lines, List<TenderAmount> tenders) implements OrderFact {

        /** Copies the lists. */
        public RefundedOutside {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }

        @Override
        public Kind kind() {
            return Kind.REFUNDED_OUTSIDE;
        }
    }

    /**
     * Money that somebody else gave back came back to us: the refund failed late, or was taken back. It lessens that refund alone,
     * line by line and payment by payment, and never below zero. As long as no fact tells of the refund, it counts for nothing.
     *
     * @param source the system that told of the refund, as in its {@link dev.retour.kernel.Observation}
     * @param refund the external id under which it did
     * @param whole whether all of it came back; then the lists are empty
     * @param lines how much of it belongs to which line
     * @param tenders how much came back to which payment
     */
    record RefundReversed(
            String source, String refund, boolean whole, List<LineMoney> lines, List<TenderAmount> tenders)
            implements OrderFact {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if source or id of the refund is no legal {@link Identifier}, or amounts are named
         *     although all came back
         */
        public RefundReversed {
            Identifier.check("Source of a refund", source);
            Identifier.check("External id of a refund", refund);
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
            if (whole && !(lines.isEmpty() && tenders.isEmpty())) {
                throw new IllegalArgumentException(
                        "Of refund " + refund + " all came back. Name no amounts, or not all.");
            }
        }

        /**
         * All of a refund came back.
         *
         * @param source the system that told of the refund
         * @param refund the external id under which it did
         * @return the fact
         */
        public static RefundReversed ofAll(String source, String refund) {
            return new RefundReversed(source, refund, true, List.of(), List.of());
        }

        /**
         * A part of a refund came back.
         *
         * @param source the system that told of the refund
         * @param refund the external id under which it did
         * @param lines how much of it belongs to which line
         * @param tenders how much came back to which payment
         * @return the fact; without amounts it says nothing, which takes an earlier version back
         */
        public static RefundReversed ofPart(
                String source, String refund, List<LineMoney> lines, List<TenderAmount> tenders) {
            return new RefundReversed(source, refund, false, lines, tenders);
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_REVERSED;
        }
    }

    /** What money was given back for. Causes may be added; keep a default branch. */
    enum RefundCause {
        /** For units of the order, returned, called off or neither. It lessens what the lines still owe. */
        UNITS,
        /**
         * The difference of a {@link PriceAdjusted}. It lessens what the lines still owe only as far as no adjustment has
         * made the units cheaper already.
         */
        PRICE_ADJUSTMENT,
        /** Beyond the price: goodwill, a late delivery, a penalty. It lessens no line. */
        COMPENSATION
    }

    /**
     * Units came back outside of our cases.
     *
     * @param basis whether the customer had them, or they came back undelivered
     * @param lines which
     */
    record ReturnedOutside(Basis basis, List<LineUnits> lines) implements OrderFact {

        /**
         * Copies the lines.
         *
         * @throws IllegalArgumentException if the basis is a cancellation, of which nothing comes back
         */
        public ReturnedOutside {
            if (basis == Basis.CANCELLATION) {
                throw new IllegalArgumentException("Cancelled units never left. Report them as LineCancelled.");
            }
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.RETURNED_OUTSIDE;
        }
    }

    /**
     * The customer's bank took money back. Later versions of the same dispute tell how it ended.
     *
     * @param dispute the id of the dispute
     * @param tender the payment
     * @param amount how much
     * @param stage how far it is
     */
    record ChargedBack(String dispute, TenderId tender, Money amount, DisputeStage stage) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CHARGED_BACK;
        }
    }

    /** How far a dispute is. */
    enum DisputeStage {
        /** The money is gone for the time being. */
        OPENED,
        /** The money came back to us. */
        WON,
        /** The money is gone for good. */
        LOST
    }

    /**
     * The cost at which units left became known.
     *
     * @param lines the cost of each line, or part of it
     */
    record IssueCostKnown(List<LineCost> lines) implements OrderFact {

        /** Copies the lines. */
        public IssueCostKnown {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.ISSUE_COST_KNOWN;
        }
    }

    /**
     * Where the order stood when Retour began to look after it.
     *
     * @param returned units that had come back
     * @param refunded money that had been given back, by line
     * @param tenders the same money, by payment
     */
    record OpeningPosition(List<LineUnits> returned, List<LineMoney> refunded, List<TenderAmount> tenders)
            implements OrderFact {

        /** Copies the lists. */
        public OpeningPosition {
            returned = List.copyOf(returned);
            refunded = List.copyOf(refunded);
            tenders = List.copyOf(tenders);
        }

        @Override
        public Kind kind() {
            return Kind.OPENING_POSITION;
        }
    }
}
