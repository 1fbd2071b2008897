package dev.retour.returns.disposition;

import java.util.List;

/** What becomes of units 处置. Kinds may be added; keep a default branch. */
public enum Disposition {
    /** Nobody has decided yet. */
    PENDING,
    /** Sold again as new 入库. */
    RESTOCK(Origin.ACCEPTED),
    /** Sold again as second choice. */
    RESTOCK_B_GRADE(Origin.ACCEPTED),
    /** Made like new first 翻新; something else becomes of them after that. */
    REFURBISH(Origin.ACCEPTED),
    /** Repaired 维修; something else becomes of them after that. */
    REPAIR(Origin.ACCEPTED),
    /** Set aside until somebody knows more; something else becomes of them after that. */
    QUARANTINE(Origin.ACCEPTED),
    /** Thrown away 报废. */
    SCRAP(Origin.ACCEPTED, Origin.REFUSED),
    /** Given away. */
    DONATE(Origin.ACCEPTED, Origin.REFUSED),
    /** Sent back to the supplier 退供应商. */
    VENDOR_RETURN(Origin.ACCEPTED),
    /** Sent back to the customer 退回客户. */
    SEND_BACK(Origin.ACCEPTED, Origin.REFUSED),
    /** Never asked for: the customer keeps them. */
    KEEP_BY_CUSTOMER(Origin.ABSENT),
    /** Lost on their way back, at our risk: their money goes back as if they had come. */
    LOST(Origin.ABSENT);

    /** Which units may have it. There will be no others. */
    public enum Origin {
        /** Units that came and were accepted. */
        ACCEPTED,
        /** Units that came and were refused. */
        REFUSED,
        /** Units that did not come. */
        ABSENT
    }

    private final boolean ofAccepted;
    private final boolean ofRefused;
    private final boolean ofAbsent;

    Disposition(Origin... origins) {
        List<Origin> all = List.of(origins);
        this.ofAccepted = all.contains(Origin.ACCEPTED);
        this.ofRefused = all.contains(Origin.REFUSED);
        this.ofAbsent = all.contains(Origin.ABSENT);
    }

    /**
     * Tells whether units may have it.
     *
     * @param origin where they come from
     * @return false of what would put goods on the shelf that are not ours
     */
    public boolean isFor(Origin origin) {
        return switch (origin) {
            case ACCEPTED -> ofAccepted;
            case REFUSED -> ofRefused;
            case ABSENT -> ofAbsent;
        };
    }
}
