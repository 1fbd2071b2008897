package dev.retour.store;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a unit is about to write to one stream that it has locked: for those who write a storage. Not thread-safe. */
public final class StreamDraft {

    private final Scope scope;
    private final Head before;
    private final List<StoredEvent> events = new ArrayList<>(4);
    private Head head;

    StreamDraft(Scope scope, Head before) {
        this.scope = scope;
        this.before = before;
        this.head = before;
    }

    /**
     * The end of the stream as it is stored.
     *
     * @return the head that the unit has locked; of version 0 if there was none to lock
     */
    public Head before() {
        return before;
    }

    /**
     * The end of the stream as it is to be stored.
     *
     * @return the head after all that the unit writes
     */
    public Head head() {
        return head;
    }

    /**
     * What is to be added.
     *
     * @return the events, in order, chained by their hashes
     */
    public List<StoredEvent> events() {
        return Collections.unmodifiableList(events);
    }

    boolean isChanged() {
        return !head.equals(before);
    }

    void append(long expected, List<NewEvent> news, Snapshot state) {
        head.checkWritable();
        if (expected != head.version()) {
            throw StreamMovedException.of(head.stream());
        }
        news.forEach(this::append);
        head = head.with(state);
    }

    private void append(NewEvent event) {
        long version = head.version() + 1;
        Hash hash = HashChain.next(scope, head.stream(), version, event, head.hash());
        events.add(new StoredEvent(scope, head.stream(), version, event, hash));
        head = head.after(version, hash);
    }

    Envelope envelop(Message message) {
        head = head.told();
        return new Envelope(scope, head.messages(), message);
    }

    void deadline(Optional<Instant> at) {
        head.checkWritable();
        head = head.due(at);
    }

    void close(Reason reason) {
        head = head.closed(reason.code().code());
    }

    void reopen(Snapshot state) {
        head = head.reopened(state);
    }
}
