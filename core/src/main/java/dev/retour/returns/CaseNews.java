package dev.retour.returns;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Personal;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the world tells of a return case. It is never refused. Kinds may be added; keep a default branch. */
public sealed interface CaseNews {

    /** What is told. */
    enum Kind {
        /** A warehouse unpacked something. */
        GOODS_RECEIVED,
        /** A courier has goods that come back. */
        GOODS_SHIPPED,
        /** The platform has decided. */
        PLATFORM_RULED,
        /** A payment service tells how a refund goes on. */
        REFUND_ANSWERED,
        /** A service tells how a compensation goes on. */
        COMPENSATION_ANSWERED,
        /** The customer says how the return went. */
        SURVEY_ANSWERED;

        private final String type = "return." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What is told, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The stable name of its type.
     *
     * @return such as {@code return.goods-received}
     */
    default String type() {
        return kind().type;
    }

    /**
     * A warehouse unpacked something.
     *
     * @param receipt what it found
     */
    record GoodsReceived(Receipt receipt) implements CaseNews {
        @Override
        public Kind kind() {
            return Kind.GOODS_RECEIVED;
        }
    }

    /**
     * A courier has goods that come back: its first scan. Of a parcel that is tracked here, the case learns it by itself.
     *
     * @param parcel the parcel
     */
    record GoodsShipped(ParcelId parcel) implements CaseNews {
        @Override
        public Kind kind() {
            return Kind.GOODS_SHIPPED;
        }
    }

    /**
     * The platform has decided 平台裁决.
     *
     * @param approved how many units of a line come back, or whose money goes back: of the others nothing does. A line that is not
     *     named keeps what was decided of it
     * @param rejected of which lines nothing does at all
     */
    record PlatformRuled(List<LineUnits> approved, List<OrderLineId> rejected) implements CaseNews {

        /** Copies the lists. */
        public PlatformRuled {
            approved = List.copyOf(approved);
            rejected = List.copyOf(rejected);
        }

        @Override
        public Kind kind() {
            return Kind.PLATFORM_RULED;
        }
    }

    /**
     * A payment service tells how a refund goes on.
     *
     * @param refund the refund
     * @param tender the payment
     * @param attempt of which attempt it tells, from 1
     * @param said what it says
     * @param reference its own reference, without personal values; empty if it gives none
     */
    record RefundAnswered(RefundId refund, TenderId tender, int attempt, SettlementAct said, Optional<String> reference)
            implements CaseNews {

        /**
         * Checks what is said.
         *
         * @throws IllegalArgumentException if it is nothing that a payment service says, or attempts do not count from 1
         */
        public RefundAnswered {
            if (!said.isSaid() || attempt < 1) {
                throw new IllegalArgumentException("No payment service says " + said + " of attempt " + attempt + ".");
            }
        }

        @Override
        public Kind kind() {
            return Kind.REFUND_ANSWERED;
        }
    }

    /**
     * A service tells how something goes on that is given beyond the price.
     *
     * @param compensation the compensation
     * @param attempt of which attempt it tells, from 1
     * @param said what it says
     * @param reference its own reference, without personal values; empty if it gives none
     */
    record CompensationAnswered(
            CompensationId compensation, int attempt, SettlementAct said, Optional<String> reference)
            implements CaseNews {

        /**
         * Checks what is said.
         *
         * @throws IllegalArgumentException if it is nothing that a service says, or attempts do not count from 1
         */
        public CompensationAnswered {
            if (!said.isSaid() || attempt < 1) {
                throw new IllegalArgumentException("No service says " + said + " of attempt " + attempt + ".");
            }
        }

        @Override
        public Kind kind() {
            return Kind.COMPENSATION_ANSWERED;
        }
    }

    /**
     * The customer says how the return went 满意度评价. Of several answers the last one holds.
     *
     * @param score from 1, bad, to 5, good
     * @param categories what it is about, the host's codes
     * @param followUp whether the customer wants to hear from somebody
     * @param words what the customer wrote, as personal values; once recorded, tokens stand for them
     */
    record SurveyAnswered(int score, List<String> categories, boolean followUp, Attributes words) implements CaseNews {

        /**
         * Checks the score, the codes and that all words are personal.
         *
         * @throws IllegalArgumentException if the score is not within 1 and 5, a code is no legal {@link Identifier}, or words are not
         *     personal
         */
        public SurveyAnswered {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("A score is within 1 and 5, not " + score + ".");
            }
            if (!words.values().values().stream().allMatch(Attribute::personal)) {
                throw new IllegalArgumentException("What a customer writes is personal. Add it as a personal value.");
            }
            categories.forEach(each -> Identifier.check("Category of a survey", each));
            categories = List.copyOf(categories);
        }

        /**
         * An answer without words.
         *
         * @param score from 1, bad, to 5, good
         * @param followUp whether the customer wants to hear from somebody
         * @param categories what it is about, the host's codes
         * @return the answer
         * @throws IllegalArgumentException if the score is not within 1 and 5, or a code is no legal {@link Identifier}
         */
        public static SurveyAnswered of(int score, boolean followUp, String... categories) {
            return new SurveyAnswered(score, List.of(categories), followUp, Attributes.none());
        }

        /**
         * The same with what the customer wrote.
         *
         * @param comment what
         * @return the answer
         */
        public SurveyAnswered saying(Personal comment) {
            return new SurveyAnswered(score, categories, followUp, words.with("comment", comment));
        }

        @Override
        public Kind kind() {
            return Kind.SURVEY_ANSWERED;
        }
    }
}
