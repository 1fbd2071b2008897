package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Identifier;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Something that we initiated on an order, within what it allowed at that moment. What was decided is written down and
 * never calculated again.
 *
 * <p>Kinds may be added; keep a default branch.
 */
public sealed interface Initiated {

    /** What we did. */
    enum Kind {
        /** A case took units and charges. */
        RESERVED,
        /** A case gave all of them back. */
        RELEASED,
        /** A case has other units and charges than before. */
        RESERVATION_CHANGED,
        /** Money was sent on its way to the customer. */
        REFUND_INITIATED,
        /** Some of that money, or all of it, certainly did not arrive and will not. */
        REFUND_FAILED,
        /** Money of it that was taken as failed has arrived after all. */
        REFUND_STOOD,
        /** A credit note or a red-letter invoice was started. */
        CREDIT_INITIATED,
        /** That document was given up before it was issued. */
        CREDIT_VOIDED;

        private final String type = "order." + name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * The stable name of events of this kind.
         *
         * @return such as {@code order.reserved}
         */
        public String type() {
            return type;
        }
    }

    /**
     * What we did, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * A case took units and charges, so that no other case can take them.
     *
     * @param caseId the case
     * @param basis on which ground
     * @param lines the units, and amounts without units, with their shares; kept by their ids, in whatever order they come
     * @param charges the charges, or parts of them; kept by their ids too
     */
    record Reserved(CaseId caseId, Basis basis, List<ReservedLine> lines, List<ReservedCharge> charges)
            implements Initiated {

        private static final Comparator<ReservedLine> LINES =
                Comparator.comparing((ReservedLine each) -> each.line().value()).thenComparing(ReservedLine::isAmount);

        private static final Comparator<ReservedCharge> CHARGES =
                Comparator.comparing(each -> each.charge().value());

        /** Copies the lists, by ids: so a reservation is the same however it came about. */
        public Reserved {
            lines = sorted(lines, LINES);
            charges = sorted(charges, CHARGES);
        }

        private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
            return isSorted(list, order)
                    ? List.copyOf(list)
                    : list.stream().sorted(order).toList();
        }

        private static <T> boolean isSorted(List<T> list, Comparator<T> order) {
            for (int i = 1; i < list.size(); i++) {
                if (order.compare(list.get(i - 1), list.get(i)) > 0) {
                    return false;
                }
            }
            return true;
        }

        /** Both together, as when a case takes more: one entry for the units of a line, one for its amount. */
        Reserved plus(Reserved more) {
            return new Reserved(
                    caseId,
                    basis,
                    merged(lines, more.lines, LINES, ReservedLine::plus),
                    merged(charges, more.charges, CHARGES, ReservedCharge::plus));
        }

        private static <T> List<T> merged(List<T> had, List<T> more, Comparator<T> key, BinaryOperator<T> plus) {
            Map<T, T> all = new TreeMap<>(key);
            Stream.concat(had.stream(), more.stream()).forEach(each -> all.merge(each, each, plus));
            return List.copyOf(all.values());
        }

        /** All that it has, part by part. */
        Stream<Share> shares() {
            return Stream.concat(
                    lines.stream().map(ReservedLine::share), charges.stream().map(ReservedCharge::share));
        }

        /** What it has of a line or a charge, part by part. */
        Stream<Share> shares(Identifier item) {
            return Stream.concat(
                    lines.stream().filter(each -> each.line().equals(item)).map(ReservedLine::share),
                    charges.stream().filter(each -> each.charge().equals(item)).map(ReservedCharge::share));
        }

