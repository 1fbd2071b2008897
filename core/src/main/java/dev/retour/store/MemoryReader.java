package dev.retour.store;

import dev.retour.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the books of one scope, each time under the gate of the storage. */
class MemoryReader implements Reader {

    private final Object gate;
    private final Books books;
    private boolean ended;

    MemoryReader(Object gate, Books books) {
        this.gate = gate;
        this.books = books;
    }

    /** From now on nobody may use this any more. */
    void end() {
        ended = true;
    }

    /** Tells whether it reads the storage behind a gate. */
    final boolean isBehind(Object other) {
        return gate == other;
    }

    final void checkAlive() {
        if (ended) {
            throw new IllegalStateException("A unit or reader lives as long as the call that it was lent to.");
        }
    }

    final <T> T ask(Function<Books, T> question) {
        checkAlive();
        synchronized (gate) {
            return question.apply(books);
        }
    }

    @Override
    public Head head(StreamId stream) {
        return ask(all -> all.streams.head(stream));
    }

    @Override
    public List<StoredEvent> events(StreamId stream, long after, int limit) {
        return ask(all -> all.streams.events(stream, after, limit));
    }

    @Override
    public List<Head> streams(String type, String after, int limit) {
        return ask(all -> all.streams.heads(type, after, limit));
    }

    @Override
    public List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit) {
        return ask(all -> all.links.linked(key, value, after, limit));
    }

    @Override
    public List<Head> due(String type, Instant now, Optional<Due> after, int limit) {
        return ask(all -> all.streams.due(type, now, after, limit));
    }

    @Override
    public Optional<Personal> personal(String token) {
        return ask(all -> all.personal.find(token));
    }
}
