package dev.retour.returns.disposition;

import dev.retour.kernel.Transition;
import java.util.Optional;

/** Every legal step of what becomes of a unit. It begins as pending. */
public enum DispositionTransition implements Transition<Disposition, DispositionAct> {
    /** They are put on the shelf. */
    RESTOCKED(Disposition.PENDING, DispositionAct.RESTOCK),
    /** They are put on the shelf as second choice. */
    RESTOCKED_B_GRADE(Disposition.PENDING, DispositionAct.RESTOCK_B_GRADE),
    /** They are made like new. */
    REFURBISHED(Disposition.PENDING, DispositionAct.REFURBISH),
    /** They are repaired. */
    REPAIRED(Disposition.PENDING, DispositionAct.REPAIR),
    /** They are set aside. */
    QUARANTINED(Disposition.PENDING, DispositionAct.QUARANTINE),
    /** They are thrown away. */
    SCRAPPED(Disposition.PENDING, DispositionAct.SCRAP),
    /** They are given away. */
    DONATED(Disposition.PENDING, DispositionAct.DONATE),
    /** They are sent to the supplier. */
    RETURNED_TO_VENDOR(Disposition.PENDING, DispositionAct.RETURN_TO_VENDOR),
    /** They are sent to the customer. */
    SENT_BACK(Disposition.PENDING, DispositionAct.SEND_BACK),
    /** They are left with the customer. */
    LEFT(Disposition.PENDING, DispositionAct.LEAVE),
    /** They are written off as lost. */
    WRITTEN_OFF(Disposition.PENDING, DispositionAct.WRITE_OFF),
    /** They are put on the shelf after refurbishing. */
    RESTOCKED_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.RESTOCK),
    /** They are put on the shelf as second choice after refurbishing. */
    RESTOCKED_B_GRADE_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.RESTOCK_B_GRADE),
    /** They are repaired after refurbishing. */
    REPAIRED_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.REPAIR),
    /** They are set aside after refurbishing. */
    QUARANTINED_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.QUARANTINE),
    /** They are thrown away after refurbishing. */
    SCRAPPED_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.SCRAP),
    /** They are given away after refurbishing. */
    DONATED_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.DONATE),
    /** They are sent to the supplier after refurbishing. */
    RETURNED_TO_VENDOR_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.RETURN_TO_VENDOR),
    /** They are sent to the customer after refurbishing. */
    SENT_BACK_AFTER_REFURBISHING(Disposition.REFURBISH, DispositionAct.SEND_BACK),
    /** They are put on the shelf after repair. */
    RESTOCKED_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.RESTOCK),
    /** They are put on the shelf as second choice after repair. */
    RESTOCKED_B_GRADE_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.RESTOCK_B_GRADE),
    /** They are made like new after repair. */
    REFURBISHED_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.REFURBISH),
    /** They are set aside after repair. */
    QUARANTINED_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.QUARANTINE),
    /** They are thrown away after repair. */
    SCRAPPED_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.SCRAP),
    /** They are given away after repair. */
    DONATED_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.DONATE),
    /** They are sent to the supplier after repair. */
    RETURNED_TO_VENDOR_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.RETURN_TO_VENDOR),
    /** They are sent to the customer after repair. */
    SENT_BACK_AFTER_REPAIR(Disposition.REPAIR, DispositionAct.SEND_BACK),
    /** They are put on the shelf after quarantine. */
    RESTOCKED_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.RESTOCK),
    /** They are put on the shelf as second choice after quarantine. */
    RESTOCKED_B_GRADE_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.RESTOCK_B_GRADE),
    /** They are made like new after quarantine. */
    REFURBISHED_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.REFURBISH),
    /** They are repaired after quarantine. */
    REPAIRED_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.REPAIR),
    /** They are thrown away after quarantine. */
    SCRAPPED_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.SCRAP),
    /** They are given away after quarantine. */
    DONATED_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.DONATE),
    /** They are sent to the supplier after quarantine. */
    RETURNED_TO_VENDOR_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.RETURN_TO_VENDOR),
    /** They are sent to the customer after quarantine. */
    SENT_BACK_AFTER_QUARANTINE(Disposition.QUARANTINE, DispositionAct.SEND_BACK),
    /** They were not put on the shelf after all. */
    RESTOCK_REVERSED(Disposition.RESTOCK, DispositionAct.REVERSE),
    /** They were not put on the shelf as second choice after all. */
    RESTOCK_B_GRADE_REVERSED(Disposition.RESTOCK_B_GRADE, DispositionAct.REVERSE),
    /** They were not made like new after all. */
    REFURBISH_REVERSED(Disposition.REFURBISH, DispositionAct.REVERSE),
    /** They were not repaired after all. */
    REPAIR_REVERSED(Disposition.REPAIR, DispositionAct.REVERSE),
    /** They were not set aside after all. */
    QUARANTINE_REVERSED(Disposition.QUARANTINE, DispositionAct.REVERSE),
    /** They were not thrown away after all. */
    SCRAP_REVERSED(Disposition.SCRAP, DispositionAct.REVERSE),
    /** They were not given away after all. */
    DONATE_REVERSED(Disposition.DONATE, DispositionAct.REVERSE),
    /** They were not sent to the supplier after all. */
    VENDOR_RETURN_REVERSED(Disposition.VENDOR_RETURN, DispositionAct.REVERSE),
    /** They were not sent to the customer after all. */
    SEND_BACK_REVERSED(Disposition.SEND_BACK, DispositionAct.REVERSE),
    /** They were not left with the customer after all. */
    KEEP_BY_CUSTOMER_REVERSED(Disposition.KEEP_BY_CUSTOMER, DispositionAct.REVERSE),
    /** They were not lost after all. */
    LOST_REVERSED(Disposition.LOST, DispositionAct.REVERSE);

    private final Disposition from;
    private final DispositionAct act;

    DispositionTransition(Disposition from, DispositionAct act) {
        this.from = from;
        this.act = act;
    }

    @Override
    public Optional<Disposition> from() {
        return Optional.of(from);
    }

    @Override
    public DispositionAct command() {
        return act;
    }

    @Override
    public Disposition to() {
        return act.to();
    }
}
