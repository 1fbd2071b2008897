package dev.retour.returns.settlement;

import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import org.joda.money.Money;

/**
 * One line of a refund.
 *
 * @param kind what for
 * @param item the line of the order or the charge; empty for the whole return
 * @param code the promotion, the sort of the fee, or what goods lack; empty for goods and charges themselves
 * @param units how many units; 0 where it is about money alone
 * @param value by how much the sale becomes less, in net, tax and gross: what a credit note takes back; negative where it becomes
 *     more
 * @param money what goes to the customer; negative where it is taken off
 * @param reason the explanation
 */
public record RefundLine(
        Kind kind, String item, String code, long units, TaxedAmount value, Money money, Reason reason) {

    /** What a line is for. Kinds may be added; keep a default branch. */
    public enum Kind {
        /** Units of a line. */
        GOODS,
        /** A charge, such as shipping. */
        CHARGE,
        /** A promotion whose threshold the rest of the order no longer reaches, or reaches again. */
        CLAWBACK,
        /** Less for goods that lack something. */
        DEDUCTION,
        /** A fee of the policy. */
        FEE
    }
}
