package dev.retour.jdbc.internal;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Envelope;
import dev.retour.store.Hash;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.NewEvent;
import dev.retour.store.Snapshot;
import dev.retour.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a unit has in mind for one stream. */
final class StreamDraft {

    private final Scope scope;
    private final Head before;
    private final List<StoredEvent> events = new ArrayList<>();
    private Head head;

    StreamDraft(Scope scope, Head before) {
        this.scope = scope;
        this.before = before;
        this.head = before;
    }

    Head before() {
        return before;
    }

    Head head() {
        return head;
    }

    List<StoredEvent> events() {
        return events;
    }

    boolean isChanged() {
        return !head.equals(before);
    }

    void append(long expected, List<NewEvent> more, Snapshot state) {
        head.checkWritable();
        if (expected != head.version()) {
            throw Moved.of(head.stream());
        }
        more.forEach(this::append);
        head = new Head(
                head.stream(), head.version(), head.hash(), head.messages(), Optional.of(state), Optional.empty());
    }

    private void append(NewEvent event) {
        long version = head.version() + 1;
        Hash hash = HashChain.next(scope, head.stream(), version, event, head.hash());
        events.add(new StoredEvent(scope, head.stream(), version, event, hash));
        head = new Head(head.stream(), version, hash, head.messages(), head.snapshot(), head.unreadable());
    }

    Envelope envelop(Message message) {
        long sequence = head.messages() + 1;
        head = new Head(head.stream(), head.version(), head.hash(), sequence, head.snapshot(), head.unreadable());
        return new Envelope(scope, sequence, message);
    }

    void close(Reason reason) {
        Optional<String> code = Optional.of(reason.code().code());
        head = new Head(head.stream(), head.version(), head.hash(), head.messages(), head.snapshot(), code);
    }
}
