package dev.retour.policy;

import dev.retour.money.Percent;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What follows where a rule of a policy holds. */
public sealed interface Effect {

    /** The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents. */
    enum Kind {
        /** See {@link Judge}. */
        JUDGE,
        /** See {@link Within}. */
        WITHIN,
        /** See {@link Fee}. */
        FEE,
        /** See {@link Freight}. */
        FREIGHT,
        /** See {@link Offers}. */
        OFFERS,
        /** See {@link Needs}. */
        NEEDS,
        /** See {@link AutoApprove}. */
        AUTO_APPROVE,
        /** See {@link RefundAt}. */
        REFUND_AT,
        /** See {@link Shipping}. */
        SHIPPING,
        /** See {@link Promotions}. */
        PROMOTIONS,
        /** See {@link Inspect}. */
        INSPECT,
        /** See {@link Compensate}. */
        COMPENSATE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Says yes, no, or that a person has to decide. Of several the strictest holds, and all are told.
     *
     * @param verdict what it says
     * @param because what the customer is told
     */
    record Judge(Verdict verdict, Wording because) implements Effect {

        /**
         * Says so in both languages.
         *
         * @param verdict what it says
         * @param en what the customer is told, in English
         * @param zh the same in Chinese
         * @return the effect
         * @throws IllegalArgumentException if a text is blank
         */
        public static Judge of(Verdict verdict, String en, String zh) {
            return new Judge(verdict, new Wording(en, zh));
        }

        @Override
        public Kind kind() {
            return Kind.JUDGE;
        }
    }

    /**
     * Allows a return in time. It is in time if one of all such windows is open; before the milestone it is too.
     *
     * <p>The day of the milestone counts as day 0: the time ends with the last day, at midnight in the zone of the policy. So the
     * seven days of Chinese law count from the day after the receipt, and the fourteen of the European Union too.
     *
     * @param days how many days, 0 or more
     * @param from what they count from
     * @param workingDays whether only working days count
     * @param extended whether a time that ends on a day off goes on to the next working day
     */
    record Within(int days, Milestone from, boolean workingDays, boolean extended) implements Effect {

        /**
         * Days of the calendar from the delivery of the line.
         *
         * @param days how many days, 0 or more
         * @return the effect
         */
        public static Within days(int days) {
            return from(days, Milestone.DELIVERED);
        }

        /**
         * Days of the calendar.
         *
         * @param days how many days, 0 or more
         * @param from what they count from
         * @return the effect
         */
        public static Within from(int days, Milestone from) {
            return new Within(days, from, false, false);
        }

        /**
         * The same, but going on to the next working day where it ends on a day off.
         *
         * @return the effect
         */
        public Within extendedToWorkingDay() {
            return new Within(days, from, workingDays, true);
        }

        @Override
        public Kind kind() {
            return Kind.WITHIN;
        }
    }

    /**
     * Takes something off the refund. Of several fees of one sort the first in the order of the rules holds.
     *
     * @param sort what for
     * @param percent how much of what the customer paid for the goods
     * @param fixed how much for the whole return, beside that
     */
    record Fee(Sort sort, Optional<Percent> percent, Optional<Money> fixed) implements Effect {

        /** What a fee is for. Sorts may be added; keep a default branch. */
        public enum Sort {
            /** Taking goods back on stock. */
            RESTOCKING,
            /** The freight of what comes back. */
            RETURN_FREIGHT
        }

        /**
         * A part of what the customer paid for the goods.
         *
         * @param sort what for
         * @param percent how much of it
         * @return the effect
         */
        public static Fee of(Sort sort, Percent percent) {
            return new Fee(sort, Optional.of(percent), Optional.empty());
        }

        /**
         * An amount for the whole return.
         *
         * @param sort what for
         * @param fixed how much
         * @return the effect
         */
        public static Fee of(Sort sort, Money fixed) {
            return new Fee(sort, Optional.empty(), Optional.of(fixed));
        }

        @Override
        public Kind kind() {
            return Kind.FEE;
        }
    }

    /**
     * Says who bears the freight of what comes back. The first in the order of the rules holds.
     *
     * @param payer who
     */
    record Freight(FreightPayer payer) implements Effect {
        @Override
        public Kind kind() {
            return Kind.FREIGHT;
        }
    }

