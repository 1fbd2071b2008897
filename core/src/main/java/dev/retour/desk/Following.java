package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseParcel;
import dev.retour.returns.Decider;
import dev.retour.returns.ReturnCase;
import dev.retour.store.ReadOnlyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets cases follow from their parcels. What a case has to know follows from the parcel as it stands, so one that could not be told is
 * told by whatever comes next: the parcel, or whoever opens it again.
 */
record Following(CaseWork caseWork, Session session, Scope scope, Stamp stamp) {

    /** Tells all cases of a parcel, and leaves those behind that cannot be read. Gives back which ones, and why. */
    List<Reason> scanned(Tracking parcel) {
        List<Reason> behind = new ArrayList<>();
        for (Carried each : parcel.carried()) {
            try {
                catchUp(each.caseId());
                follow(parcel, each);
            } catch (ReadOnlyException e) {
                behind.addAll(session.leaveBehind(each.caseId(), e));
            } catch (UnreadableEventException e) {
                behind.addAll(session.leaveBehind(each.caseId(), Guard.readOnly(e)));
            }
        }
        return behind;
    }

    /** Tells all cases that are in a parcel, or were. */
    void commanded(Tracking before, Tracking after) {
        after.carried().forEach(each -> follow(after, each));
        before.carried().stream().filter(each -> !after.carries(each.caseId())).forEach(each -> leaveOut(after, each));
    }

    /**
     * Tells a case that was read-only of all its parcels, as of when they came where they are: it may have missed their scans. All are
     * read before any is told; with one that cannot be read, it stays closed.
     */
    void catchUp(CaseId caseId) {
        if (session.isClosed(caseId)) {
            List<Tracking> parcels = session.returnCase(caseId).map(ReturnCase::parcels).orElse(List.of()).stream()
                    .map(CaseParcel::parcel)
                    .map(session::parcel)
                    .toList();
            parcels.forEach(parcel -> catchUp(parcel, caseId));
            session.reopen(caseId);
        }
    }

    private void catchUp(Tracking parcel, CaseId caseId) {
        parcel.carried().stream()
                .filter(each -> each.caseId().equals(caseId))
                .forEach(each -> follow(CaseParcel.of(parcel, each), each, true));
    }

    private void follow(Tracking parcel, Carried carried) {
        follow(CaseParcel.of(parcel, carried), carried, false);
    }

    private void follow(CaseParcel parcel, Carried carried, boolean isLate) {
        ReturnCase now = session.returnCase(carried.caseId())
                .orElseGet(() -> ReturnCase.unknown(carried.caseId(), carried.order()));
        Instant at = isLate ? parcel.since().orElse(stamp.effectiveAt()) : stamp.effectiveAt();
        happen(carried, caseWork.decider(scope, at, stamp.recordedAt()).follow(parcel, carried.order(), now));
    }

    private void leaveOut(Tracking parcel, Carried gone) {
        ParcelId id = parcel.parcel();
        Optional<ReturnCase> known = session.returnCase(gone.caseId());
        Decider decider = caseWork.decider(scope, stamp.effectiveAt(), stamp.recordedAt());
        known.ifPresent(now -> happen(gone, decider.leaveOut(id, now)));
    }

    private void happen(Carried about, CaseDecision decision) {
        if (!decision.events().isEmpty()) {
            caseWork.apply(session, about.order(), about.caseId(), decision, stamp);
        }
    }
}
