package dev.retour.published;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** Something that listeners learn. Kinds and fields may be added; keep a default branch and skip what you do not know. */
public sealed interface Published {

    /** What it tells. */
    enum Kind {
        /** A return case was opened. */
        RETURN_OPENED,
        /** Units of a case moved in their authorization. */
        RETURN_AUTHORIZED,
        /** Goods of a case came. */
        RETURN_GOODS_RECEIVED,
        /** Goods of a case were looked at, or something became of them. */
        RETURN_GOODS_MOVED,
        /** Something else happened to a case. */
        RETURN_MOVED,
        /** Goods are to come back, and nobody has made a label for them. */
        LABEL_DUE,
        /** The deadline of a case is near. */
        DEADLINE_NEAR,
        /** The deadline of a case has passed. */
        DEADLINE_MISSED,
        /** A refund was reckoned. */
        REFUND_CALCULATED,
        /** A refund was sent on its way. */
        REFUND_REQUESTED,
        /** A payment service tells how a refund goes on. */
        REFUND_ANSWERED,
        /** Something is given beyond the price. */
        COMPENSATION_GRANTED,
        /** A service tells how that goes on. */
        COMPENSATION_ANSWERED,
        /** A case has come to its end, and its customer may say how it went. */
        SURVEY_ASKED,
        /** A customer has said how a return went. */
        SURVEY_ANSWERED,
        /** The facts of an order do not add up. */
        ORDER_DISCREPANCY,
        /** Something happened to a parcel. */
        PARCEL_MOVED,
        /** Nobody expected what is told of a parcel. */
        PARCEL_DISCREPANCY,
        /** A courier owes us a parcel that it does not find. */
        COURIER_CLAIM_OPENED,
        /** A courier has found a parcel that it owed us. */
        COURIER_CLAIM_WITHDRAWN;

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
     * @param about what it is about, such as {@code RETURN_AND_REFUND}
     * @param basis on which ground units come back
     * @param reason the host's code of the reason
     * @param lines what comes back
     * @param deadline until when something has to happen; empty if there is no deadline
     */
    record ReturnOpened(
            CaseId caseId,
            OrderId order,
            String about,
            Basis basis,
            String reason,
            List<ReturnedLine> lines,
            Optional<Instant> deadline)
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
     * Units of a case moved in their authorization.
     *
     * @param caseId the case
     * @param order its order
     * @param act what was done, such as {@code APPROVE}
     * @param units which units it moved
     * @param reasons why
     */
    record ReturnAuthorized(CaseId caseId, OrderId order, String act, List<MovedUnits> units, List<Reason> reasons)
            implements Published {

        /** Copies the lists. */
        public ReturnAuthorized {
            units = List.copyOf(units);
            reasons = List.copyOf(reasons);
        }

        @Override
        public Kind kind() {
            return Kind.RETURN_AUTHORIZED;
        }
    }

    /**
     * Units that moved in their authorization.
     *
     * @param line the line of the order
     * @param quantity how many units
     * @param from where they were, such as {@code REQUESTED}
     * @param to where they are, such as {@code APPROVED}
     */
    record MovedUnits(OrderLineId line, long quantity, String from, String to) {}

    /**
     * Goods of a case came, be it of one that nobody has opened yet. A receipt of a higher version takes the place of what was told of it
     * before.
     *
     * @param caseId the case
     * @param order its order
     * @param receipt under which id and in which version who told it
     * @param warehouse the host's code of the warehouse
     * @param parcel the parcel, if it is known
     * @param items what was inside; nothing of an empty parcel
     * @param last whether the warehouse expects no more for the case
     * @param status where the case is now, such as {@code RECEIVED}
     * @param deadline until when something has to happen; empty if there is no deadline
     */
    record ReturnGoodsReceived(
            CaseId caseId,
            OrderId order,
            Observation receipt,
            String warehouse,
            Optional<ParcelId> parcel,
            List<ReceivedGoods> items,
            boolean last,
            String status,
            Optional<Instant> deadline)
            implements Published {

        /** Copies the list. */
        public ReturnGoodsReceived {
            items = List.copyOf(items);
        }

        @Override
        public Kind kind() {
            return Kind.RETURN_GOODS_RECEIVED;
        }
    }

    /**
     * Equal goods that came.
     *
     * @param line the line of the order that they are of; empty if they are of none
     * @param sku the article, as the warehouse calls it
     * @param quantity how many units
     * @param serials their serial numbers, as far as the warehouse read them
     */
    record ReceivedGoods(Optional<OrderLineId> line, String sku, long quantity, List<String> serials) {

        /** Copies the serial numbers. */
        public ReceivedGoods {
            serials = List.copyOf(serials);
        }
    }

    /**
     * Goods of a case were looked at, or something became of them.
     *
     * @param caseId the case
     * @param order its order
     * @param what what happened, such as {@code return.goods-inspected}
     * @param goods which goods it moved
     */
    record ReturnGoodsMoved(CaseId caseId, OrderId order, String what, List<MovedGoods> goods) implements Published {