    /**
     * Says what the customer may want. The first in the order of the rules holds.
     *
     * @param of the resolutions
     */
    record Offers(List<Resolution> of) implements Effect {

        /**
         * What the customer may want.
         *
         * @param of the resolutions
         * @return the effect
         */
        public static Offers of(Resolution... of) {
            return new Offers(List.of(of));
        }

        /** Copies the list. */
        public Offers {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.OFFERS;
        }
    }

    /**
     * Asks for evidence. All that rules ask for is needed.
     *
     * @param evidence the host's codes of it, such as {@code PHOTO}
     */
    record Needs(List<String> evidence) implements Effect {

        /**
         * What is needed.
         *
         * @param evidence the host's codes of it
         * @return the effect
         */
        public static Needs of(String... evidence) {
            return new Needs(List.of(evidence));
        }

        /** Copies the list. */
        public Needs {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Kind kind() {
            return Kind.NEEDS;
        }
    }

    /**
     * Approves what is allowed without a person. The first in the order of the rules holds.
     *
     * @param upTo the most that may be asked for of one line: what its units were sold for, or the amount of a wish without units;
     *     empty for any amount
     */
    record AutoApprove(Optional<Money> upTo) implements Effect {

        /**
         * Approves any amount.
         *
         * @return the effect
         */
        public static AutoApprove always() {
            return new AutoApprove(Optional.empty());
        }

        /**
         * Approves up to an amount.
         *
         * @param most the most that may be asked for of one line: what its units were sold for, or the amount of a wish without units
         * @return the effect
         */
        public static AutoApprove upTo(Money most) {
            return new AutoApprove(Optional.of(most));
        }

        @Override
        public Kind kind() {
            return Kind.AUTO_APPROVE;
        }
    }

    /**
     * Says when money goes back at the earliest. The first in the order of the rules holds.
     *
     * @param timing when
     */
    record RefundAt(RefundTiming timing) implements Effect {
        @Override
        public Kind kind() {
            return Kind.REFUND_AT;
        }
    }

    /**
     * Says whether standard delivery is paid back. The first in the order of the rules holds. Where none says, it goes back if all
     * goods of the order were called off or never arrived, and else never.
     *
     * @param refund whether
     */
    record Shipping(ShippingRefund refund) implements Effect {
        @Override
        public Kind kind() {
            return Kind.SHIPPING;
        }
    }

    /**
     * Says what becomes of promotions whose threshold is no longer reached. The first in the order of the rules holds.
     *
     * @param clawback what
     */
    record Promotions(Clawback clawback) implements Effect {
        @Override
        public Kind kind() {
            return Kind.PROMOTIONS;
        }
    }

    /**
     * Says what is looked at when the goods come back. The first in the order of the rules holds.
     *
     * @param checklist what
     */
    record Inspect(Checklist checklist) implements Effect {
        @Override
        public Kind kind() {
            return Kind.INSPECT;
        }
    }

    /**
     * Says what the customer may get beyond the price, such as three times the price of goods that are no genuine ones 假一赔三. The first
     * in the order of the rules holds.
     *
     * <p>Multiple and least amount say what is given where nobody names an amount. Whoever names one may give less, and what is left
     * stays owed. Bounds in another currency than the order leave it to a person.
     *
     * @param times how many times the price of the approved units; 0 where the price says nothing of it
     * @param least the least that is owed where it follows from the price; empty for no such bound
     * @param most the most that is given in one case, whatever for, also where an amount is named; empty for any amount
     */
    record Compensate(int times, Optional<Money> least, Optional<Money> most) implements Effect {

        /**
         * A limit.
         *
         * @param most the most that is given in one case
         * @return the effect
         */
        public static Compensate upTo(Money most) {
            return new Compensate(0, Optional.empty(), Optional.of(most));
        }

        /**
         * A multiple of the price.
         *
         * @param times how many times
         * @param least the least that is owed
         * @return the effect
         */
        public static Compensate times(int times, Money least) {
            return new Compensate(times, Optional.of(least), Optional.empty());
        }

        /**
         * What follows from a price, without the bounds.
         *
         * @param price what the units were sold for, with tax
         * @return the amount; empty if the price says nothing of it
         */
        public Optional<Money> of(Money price) {
            return times == 0 ? Optional.empty() : Optional.of(price.multipliedBy(times));
        }

        @Override
        public Kind kind() {
            return Kind.COMPENSATE;
        }
    }
}
