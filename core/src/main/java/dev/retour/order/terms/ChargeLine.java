package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import dev.retour.money.TaxedAmount;

/**
 * What an order costs or saves beside its goods: shipping, wrapping, a fee, a duty. A saving is negative.
 *
 * @param id the host's id of the charge
 * @param type what it is for
 * @param code the host's own code of it
 * @param total net, tax and gross as stored, all of one sign
 */
public record ChargeLine(ChargeId id, Type type, String code, TaxedAmount total) {

    /** What a charge is for. Types may be added; keep a default branch. */
    public enum Type {
        /** Standard delivery to the customer 运费. */
        SHIPPING,
        /** What faster or special delivery costs more. */
        SHIPPING_EXTRA,
        /** Wrapping. */
        WRAP,
        /** A fee, such as of cash on delivery. */
        FEE,
        /** Duty or import tax 关税. */
        DUTY,
        /** Anything else; the code tells. */
        OTHER
    }

    /**
     * Checks code and signs.
     *
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}, or net and tax differ in sign
     */
    public ChargeLine {
        Identifier.check("Code of a charge", code);
        if (total.net().getAmount().signum() * total.tax().getAmount().signum() < 0) {
            throw new IllegalArgumentException("Net and tax of a charge have one sign, not " + total + ".");
        }
    }
}