        /** Copies the list. */
        public ReturnGoodsMoved {
            goods = List.copyOf(goods);
        }

        @Override
        public Kind kind() {
            return Kind.RETURN_GOODS_MOVED;
        }
    }

    /**
     * Goods that moved.
     *
     * @param units how many units of which line, with their serial numbers as far as they were named
     * @param from where they were, such as {@code RECEIVED}
     * @param to where they are, such as {@code ACCEPTED} or {@code RESTOCK}
     * @param grade in which condition they are, where somebody looked at them
     * @param movement the stock movement, where something became of them
     */
    record MovedGoods(
            LineUnits units, String from, String to, Optional<GoodsGrade> grade, Optional<StockMovement> movement) {}

    /**
     * In which condition goods came back.
     *
     * @param kind such as {@code B}
     * @param code the host's own code of it
     */
    record GoodsGrade(String kind, String code) {}

    /**
     * One movement of stock. Case and number are its key for ever: a listener that has it has booked it.
     *
     * @param number its number within the case, from 1
     * @param place the host's code of the place that the goods go to or come from, such as a warehouse
     */
    record StockMovement(long number, String place) {}

    /**
     * Something else happened to a case.
     *
     * @param caseId the case
     * @param order its order
     * @param what what happened, such as {@code return.reminded}
     * @param status where the case is now, such as {@code IN_TRANSIT}
     * @param deadline until when something has to happen; empty if there is no deadline
     */
    record ReturnMoved(CaseId caseId, OrderId order, String what, String status, Optional<Instant> deadline)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.RETURN_MOVED;
        }
    }

    /**
     * Units were approved and are to come back, and nobody has made a label for them: the customer waits for one, or for where to send
     * them.
     *
     * @param caseId the case
     * @param order its order
     * @param units which units
     * @param deadline until when they have to come; empty if there is no deadline, or other units of the case are decided first
     */
    record LabelDue(CaseId caseId, OrderId order, List<UnitsToSend> units, Optional<Instant> deadline)
            implements Published {

        /** Copies the list. */
        public LabelDue {
            units = List.copyOf(units);
        }

        @Override
        public Kind kind() {
            return Kind.LABEL_DUE;
        }
    }

    /**
     * Units that a customer has to send.
     *
     * @param line the line of the order
     * @param quantity how many units
     * @param freight who bears the freight, such as {@code CUSTOMER}; empty if no policy says it
     */
    record UnitsToSend(OrderLineId line, long quantity, Optional<String> freight) {}

    /**
     * The deadline of a case is near. Nothing has happened yet.
     *
     * @param caseId the case
     * @param order its order
     * @param status where the case is, such as {@code AWAITING_GOODS}
     * @param at the deadline
     * @param then what happens then, such as {@code EXPIRE}
     * @param owner who answers for the case; empty if nobody does
     */
    record DeadlineNear(CaseId caseId, OrderId order, String status, Instant at, String then, Optional<String> owner)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.DEADLINE_NEAR;
        }
    }

    /**
     * The deadline of a case has passed, and somebody has to work on it: who was reminded, or who has got it since reminders did not help.
     *
     * @param caseId the case
     * @param order its order
     * @param status where the case is, such as {@code RECEIVED}
     * @param what what was done, {@code return.reminded} or {@code return.handed-up}
     * @param since the first deadline that was missed since something happened last
     * @param owner who answers for the case now; empty if nobody does
     */
    record DeadlineMissed(
            CaseId caseId, OrderId order, String status, String what, Instant since, Optional<String> owner)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.DEADLINE_MISSED;
        }
    }

    /**
     * A refund was reckoned. It is not sent yet.
     *
     * @param caseId the case
     * @param order its order
     * @param refund the refund
     * @param amount how much goes back in all
     * @param lines what it is made of
     */
    record RefundCalculated(CaseId caseId, OrderId order, RefundId refund, Money amount, List<RefundedLine> lines)
            implements Published {

        /** Copies the lines. */
        public RefundCalculated {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_CALCULATED;
        }
    }

    /**
     * One line of a refund.
     *
     * @param what what for, such as {@code GOODS}
     * @param item the line of the order or the charge; empty for the whole return
     * @param code the promotion, the sort of the fee, or what goods lack; empty otherwise
     * @param quantity how many units; 0 where it is about money alone
     * @param amount what goes to the customer; negative where it is taken off
     * @param reason the explanation
     */
    record RefundedLine(String what, String item, String code, long quantity, Money amount, Reason reason) {}

    /**
     * A payment service tells how a refund goes on. Tell customers that they have their money when the status is SETTLED, not before.
     *
     * @param caseId the case
     * @param order its order
     * @param refund the refund
     * @param tender the payment
     * @param said what was said, such as {@code TAKE}
     * @param status how far the part on this payment is now; empty if the refund is not known
     */
    record RefundAnswered(
            CaseId caseId, OrderId order, RefundId refund, TenderId tender, String said, Optional<String> status)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.REFUND_ANSWERED;
        }
    }

    /**
     * Something is given beyond the price.
     *
     * @param caseId the case
     * @param order its order
     * @param compensation its id
     * @param about what for, such as {@code GOODWILL}
     * @param payer who bears it, such as {@code PLATFORM}
     * @param means by what means, such as {@code COUPON}
     * @param amount how much
     * @param why the host's code of the reason
     */
    record CompensationGranted(
            CaseId caseId,
            OrderId order,
            String compensation,
            String about,
            String payer,
            String means,
            Money amount,
            String why)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.COMPENSATION_GRANTED;
        }
    }

    /**
     * A service tells how something goes on that is given beyond the price. Tell customers that they have it when the status is SETTLED,
     * not before.
     *
     * @param caseId the case
     * @param order its order
     * @param compensation its id
     * @param said what was said, such as {@code TAKE}
     * @param status how far it is now; empty if it is not known
     */
    record CompensationAnswered(CaseId caseId, OrderId order, String compensation, String said, Optional<String> status)
            implements Published {
        @Override
        public Kind kind() {
            return Kind.COMPENSATION_ANSWERED;
        }
    }

    /**
     * A case has come to its end, and its customer may say how it went. Tell the answer as news of the case.
     *
     * @param caseId the case
     * @param order its order
     * @param status how it ended, such as {@code CLOSED}
     */
    record SurveyAsked(CaseId caseId, OrderId order, String status) implements Published {
        @Override
        public Kind kind() {
            return Kind.SURVEY_ASKED;
        }
    }

    /**
     * A customer has said how a return went. What the customer wrote is not in it.
     *
     * @param caseId the case
     * @param order its order
     * @param score from 1, bad, to 5, good
     * @param categories what it is about, the host's codes
     * @param followUp whether the customer wants to hear from somebody
     */
    record SurveyAnswered(CaseId caseId, OrderId order, int score, List<String> categories, boolean followUp)
            implements Published {

        /** Copies the categories. */
        public SurveyAnswered {
            categories = List.copyOf(categories);
        }

        @Override
        public Kind kind() {
            return Kind.SURVEY_ANSWERED;
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

    /**
     * Something happened to a parcel: we did something, or it was seen.
     *
     * @param parcel the parcel
     * @param what what happened, such as {@code ISSUE_LABEL} or {@code DELIVERED}
     * @param at when
     * @param status where it is, such as {@code IN_TRANSIT}, by all that is known; empty as long as nothing says where
     * @param carrier who carries it; empty if nobody said
     * @param goods what is inside, by case
     */
    record ParcelMoved(
            ParcelId parcel,
            String what,
            Instant at,
            Optional<String> status,
            Optional<Carrier> carrier,
            List<CarriedGoods> goods)
            implements Published {

        /** Copies the goods. */
        public ParcelMoved {
            goods = List.copyOf(goods);
        }

        @Override
        public Kind kind() {
            return Kind.PARCEL_MOVED;
        }
    }

    /**
     * Who carries a parcel.
     *
     * @param courier the host's code of the courier
     * @param waybill the courier's number
     */
    record Carrier(String courier, Waybill waybill) {}

    /**
     * Goods of a case inside a parcel.
     *
     * @param order the order of the case
     * @param caseId the case
     * @param units which units; none if nobody said
     */
    record CarriedGoods(OrderId order, CaseId caseId, List<LineUnits> units) {

        /** Copies the units. */
        public CarriedGoods {
            units = List.copyOf(units);
        }
    }

    /**
     * Nobody expected what is told of a parcel.
     *
     * @param parcel the parcel
     * @param reason what, with its stable code and the facts that belong to it
     */
    record ParcelDiscrepancy(ParcelId parcel, Reason reason) implements Published {
        @Override
        public Kind kind() {
            return Kind.PARCEL_DISCREPANCY;
        }
    }

    /**
     * A courier owes us a parcel that it does not find.
     *
     * @param parcel the parcel
     * @param carrier who carries it; empty if nobody said
     * @param since when it was lost
     * @param goods what is inside, by case
     * @param amount how much we claim; empty as long as nobody knows
     */
    record CourierClaimOpened(
            ParcelId parcel, Optional<Carrier> carrier, Instant since, List<CarriedGoods> goods, Optional<Money> amount)
            implements Published {

        /** Copies the goods. */
        public CourierClaimOpened {
            goods = List.copyOf(goods);
        }

        @Override
        public Kind kind() {
            return Kind.COURIER_CLAIM_OPENED;
        }
    }

    /**
     * A courier has found a parcel that it owed us, or never lost it, as was learned later.
     *
     * @param parcel the parcel
     * @param carrier who carries it; empty if nobody said
     */
    record CourierClaimWithdrawn(ParcelId parcel, Optional<Carrier> carrier) implements Published {
        @Override
        public Kind kind() {
            return Kind.COURIER_CLAIM_WITHDRAWN;
        }
    }
}
