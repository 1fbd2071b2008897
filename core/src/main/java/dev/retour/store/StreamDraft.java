package dev.retour.store;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a unit is about to write to one stream. */
final class StreamDraft {

    private final Scope scope;
    private final Head base;
    private final List<StoredEvent> events = new ArrayList<>(4);
    private Head head;

    StreamDraft(Scope scope, Head base) {
        this.scope = scope;
        this.base = base;
        this.head = base;
    }

    Head head() {
        return head;
    }

    void append(long expected, List<NewEvent> news, Snapshot state) {
        head.checkWritable();
        refuseUnless(expected == head.version());
        news.forEach(this::append);
        head = new Head(
                head.stream(), head.version(), head.hash(), head.messages(), Optional.of(state), head.unreadable());
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
        head = new Head(
                head.stream(),
                head.version(),
                head.hash(),
                head.messages(),
                head.snapshot(),
                Optional.of(reason.code().code()));
    }

    boolean isChanged() {
        return !head.equals(base);
    }

    /** Refuses if another unit wrote to the stream, which only happens to one that did not exist when we locked. */
    void check(StreamShelf shelf) {
        refuseUnless(shelf.head(base.stream()).equals(base));
    }

    void store(StreamShelf shelf) {
        shelf.store(head, events);
    }

    private void refuseUnless(boolean unmoved) {
        if (!unmoved) {
            throw new StreamMovedException(Reason.of(StoreReason.STREAM_MOVED).with("stream", base.stream()));
        }
    }
}
