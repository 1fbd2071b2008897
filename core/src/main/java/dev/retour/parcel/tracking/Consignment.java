package dev.retour.parcel.tracking;

import dev.retour.kernel.Identifier;
import dev.retour.parcel.Waybill;

/**
 * Under which number which courier carries a parcel.
 *
 * @param courier the host's code of the courier, such as {@code sf}
 * @param waybill the courier's number
 */
public record Consignment(String courier, Waybill waybill) {

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Consignment {
        Identifier.check("Courier", courier);
    }

    /**
     * Makes a consignment.
     *
     * @param courier the host's code of the courier
     * @param waybill the courier's number
     * @return the consignment
     * @throws IllegalArgumentException if one is no legal {@link Identifier}
     */
    public static Consignment of(String courier, String waybill) {
        return new Consignment(courier, Waybill.of(waybill));
    }
}
