package dev.retour.parcel.tracking;

import dev.retour.freight.Direction;
import dev.retour.kernel.CaseId;
import dev.retour.parcel.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we may do about a parcel. Kinds may be added; keep a default branch. */
public sealed interface TrackingCommand {

    /** What is to be done. */
    enum Kind {
        /** The parcel is planned. */
        PLAN(TrackingEvent.PLAN),
        /** It gets a waybill. */
        ISSUE_LABEL(TrackingEvent.ISSUE_LABEL),
        /** The courier is to come for it. */
        BOOK_PICKUP(TrackingEvent.BOOK_PICKUP),
        /** The courier is to stop it. */
        REQUEST_INTERCEPT(TrackingEvent.REQUEST_INTERCEPT),
        /** It is called off. */
        CANCEL(TrackingEvent.CANCEL),
        /** It is told, or corrected, who carries it. */
        STATE_CONSIGNMENT(null),
        /** It belongs to one case more. */
        LINK_CASE(null),
        /** It belongs to one case less. */
        UNLINK_CASE(null);

        private final @Nullable TrackingEvent event;
        private final String type = "parcel." + name().toLowerCase(Locale.ROOT).replace('_', '-');

        Kind(@Nullable TrackingEvent event) {
            this.event = event;
        }

        /**
         * What it does to the parcel.
         *
         * @return the event; empty if it moves nothing
         */
        public Optional<TrackingEvent> event() {
            return Optional.ofNullable(event);
        }

        /**
         * The stable name of the command.
         *
         * @return such as {@code parcel.issue-label}
         */
        public String type() {
            return type;
        }
    }

    /**
     * What is to be done, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The parcel is planned. What was scanned before waits for it, and counts.
     *
     * @param consignment who carries it, if that is known; of a customer who sends goods back, as the customer tells it
     * @param purpose why it is sent
     * @param direction which way it goes
     * @param carried the goods inside by case; of no case, of one or of several, of one order or of several
     */
    record Plan(Optional<Consignment> consignment, Purpose purpose, Direction direction, List<Carried> carried)
            implements TrackingCommand {

        /**
         * Sorts the goods by case.
         *
         * @throws IllegalArgumentException if a case is named twice
         */
        public Plan {
            carried = Carried.sorted(carried);
        }

        /**
         * A parcel in which a customer sends goods back, under a waybill that nobody knows yet.
         *
         * @param carried the goods inside
         * @return the command
         * @throws IllegalArgumentException if a case is named twice
         */
        public static Plan ofReturn(List<Carried> carried) {
            return new Plan(Optional.empty(), Purpose.RETURN, Direction.CUSTOMER_RETURN, carried);
        }

        /**
         * A parcel that brings goods that were sold, under a waybill that nobody knows yet.
         *
         * @param carried the goods inside of cases that are open or may be
         * @return the command
         * @throws IllegalArgumentException if a case is named twice
         */
        public static Plan ofSale(List<Carried> carried) {
            return new Plan(Optional.empty(), Purpose.SALE, Direction.FORWARD, carried);
        }

        @Override
        public Kind kind() {
            return Kind.PLAN;
        }
    }

    /**
     * It gets a waybill, printed or as a code.
     *
     * @param consignment who carries it; takes the place of what the plan said
     */
    record IssueLabel(Consignment consignment) implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.ISSUE_LABEL;
        }
    }

    /** The courier is to come for it. */
    record BookPickup() implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.BOOK_PICKUP;
        }
    }

    /** The courier is to stop it and to bring it back. */
    record RequestIntercept() implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.REQUEST_INTERCEPT;
        }
    }

    /** It is called off before the courier has it. */
    record Cancel() implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.CANCEL;
        }
    }

    /**
     * It is told who carries it, or corrected, at any time: customers send first and tell later, and mistype.
     *
     * @param consignment who carries it; takes the place of what was said before
     */
    record StateConsignment(Consignment consignment) implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.STATE_CONSIGNMENT;
        }
    }

    /**
     * It belongs to one case more, or it is corrected which goods of a case are inside, at any time: that may be known only when it
     * is opened.
     *
     * @param carried the goods; take the place of what was said of the case before
     */
    record LinkCase(Carried carried) implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.LINK_CASE;
        }
    }

    /**
     * It belongs to one case less.
     *
     * @param caseId the case
     */
    record UnlinkCase(CaseId caseId) implements TrackingCommand {
        @Override
        public Kind kind() {
            return Kind.UNLINK_CASE;
        }
    }
}
