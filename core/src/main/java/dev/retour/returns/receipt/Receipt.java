package dev.retour.returns.receipt;

import dev.retour.kernel.Identifier;
import dev.retour.parcel.ParcelId;
import java.util.List;
import java.util.Optional;

/**
 * What a warehouse found when it unpacked something 收货. A parcel with nothing inside has no items.
 *
 * @param warehouse the host's code of the warehouse
 * @param parcel the parcel, if it is known
 * @param items what was inside
 * @param last whether the warehouse expects no more for the case
 */
public record Receipt(String warehouse, Optional<ParcelId> parcel, List<ReceivedItem> items, boolean last) {

    /**
     * Copies the items.
     *
     * @throws IllegalArgumentException if the code of the warehouse is no legal {@link Identifier}
     */
    public Receipt {
        Identifier.check("Code of a warehouse", warehouse);
        items = List.copyOf(items);
    }
}
