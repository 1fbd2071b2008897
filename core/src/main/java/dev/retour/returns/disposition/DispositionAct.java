package dev.retour.returns.disposition;

/** What may be done about units. Acts may be added; keep a default branch. */
public enum DispositionAct {
    /** To restock. */
    RESTOCK(Disposition.RESTOCK),
    /** To restock as second choice. */
    RESTOCK_B_GRADE(Disposition.RESTOCK_B_GRADE),
    /** To refurbish. */
    REFURBISH(Disposition.REFURBISH),
    /** To repair. */
    REPAIR(Disposition.REPAIR),
    /** To set aside. */
    QUARANTINE(Disposition.QUARANTINE),
    /** To scrap. */
    SCRAP(Disposition.SCRAP),
    /** To give away. */
    DONATE(Disposition.DONATE),
    /** To send to the supplier. */
    RETURN_TO_VENDOR(Disposition.VENDOR_RETURN),
    /** To send to the customer. */
    SEND_BACK(Disposition.SEND_BACK),
    /** To leave with the customer. */
    LEAVE(Disposition.KEEP_BY_CUSTOMER),
    /** To write off what was lost on its way, at our risk. */
    WRITE_OFF(Disposition.LOST),
    /** To take a disposition back, by a movement of its own. */
    REVERSE(Disposition.PENDING);

    private final Disposition to;

    DispositionAct(Disposition to) {
        this.to = to;
    }

    /**
     * What becomes of units by it.
     *
     * @return the disposition
     */
    public Disposition to() {
        return to;
    }
}
