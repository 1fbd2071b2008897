package dev.retour.jdbc.internal;

import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.store.Due;
import dev.retour.store.Head;
import dev.retour.store.Reader;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads one scope, as far as the transaction of its connection sees. */
public class JdbcReader implements Reader {

    private final Session session;
    private final Scope scope;
    private boolean ended;

    /**
     * A reader that lives until {@link #end}.
     *
     * @param session the connection to use
     * @param scope whose books
     */
    public JdbcReader(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
    }

    /** From now on nobody may use this any more. */
    public final void end() {
        ended = true;
    }

    final Session session() {
        if (ended) {
            throw new IllegalStateException("A unit or reader lives as long as the call that it was lent to.");
        }
        return session;
    }

    final Scope scope() {
        return scope;
    }

    @Override
    public final Head head(StreamId stream) {
        return Heads.find(session(), scope, stream).orElseGet(() -> Head.absent(stream));
    }

    @Override
    public final List<StoredEvent> events(StreamId stream, long after, int limit) {
        return Events.read(session(), scope, stream, after, limit);
    }

    @Override
    public final List<Head> streams(String type, String after, int limit) {
        return Heads.list(session(), scope, type, after, limit);
    }

    @Override
    public List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit) {
        return Links.find(session(), scope, key, value, after, limit);
    }

    @Override
    public final List<Head> due(String type, Instant now, Optional<Due> after, int limit) {
        return new Deadlines(session(), scope, type, now).page(after, limit);
    }

    @Override
    public final Optional<Personal> personal(String token) {
        return PersonalValues.find(session(), scope, token);
    }
}
