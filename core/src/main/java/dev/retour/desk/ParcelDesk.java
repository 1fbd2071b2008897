package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Scope;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Decided;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.ParcelOutlook;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.store.Head;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Storage;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where commands on parcels and scans come in. What a parcel means for the cases whose goods are inside happens in the same unit of
 * work.
 *
 * <p>Commands may be refused, with all reasons; scans never are. Thread-safe if its storage is.
 */
public final class ParcelDesk {

    private final Guard guard;
    private final Host host;
    private final Forms forms;
    private final Aggregates aggregates;
    private final ParcelWork work;
    private final Claims claims;
    private final Watch watch;

    ParcelDesk(Guard guard, Host host, Forms forms, Aggregates aggregates, CaseWork caseWork, Watch watch) {
        this.guard = guard;
        this.host = host;
        this.forms = forms;
        this.aggregates = aggregates;
        this.work = new ParcelWork(host, aggregates, caseWork);
        this.claims = new Claims(forms);
        this.watch = watch;
    }

    /**
     * Carries out a command.
     *
     * @param context who sends it, under which id
     * @param command what is wanted
     * @return the answer; of a repeated command the first answer
     * @throws ReadOnlyException if an event of the parcel or of one of its cases cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Reply execute(CommandContext context, ParcelCommand command) {
        return new Execution<Decided>(
                        context,
                        command.name(),
                        claims.content(command),
                        unlocked -> locking(unlocked, command.parcel(), command.cases()),
                        session -> work.decide(session, context, command),
                        (session, decision) -> work.apply(session, context, command, decision))
                .in(guard, claims, watch);
    }

    /**
     * Locks a parcel and the cases that it takes along. Which ones is known from a look before the lock; if another one turns up, the
     * unit is done again with it.
     */
    private Session locking(Unlocked unlocked, ParcelId parcel, List<CaseId> more) {
        Set<StreamId> streams = new TreeSet<>(Set.of(aggregates.stream(parcel)));
        Stream.concat(more.stream(), glance(unlocked.unit(), parcel).stream())
                .forEach(each -> streams.add(aggregates.stream(each)));
        return unlocked.lock(aggregates, forms, streams);
    }

    /** The cases of a parcel, without a lock. What cannot be read comes out once the parcel is locked. */
    private List<CaseId> glance(Unit unit, ParcelId parcel) {
        Head head = unit.head(aggregates.stream(parcel));
        try {
            return head.exists()
                    ? cases(Session.reading(unit, aggregates, forms).parcel(parcel))
                    : List.of();
        } catch (ReadOnlyException | UnreadableEventException e) {
            return List.of();
        }
    }

    private static List<CaseId> cases(Tracking tracking) {
        return tracking.carried().stream().map(Carried::caseId).toList();
    }

    /**
     * Tells what a command would do. Nothing is stored or locked, and the id of the command stays free.
     *
     * @param context who would send it
     * @param command what would be wanted
     * @return what it would do, or every reason why not
     * @throws ReadOnlyException if an event of the parcel or of one of its cases cannot be read
     */
    public Decision<Decided> preview(CommandContext context, ParcelCommand command) {
        return guard.read(
                context.scope(), reader -> work.decide(Session.reading(reader, aggregates, forms), context, command));
    }

    /**
     * Explains what a command would do. Nothing is stored or locked, and the id of the command stays free.
     *
     * @param context who would send it
     * @param command what would be wanted
     * @return who carries the parcel, which goods are inside and where it would be; or every reason why not
     * @throws ReadOnlyException if an event of the parcel or of one of its cases cannot be read
     */
    public Explanation explain(CommandContext context, ParcelCommand command) {
        return guard.read(context.scope(), reader -> {
            Session session = Session.reading(reader, aggregates, forms);
            Tracking before = session.parcel(command.parcel());
            return ParcelOutlook.of(command, before, work.decide(session, context, command));
        });
    }

    /**
     * Records a scan, and lets happen what follows from it. A case with goods inside that cannot be read stops nothing: it is told
     * once it can be read, by whatever comes next for it or for the parcel, be it the same scan.
     *
     * @param context who passes it on
     * @param parcel the parcel, be it one of which nothing is known yet
     * @param scan what was seen
     * @return what became of it, and which cases could not be told
     * @throws ReadOnlyException if an event of the parcel cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Noted record(ObservationContext context, ParcelId parcel, Scan scan) {
        return watch.over(
                () -> guard.locking(context.scope(), unlocked -> note(unlocked, context, parcel, scan)),
                noted -> noted.outcome().isStored() ? Outcome.ACCEPTED : Outcome.REPEATED,
                (observer, outcome, took) -> observer.recorded(context, "parcel.scanned", outcome, took));
    }

    private Noted note(Unlocked unlocked, ObservationContext context, ParcelId parcel, Scan scan) {
        Session session = locking(unlocked, parcel, List.of());
        Noted noted = new ScanRecording(host, forms, aggregates, session, work).record(context, parcel, scan);
        session.store(unlocked.unit());
        return noted;
    }

    /**
     * A parcel as it stands.
     *
     * @param scope whose it is
     * @param parcel its id
     * @return the parcel; empty if nothing is known of it
     * @throws ReadOnlyException if an event of it cannot be read
     */
    public Optional<Tracking> parcel(Scope scope, ParcelId parcel) {
        return guard.read(scope, reader -> aggregates.parcels().load(reader, reader.head(aggregates.stream(parcel))));
    }

    /**
     * The parcels of a case.
     *
     * @param scope whose books
     * @param caseId the case
     * @param after the parcel after which to begin; empty for the start
     * @param limit the most parcels wanted, above 0
     * @return parcels by id, compared by code points: all that ever were said to hold goods of the case
     */
    public List<ParcelId> parcels(Scope scope, CaseId caseId, Optional<ParcelId> after, int limit) {
        return linked(scope, Aggregates.HOLDS_CASE, caseId.value(), after, limit);
    }

    /**
     * The parcels under a waybill.
     *
     * @param scope whose books
     * @param waybill the courier's number
     * @param after the parcel after which to begin; empty for the start
     * @param limit the most parcels wanted, above 0
     * @return parcels by id, compared by code points: all that ever were said to have it, with whatever courier
     */
    public List<ParcelId> parcels(Scope scope, Waybill waybill, Optional<ParcelId> after, int limit) {
        return linked(scope, Aggregates.WAYBILL, waybill.value(), after, limit);
    }

    private List<ParcelId> linked(Scope scope, String key, String value, Optional<ParcelId> after, int limit) {
        return guard.linked(scope, key, value, after.map(aggregates::stream), limit)
                .map(stream -> ParcelId.of(stream.id()))
                .toList();
    }
}
