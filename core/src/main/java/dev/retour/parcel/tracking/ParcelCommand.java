package dev.retour.parcel.tracking;

import dev.retour.kernel.CaseId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import java.util.List;

/**
 * A command, and the parcel that it is about.
 *
 * @param parcel the host's id of the parcel
 * @param act what is to be done
 */
public record ParcelCommand(ParcelId parcel, TrackingCommand act) {

    /**
     * The stable name of the command.
     *
     * @return such as {@code parcel.issue-label}
     */
    public String name() {
        return act.kind().type();
    }

    /**
     * The goods that it puts into the parcel.
     *
     * @return by case; none for most commands
     */
    public List<Carried> carried() {
        return switch (act.kind()) {
            case PLAN -> ((Plan) act).carried();
            case LINK_CASE -> List.of(((LinkCase) act).carried());
            default -> List.of();
        };
    }

    /**
     * The cases of these goods.
     *
     * @return their ids, sorted
     */
    public List<CaseId> cases() {
        return carried().stream().map(Carried::caseId).toList();
    }
}
