package dev.retour.jdbc.internal;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.EventSink;
import dev.retour.store.Head;
import dev.retour.store.Link;
import dev.retour.store.LockedStreams;
import dev.retour.store.Message;
import dev.retour.store.NewEvent;
import dev.retour.store.PersonalValue;
import dev.retour.store.Snapshot;
import dev.retour.store.StorageException;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit of work on a connection whose transaction somebody else begins and ends. */
public final class JdbcUnit extends JdbcReader implements Unit {

    private final @Nullable EventSink<? super Connection> sink;
    private final boolean isJoined;
    private final UnitDraft draft = new UnitDraft();
    private final LockedStreams streams;

    /**
     * A unit that lives until {@link #end}.
     *
     * @param session the connection to use
     * @param scope whose books
     * @param sink takes the messages in the place of our outbox; null if nobody does
     * @param isJoined whether the transaction began before the unit, and may see what was there by then
     */
    public JdbcUnit(Session session, Scope scope, @Nullable EventSink<? super Connection> sink, boolean isJoined) {
        super(session, scope);
        this.sink = sink;
        this.isJoined = isJoined;
        this.streams = new LockedStreams(scope);
    }

    @Override
    public Map<StreamId, Head> lock(Collection<StreamId> wanted) {
        return open().lock(wanted, sorted -> Heads.lock(session(), scope(), sorted));
    }

    private LockedStreams open() {
        session();
        return streams;
    }

    @Override
    public Map<Integer, Claim> claimed(List<ClaimRequest> requests) {
        return Claims.claimed(session(), scope(), requests);
    }

    @Override
    public List<Claim> claim(List<ClaimRequest> requests) {
        return Claims.claim(session(), scope(), requests);
    }

    @Override
    public void append(StreamId stream, long expected, List<NewEvent> events, Snapshot state) {
        open().append(stream, expected, events, state);
    }

    @Override
    public void deadline(StreamId stream, Optional<Instant> at) {
        open().deadline(stream, at);
    }

    @Override
    public void link(StreamId stream, String key, String value) {
        session();
        draft.links.add(new Link(stream, key, value));
    }

    @Override
    public void request(List<EffectRequest> effects) {
        session();
        draft.request(effects);
    }

    @Override
    public void publish(List<Message> messages) {
        draft.envelopes.addAll(open().publish(messages));
    }

    @Override
    public void keep(List<PersonalValue> values) {
        session();
        draft.keep(values);
    }

    /** Whoever looks within a unit is going to write, so what others committed meanwhile counts. */
    @Override
    public List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit) {
        checkLatest("link", " " + key);
        return Links.latest(session(), scope(), key, value, after, limit);
    }

    private void checkLatest(String table, String which) {
        if (isJoined) {
            Latest.check(session(), table, which);
        }
    }

    /** What this unit keeps so far is written first, so that the database knows what of it is new, and counts it too. */
    @Override
    public int erase(String subject) {
        checkLatest("personal", "");
        write(List.of(draft.takePersonal(scope())));
        return PersonalValues.erase(session(), scope(), subject);
    }

    @Override
    public void close(StreamId stream, Reason reason) {
        open().close(stream, reason);
    }

    @Override
    public void reopen(StreamId stream, Snapshot state) {
        open().reopen(stream, state);
    }

    /**
     * Makes certain that what the unit found absent, and does not create, is absent still. Of use in a joined unit.
     *
     * @throws StorageException if it is there by now, or if that cannot be told
     */
    public void checkAbsent() {
        Latest.checkAbsent(session(), scope(), streams.absent());
    }

    /** Writes what the unit has in mind, if nothing speaks against it. */
    public void store() {
        session().checkSound();
        List<Write> writes = new ArrayList<>(draft.streams(scope(), streams.changed()));
        if (sink == null) {
            writes.add(Messages.added(draft.envelopes));
        } else if (!draft.envelopes.isEmpty()) {
            write(writes);
            writes.clear();
            EventSink.tell(sink, session().connection(), draft.envelopes);
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
}
