package dev.retour.returns.compensation;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;

/**
 * Something that a customer gets beyond the price. It is no part of what the order has to give back.
 *
 * @param id its id
 * @param kind what for
 * @param payer who bears it
 * @param means by what means
 * @param why the host's code of the reason
 * @param part how much, where it goes, and how far it is; it goes the way of a part of a refund
 */
public record Compensation(
        CompensationId id, CompensationKind kind, Payer payer, Means means, String why, RefundPart part) {

    /**
     * Checks the reason and the amount.
     *
     * @throws IllegalArgumentException if the code of the reason is no legal {@link Identifier}, or the amount is not above 0
     */
    public Compensation {
        Identifier.check("Code of a reason", why);
        if (!part.amount().isPositive()) {
            throw new IllegalArgumentException("A compensation is more than 0, not " + part.amount() + ".");
        }
    }

    /**
     * The same, granted and to be asked for.
     *
     * @return the compensation on its way
     */
    public Compensation granted() {
        return with(part.after(SettlementAct.APPROVE));
    }

    /**
     * Tells whether something may be done about it.
     *
     * @param act what
     * @return true if there is such a step from here
     */
    public boolean may(Pursuit act) {
        return switch (act) {
            case RETRY -> part.may(SettlementAct.RETRY);
            case ASK -> part.isOpen();
            case GIVE_UP -> part.may(SettlementAct.GIVE_UP);
        };
    }

    /**
     * The same after something was done about it.
     *
     * @param act what
     * @return the compensation
     * @throws IllegalArgumentException if there is no such step from here
     */
    public Compensation after(Pursuit act) {
        return switch (act) {
            case RETRY -> with(part.after(SettlementAct.RETRY));
            case ASK -> with(part.asking());
            case GIVE_UP -> with(part.after(SettlementAct.GIVE_UP));
        };
    }

    /**
     * The same after what was said of it. Answers may come late, twice and in any order.
     *
     * @param attempt of which attempt it was said
     * @param said what was said
     * @return the compensation; the same if that tells nothing new
     */
    public Compensation hearing(int attempt, SettlementAct said) {
        return with(part.hearing(attempt, said));
    }

    /**
     * The same as our own acts alone have made it, to hear every answer that still holds.
     *
     * @return the compensation as if nobody had said anything of it
     */
    public Compensation unheard() {
        return with(part.unheard());
    }

    private Compensation with(RefundPart next) {
        return new Compensation(id, kind, payer, means, why, next);
    }

    /**
     * Tells whether somebody has still to do something about it.
     *
     * @return true while nobody can say how it ends, and where it failed
     */
    public boolean isUndone() {
        return part.isOpen() || part.status() == SettlementStatus.FAILED;
    }

    /**
     * Explains it.
     *
     * @return what is given, what for, by whom and how far it is
     */
    public Explanation explain() {
        return Explanation.of(Reason.of(CompensationReason.GRANTED)
                .with("amount", part.amount())
                .with("kind", kind)
                .with("payer", payer)
                .with("means", means)
                .with("why", why)
                .with("status", part.status()));
    }
}
