package dev.retour.jdbc.internal;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.EventSink;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.NewEvent;
import dev.retour.store.PersonalValue;
import dev.retour.store.Snapshot;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit of work on a connection whose transaction somebody else begins and ends. */
public final class JdbcUnit extends JdbcReader implements Unit {

    private final @Nullable EventSink<? super Connection> sink;
    private final UnitDraft draft = new UnitDraft();
    private @Nullable Map<StreamId, StreamDraft> locked;
    private @Nullable StorageException refusal;

    /**
     * A unit that lives until {@link #end}.
     *
     * @param session the connection to use
     * @param scope whose books
     * @param sink takes the messages in the place of our outbox; null if nobody does
     */
    public JdbcUnit(Session session, Scope scope, @Nullable EventSink<? super Connection> sink) {
        super(session, scope);
        this.sink = sink;
    }

    @Override
    public Map<StreamId, Head> lock(Collection<StreamId> streams) {
        Session open = session();
        if (locked != null) {
            throw new IllegalStateException("A unit locks all its streams in one call, so that no two wait for ever.");
        }
        List<StreamId> sorted = new ArrayList<>(new TreeSet<>(streams));
        Map<StreamId, Head> found = new LinkedHashMap<>();
        streams.forEach(stream -> found.put(stream, Head.absent(stream)));
        if (!sorted.isEmpty()) {
            Heads.lock(open, scope(), sorted).forEach(head -> found.put(head.stream(), head));
        }
        locked = new TreeMap<>();
        for (Head head : found.values()) {
            locked.put(head.stream(), new StreamDraft(scope(), head));
        }
        return found;
    }

    @Override
    public Map<Integer, Claim> claimed(List<ClaimRequest> requests) {
        return Claims.claimed(session(), scope(), requests);
    }

    @Override
    public List<Claim> claim(List<ClaimRequest> requests) {
        try {
            return Claims.claim(session(), scope(), requests);
        } catch (StorageException e) {
            refusal = e;
            throw e;
        }
    }

    @Override
    public void append(StreamId stream, long expected, List<NewEvent> events, Snapshot state) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("An append has one event or more.");
        }
        StreamDraft mine = locked(stream);
        try {
            mine.append(expected, events, state);
        } catch (StorageException e) {
            refusal = e;
            throw e;
        }
    }

    private StreamDraft locked(StreamId stream) {
        session();
        StreamDraft mine = locked == null ? null : locked.get(stream);
        if (mine == null) {
            throw new IllegalStateException("Lock " + stream + " before you write to it.");
        }
        return mine;
    }

    private StreamDraft existing(StreamId stream) {
        StreamDraft mine = locked(stream);
        if (!mine.head().exists()) {
            throw new IllegalStateException(stream + " has no event yet. Append first.");
        }
        return mine;
    }

    @Override
    public void link(StreamId stream, String key, String value) {
        session();
        draft.links.add(new Links.Link(
                stream, Identifier.check("Key of a link", key), Identifier.check("Value of a link", value)));
    }

    @Override
    public void request(List<EffectRequest> effects) {
        session();
        draft.request(effects);
    }

    @Override
    public void publish(List<Message> messages) {
        List<StreamDraft> streams =
                messages.stream().map(message -> existing(message.aggregate())).toList();
        for (int i = 0; i < messages.size(); i++) {
            draft.envelopes.add(streams.get(i).envelop(messages.get(i)));
        }
    }

    @Override
    public void keep(List<PersonalValue> values) {
        session();
        draft.keep(values);
    }

    /** What this unit keeps is written first, so that the database counts it too. */
    @Override
    public int erase(String subject) {
        write(List.of(draft.takePersonal(scope())));
        return PersonalValues.erase(session(), scope(), subject);
    }

    @Override
    public void close(StreamId stream, Reason reason) {
        existing(stream).close(reason);
    }

    /** Writes what the unit has in mind, if nothing speaks against it. */
    public void store() {
        if (refusal != null) {
            throw refusal;
        }
        session().checkSound();
        List<Write> writes = new ArrayList<>(draft.streams(scope(), locked == null ? List.of() : locked.values()));
        if (sink == null) {
            writes.add(Messages.added(draft.envelopes));
        } else if (!draft.envelopes.isEmpty()) {
            write(writes);
            writes.clear();
            tell(sink);
        }
        writes.add(draft.takePersonal(scope()));
        write(writes);
    }

    private void write(List<Write> writes) {
        Session open = session();
        open.dialect()
                .write(
                        open,
                        writes.stream().filter(write -> !write.rows().isEmpty()).toList());
    }

    private void tell(EventSink<? super Connection> host) {
        try {
            host.publish(session().connection(), List.copyOf(draft.envelopes));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StorageException(
                    Reason.of(StoreReason.STORAGE_FAILED)
                            .with("cause", e.getClass().getName()),
                    e);
        }
    }
}
