package dev.retour;

import dev.retour.desk.Desk;
import dev.retour.desk.Noted;
import dev.retour.desk.ParcelDesk;
import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Scope;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Consignment;
import dev.retour.parcel.tracking.Decided;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingCommand;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The parcels of a shop: what we do about them, what is scanned, and where they are. A parcel holds goods of one return case or of
 * several, of one order or of several, and a case has any number of parcels. What happens to a parcel happens to its cases at once: a
 * first scan, a loss, a return to the sender.
 *
 * <p>The host gives each command an id of its own, as for {@link Returns}. Immutable, and thread-safe if its storage is.
 */
public final class Parcels {

    private static final CommandId PREVIEW = CommandId.of("preview");

    private final ParcelDesk desk;
    private final Clock clock;
    private final Scope scope;
    private final Actor actor;

    Parcels(Desk desk, Clock clock, Scope scope, Actor actor) {
        this.desk = desk.parcels();
        this.clock = clock;
        this.scope = scope;
        this.actor = actor;
    }

    /**
     * Plans a parcel in which a customer sends goods back.
     *
     * @param parcel the host's id of the parcel
     * @param command the id of the command
     * @param carried the goods inside, by case; none if nobody knows
     * @return the answer
     * @throws IllegalArgumentException if a case is named twice
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply planReturn(ParcelId parcel, CommandId command, Carried... carried) {
        return execute(command, parcel, TrackingCommand.Plan.ofReturn(List.of(carried)));
    }

    /**
     * Plans a parcel that brings goods to a customer.
     *
     * @param parcel the host's id of the parcel
     * @param command the id of the command
     * @param carried the goods inside of cases that are open or may be; none otherwise, and {@link #link} tells it later
     * @return the answer
     * @throws IllegalArgumentException if a case is named twice
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply planOutbound(ParcelId parcel, CommandId command, Carried... carried) {
        return execute(command, parcel, TrackingCommand.Plan.ofSale(List.of(carried)));
    }

    /**
     * Gives a parcel a waybill, printed or as a code.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @param consignment who carries it
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply label(ParcelId parcel, CommandId command, Consignment consignment) {
        return execute(command, parcel, new TrackingCommand.IssueLabel(consignment));
    }

    /**
     * Says or corrects who carries a parcel, at any time.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @param consignment who carries it
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply stateConsignment(ParcelId parcel, CommandId command, Consignment consignment) {
        return execute(command, parcel, new TrackingCommand.StateConsignment(consignment));
    }

    /**
     * Asks the courier to come for a parcel. That it came is a scan.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply bookPickup(ParcelId parcel, CommandId command) {
        return execute(command, parcel, new TrackingCommand.BookPickup());
    }

    /**
     * Asks the courier to stop a parcel and to bring it back 拦截. Whether it did is a scan.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply intercept(ParcelId parcel, CommandId command) {
        return execute(command, parcel, new TrackingCommand.RequestIntercept());
    }

    /**
     * Calls a parcel off that the courier does not have yet.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply cancel(ParcelId parcel, CommandId command) {
        return execute(command, parcel, new TrackingCommand.Cancel());
    }

    /**
     * Says that goods of a case are inside, or corrects which. The case learns at once where they are.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @param carried the goods
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply link(ParcelId parcel, CommandId command, Carried carried) {
        return execute(command, parcel, new TrackingCommand.LinkCase(carried));
    }

    /**
     * Says that no goods of a case are inside, other than it was said before.
     *
     * @param parcel the parcel
     * @param command the id of the command
     * @param caseId the case
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply unlink(ParcelId parcel, CommandId command, CaseId caseId) {
        return execute(command, parcel, new TrackingCommand.UnlinkCase(caseId));
    }

    /**
     * Carries out any command.
     *
     * @param command the id of the command
     * @param parcel the parcel
     * @param wanted what is wanted
     * @return the answer; of a repeated command the first answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply execute(CommandId command, ParcelId parcel, TrackingCommand wanted) {
        return desk.execute(context(command), new ParcelCommand(parcel, wanted));
    }

    /**
     * Tells what a command would do. Nothing is stored.
     *
     * @param parcel the parcel
     * @param wanted what would be wanted
     * @return what it would do, or every reason why not
     */
    public Decision<Decided> preview(ParcelId parcel, TrackingCommand wanted) {
        return desk.preview(context(PREVIEW), new ParcelCommand(parcel, wanted));
    }

    /**
     * Explains what a command would do. Nothing is stored.
     *
     * @param parcel the parcel
     * @param wanted what would be wanted
     * @return who would carry it, which goods would be inside and where it would be; or every reason why not
     */
    public Explanation explain(ParcelId parcel, TrackingCommand wanted) {
        return desk.explain(context(PREVIEW), new ParcelCommand(parcel, wanted));
    }

    /**
     * Records a scan: the hand-over to the courier, a place on the way, the arrival, a loss. It is never refused: in any order, at any
     * time, as often as it comes, also of a parcel that nobody has planned yet.
     *
     * <p>A scan is one by parcel, source and external id. Personal values belong to its attributes, marked as such; they are kept apart
     * and erased with their order, or with the parcel.
     *
     * <p>A case with goods inside that cannot be read stops nothing, and is named in the answer. It is told once it can be read, by
     * whatever comes next for it or for the parcel, be it the same scan.
     *
     * @param parcel the parcel
     * @param scan what was seen
     * @return what became of it
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Noted observe(ParcelId parcel, Scan scan) {
        return desk.record(new ObservationContext(scope, actor, clock.instant()), parcel, scan);
    }

    /**
     * A parcel as it stands.
     *
     * @param parcel its id
     * @return where it is, what is inside, and how it went; empty if nothing is known of it
     */
    public Optional<Tracking> find(ParcelId parcel) {
        return desk.parcel(scope, parcel);
    }

    /**
     * The parcels of a case: all that ever were said to hold goods of it, also if it was corrected since. For the next page, begin
     * after the last one.
     *
     * @param caseId the case
     * @param after the parcel after which to begin; empty for the start
     * @param limit the most parcels wanted, above 0
     * @return their ids, growing, compared by code points; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<ParcelId> ofCase(CaseId caseId, Optional<ParcelId> after, int limit) {
        return desk.parcels(scope, caseId, after, limit);
    }

    /**
     * The parcels under a waybill: all that ever were said to have it, with whatever courier.
     *
     * @param waybill the courier's number
     * @param after the parcel after which to begin; empty for the start
     * @param limit the most parcels wanted, above 0
     * @return their ids, growing, compared by code points; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<ParcelId> ofWaybill(Waybill waybill, Optional<ParcelId> after, int limit) {
        return desk.parcels(scope, waybill, after, limit);
    }

    private CommandContext context(CommandId command) {
        return new CommandContext(scope, command, actor, clock.instant());
    }
}
