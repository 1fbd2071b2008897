package dev.retour.returns.settlement;

import dev.retour.kernel.Machine;
import dev.retour.order.terms.TenderId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The part of a refund that goes back on one payment.
 *
 * @param tender the payment
 * @param amount how much
 * @param attempt how often the payment service was asked for it, always under one key; 0 while it waits for a yes
 * @param asked how often the payment service was asked what became of it
 * @param isGivenUp whether we try no more; what the payment service says may still make it arrive
 * @param status how far it is
 */
public record RefundPart(
        TenderId tender, Money amount, int attempt, int asked, boolean isGivenUp, SettlementStatus status) {

    /** The legal steps of a part. */
    public static final Machine<SettlementStatus, SettlementAct, SettlementTransition> MACHINE =
            Machine.of(SettlementStatus.class, SettlementAct.class, SettlementTransition.class);

    /**
     * A part that is reckoned, and waits for a yes.
     *
     * @param tender the payment
     * @param amount how much
     * @return the part
     */
    public static RefundPart calculated(TenderId tender, Money amount) {
        return new RefundPart(tender, amount, 0, 0, false, SettlementStatus.CALCULATED);
    }

    /**
     * Tells whether we may do something.
     *
     * @param act what we want to do
     * @return true if there is such a step from here
     */
    public boolean may(SettlementAct act) {
        return MACHINE.edge(Optional.of(status), act).isPresent();
    }

    /**
     * The part after something that we did.
     *
     * @param act what we did
     * @return the part
     * @throws IllegalArgumentException if there is no such step from here
     */
    public RefundPart after(SettlementAct act) {
        SettlementStatus to = MACHINE.edge(Optional.of(status), act)
                .orElseThrow(() -> new IllegalArgumentException(act + " is no step from " + status + "."))
                .to();
        int attempts = to == SettlementStatus.REQUESTED ? attempt + 1 : attempt;
        return new RefundPart(tender, amount, attempts, asked, to == SettlementStatus.GIVEN_UP, to);
    }

    /**
     * The part after the payment service was asked once more what became of it.
     *
     * @return the part
     */
    public RefundPart asking() {
        return new RefundPart(tender, amount, attempt, asked + 1, isGivenUp, status);
    }

    /**
     * The part after what a payment service said. Answers may come late, twice and in any order: money that came back stays back, a
     * payment stays paid, and what is said of an earlier attempt tells nothing of the present one. A part that was never sent hears
     * nothing.
     *
     * @param told of which attempt it was said
     * @param said what was said
     * @return the part; the same if that tells nothing new
     */
    public RefundPart hearing(int told, SettlementAct said) {
        SettlementStatus heard = heard(said);
        if (attempt == 0) {
            return this;
        }
        boolean isForGood = heard == SettlementStatus.SETTLED || heard == SettlementStatus.REVERSED;
        boolean isNews = weight(heard) > weight(status) && (isForGood || told == attempt);
        return isNews ? in(heard) : this;
    }

    /**
     * The part as our own acts alone have made it, to hear every answer that still holds: one that was corrected since tells nothing.
     *
     * @return the part as if no payment service had said anything
     */
    public RefundPart unheard() {
        if (attempt == 0) {
            return this;
        }
        return in(isGivenUp ? SettlementStatus.GIVEN_UP : SettlementStatus.REQUESTED);
    }

    private RefundPart in(SettlementStatus other) {
        return new RefundPart(tender, amount, attempt, asked, isGivenUp, other);
    }

    private static SettlementStatus heard(SettlementAct said) {
        return switch (said) {
            case LOSE_SIGHT -> SettlementStatus.UNKNOWN;
            case TAKE -> SettlementStatus.PENDING;
            case FAIL -> SettlementStatus.FAILED;
            case SETTLE -> SettlementStatus.SETTLED;
            case REVERSE -> SettlementStatus.REVERSED;
            default -> throw new IllegalArgumentException(said + " is nothing that a payment service says.");
        };
    }

    /** Which of two holds, whichever was said first. */
    private static int weight(SettlementStatus status) {
        return switch (status) {
            case CALCULATED, REQUESTED -> 0;
            case UNKNOWN -> 1;
            case PENDING -> 2;
            case FAILED -> 3;
            case GIVEN_UP, DISCARDED -> 4;
            case SETTLED -> 5;
            case REVERSED -> 6;
        };
    }

    /**
     * Tells whether the money is on its way, or may be.
     *
     * @return true as long as nobody can say how it ends
     */
    public boolean isOpen() {
        return switch (status) {
            case REQUESTED, PENDING, UNKNOWN -> true;
            default -> false;
        };
    }

    /**
     * Tells whether the part counts as refunded, or as about to be.
     *
     * @return false if its money is free for another refund
     */
    public boolean counts() {
        return switch (status) {
            case REVERSED, GIVEN_UP, DISCARDED -> false;
            default -> true;
        };
    }
}
