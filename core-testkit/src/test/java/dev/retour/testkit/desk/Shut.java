package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.returnCase;

import dev.retour.desk.Desk;
import dev.retour.host.Authorizer;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Reason;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.store.Form;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.Snapshot;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shuts cases of a fixture by an event that only one release can read. */
record Shut(Fixture at) {

    /** How far a case is shut. */
    enum How {
        /** Somebody has met the event. */
        CLOSED,
        /** Nobody has met it yet, and there is no state that could be read instead. */
        UNMET
    }

    /** Reads an event of schema 99 as an owner. */
    private record Knowing(Form<CaseEvent> form) implements Form<CaseEvent> {
        @Override
        public int schema() {
            return form.schema();
        }

        @Override
        public String write(CaseEvent value) {
            return form.write(value);
        }

        @Override
        public CaseEvent read(int schema, String data) {
            return schema == 99
                    ? new CaseEvent(Instant.EPOCH, new CaseFact.Assigned("mars"), Optional.empty())
                    : form.read(schema, data);
        }
    }

    void shut(CaseId caseId, How how) {
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(returnCase(caseId))).get(returnCase(caseId));
            NewEvent last = at.events(head.stream()).get(0).event();
            NewEvent event = new NewEvent("return.teleported", 99, last.stamp(), "{\"to\":\"mars\"}");
            Snapshot state =
                    how == How.UNMET ? new Snapshot(1, "{") : head.snapshot().orElseThrow();
            unit.append(head.stream(), head.version(), List.of(event), state);
            return head;
        });
        if (how == How.CLOSED) {
            close(caseId);
        }
    }

    /** Somebody has met an event of a parcel that no release can read. */
    void shut(ParcelId parcel) {
        StreamId stream = new StreamId("parcel", parcel.value());
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(stream)).get(stream);
            NewEvent last = at.events(stream).get(0).event();
            NewEvent event = new NewEvent("parcel.teleported", 99, last.stamp(), "{}");
            unit.append(stream, head.version(), List.of(event), head.snapshot().orElseThrow());
            return head;
        });
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(stream)).get(stream);
            unit.close(stream, Reason.of(StoreReason.EVENT_UNREADABLE));
            return head;
        });
    }

    private void close(CaseId caseId) {
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(returnCase(caseId))).get(returnCase(caseId));
            unit.close(head.stream(), Reason.of(StoreReason.EVENT_UNREADABLE));
            return head;
        });
    }

    Head head(CaseId caseId) {
        return at.storage.read(SCOPE, reader -> reader.head(returnCase(caseId)));
    }

    /** The release that can read it. */
    Desk knowing() {
        return knowing(Authorizer.ANYBODY);
    }

    Desk knowing(Authorizer authorizer) {
        return new Releases(at).readingCasesBy(Knowing::new, authorizer);
    }
}