        /** What it has of a line in units, or as an amount. */
        Optional<ReservedLine> entry(OrderLineId line, boolean isAmount) {
            for (ReservedLine each : lines) {
                if (each.line().equals(line) && each.isAmount() == isAmount) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        @Override
        public Kind kind() {
            return Kind.RESERVED;
        }
    }

    /**
     * A case gave all of its units and charges back.
     *
     * @param caseId the case
     */
    record Released(CaseId caseId) implements Initiated {
        @Override
        public Kind kind() {
            return Kind.RELEASED;
        }
    }

    /**
     * A case gave a part back of what it had taken, or took more.
     *
     * @param now all that the case has since
     */
    record ReservationChanged(Reserved now) implements Initiated {
        @Override
        public Kind kind() {
            return Kind.RESERVATION_CHANGED;
        }
    }

    /**
     * Money was sent on its way to the customer.
     *
     * @param refund its id
     * @param caseId the case that it is for
     * @param tenders how much on which payment; none if promotions withhold all of it, or fees take it
     * @param revocations what it withholds from the case for good, above 0, and what it gives again that another refund withheld,
     *     below 0
     * @param units the units whose money it is, so that others see what the customer keeps
     * @param delivery what goes back of delivery with it, so that others see what is left
     */
    record RefundInitiated(
            RefundId refund,
            CaseId caseId,
            List<TenderAmount> tenders,
            List<Revocation> revocations,
            List<LineUnits> units,
            RefundedDelivery delivery)
            implements Initiated {

        /** Copies the lists. */
        public RefundInitiated {
            tenders = List.copyOf(tenders);
            revocations = List.copyOf(revocations);
            units = List.copyOf(units);
        }

        /**
         * Money that is not said to be of any units or of delivery.
         *
         * @param refund its id
         * @param caseId the case that it is for
         * @param tenders how much on which payment
         * @param revocations what it withholds, and what it gives again
         */
        public RefundInitiated(
                RefundId refund, CaseId caseId, List<TenderAmount> tenders, List<Revocation> revocations) {
            this(refund, caseId, tenders, revocations, List.of(), RefundedDelivery.NOTHING);
        }

        /**
         * Tells whether there is nothing in it that the order has to know.
         *
         * @return true if nothing is sent or withheld, and nothing comes back with it
         */
        public boolean isNothing() {
            return tenders.isEmpty()
                    && revocations.isEmpty()
                    && units.isEmpty()
                    && delivery.charges().isEmpty();
        }

        /** The same on other payments. */
        RefundInitiated withTenders(List<TenderAmount> others) {
            return new RefundInitiated(refund, caseId, others, revocations, units, delivery);
        }

        /** What it withholds in all, less what it gives again. */
        Stream<Money> withheld() {
            return revocations.stream().map(each -> each.value().gross());
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_INITIATED;
        }
    }

    /**
     * Money certainly did not arrive and will not, or came back after it had arrived.
     *
     * @param refund the refund
     * @param tenders the payments of the refund that failed; those of the others stand
     */
    record RefundFailed(RefundId refund, List<TenderId> tenders) implements Initiated {

        /** Copies the payments. */
        public RefundFailed {
            tenders = List.copyOf(tenders);
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_FAILED;
        }
    }

    /**
     * Money that was taken as failed has arrived after all: the opposite of {@link RefundFailed}. It is told, not asked for, so it
     * holds even where the order has no more to give.
     *
     * @param refund the refund as it was sent
     * @param tenders the payments of it that stand after all; those of the others are as they were
     */
    record RefundStood(RefundInitiated refund, List<TenderId> tenders) implements Initiated {

        /** Copies the payments. */
        public RefundStood {
            tenders = List.copyOf(tenders);
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_STOOD;
        }
    }

    /**
     * A credit note or a red-letter invoice was started.
     *
     * @param credit its id
     * @param caseId the case that it is for
     * @param lines how much of which line
     * @param charges how much of which charge
     */
    record CreditInitiated(CreditId credit, CaseId caseId, List<LineAmount> lines, List<ChargeAmount> charges)
            implements Initiated {

        /** Copies the lists. */
        public CreditInitiated {
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
        }

        /** What it credits of a line or a charge, part by part. */
        Stream<TaxedAmount> values(Identifier item) {
            return Stream.concat(
                    lines.stream().filter(each -> each.line().equals(item)).map(LineAmount::amount),
                    charges.stream().filter(each -> each.charge().equals(item)).map(ChargeAmount::amount));
        }

        @Override
        public Kind kind() {
            return Kind.CREDIT_INITIATED;
        }
    }

    /**
     * A document was given up before it was issued.
     *
     * @param credit the credit
     */
    record CreditVoided(CreditId credit) implements Initiated {
        @Override
        public Kind kind() {
            return Kind.CREDIT_VOIDED;
        }
    }
}
