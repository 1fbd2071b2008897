package dev.retour.freight;

/**
 * What a charge is for, in words that are the same for every courier.
 *
 * <p>The courier's own code and text are kept beside the kind wherever a charge is held.
 * More may come: a {@code switch} needs a default branch.
 */
public enum ChargeKind {
    /** Transport to the customer. 运费 */
    FREIGHT(Family.FREIGHT),
    /** Transport back to the shop. 退回运费 */
    RETURN_FREIGHT(Family.FREIGHT),
    /** One amount for everything, where the courier does not itemize. */
    ALL_IN(Family.FREIGHT),
    /** Fuel. 燃油附加费 */
    FUEL(Family.SURCHARGE),
    /** Remote or extended area. 偏远附加费 */
    REMOTE_AREA(Family.SURCHARGE),
    /** Delivery to a home. 住宅附加费 */
    RESIDENTIAL(Family.SURCHARGE),
    /** Long, heavy or odd parcels. 超长超重 */
    OVERSIZE(Family.SURCHARGE),
    /** High season. 旺季附加费 */
    PEAK(Family.SURCHARGE),
    /** Insurance of the value. 保价 */
    INSURANCE(Family.SURCHARGE),
    /** Fee for cash on delivery. 代收货款手续费 */
    COD_FEE(Family.SURCHARGE),
    /** Packing. 包装 */
    PACKAGING(Family.SURCHARGE),
    /** Collecting the parcel. 提货 */
    PICKUP(Family.SURCHARGE),
    /** Delivering it beyond the door or once more. 配送 */
    DELIVERY(Family.SURCHARGE),
    /** A signed slip that comes back. 签单返还 */
    SIGNED_SLIP(Family.SURCHARGE),
    /** Change or correction of an address. 改址 */
    ADDRESS_CHANGE(Family.SURCHARGE),
    /** Storage. 仓储 */
    STORAGE(Family.SURCHARGE),
    /** A surcharge of another sort, told apart by its code. */
    OTHER_SURCHARGE(Family.SURCHARGE),
    /** Tax on the courier's service. 税 */
    TAX(Family.TAX),
    /** Money that the courier pays for loss or damage. 理赔 */
    CLAIM_PAYOUT(Family.OUTSIDE),
    /** Cash collected from the customer. 代收货款 */
    COD_COLLECTED(Family.OUTSIDE),
    /** Duty and import tax laid out. 关税 */
    DUTY(Family.OUTSIDE),
    /** A code that nobody has mapped. */
    UNKNOWN(Family.OUTSIDE);

    /**
     * How a kind takes part in an audit.
     *
     * <p>More may come: a {@code switch} needs a default branch.
     */
    public enum Family {
        /** Priced by zone and weight. */
        FREIGHT,
        /** Priced by a rule of its own on top. */
        SURCHARGE,
        /** Tax on the above. */
        TAX,
        /** Not priced by a rate card at all. */
        OUTSIDE
    }

    private final Family family;

    ChargeKind(Family family) {
        this.family = family;
    }

    /**
     * How the kind takes part in an audit.
     *
     * @return its family
     */
    public Family family() {
        return family;
    }
}
