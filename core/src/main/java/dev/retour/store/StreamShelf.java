package dev.retour.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The streams of one scope in memory. Guarded by the gate of its storage. */
final class StreamShelf {

    private final Map<StreamId, Kept> streams = new HashMap<>();
    private final Map<String, NavigableSet<String>> ids = new HashMap<>();

    /** A stream: its end, and all of it. */
    private static final class Kept {

        private Head head;
        private final List<StoredEvent> events = new ArrayList<>(4);

        Kept(StreamId stream) {
            this.head = Head.absent(stream);
        }
    }

    boolean exists(StreamId stream) {
        return streams.containsKey(stream);
    }

    Head head(StreamId stream) {
        Kept kept = streams.get(stream);
        return kept == null ? Head.absent(stream) : kept.head;
    }

    List<StoredEvent> events(StreamId stream, long after, int limit) {
        Kept kept = streams.get(stream);
        if (kept == null || after >= kept.events.size()) {
            return List.of();
        }
        int from = (int) Math.max(after, 0);
        return List.copyOf(kept.events.subList(from, Math.min(kept.events.size() - from, limit) + from));
    }

    List<Head> heads(String type, String after, int limit) {
        NavigableSet<String> known = ids.getOrDefault(type, new TreeSet<>());
        return known.tailSet(after, false).stream()
                .limit(limit)
                .map(id -> head(new StreamId(type, id)))
                .toList();
    }

    void store(Head head, List<StoredEvent> events) {
        Kept kept = streams.computeIfAbsent(head.stream(), this::create);
        kept.head = head;
        kept.events.addAll(events);
    }

    private Kept create(StreamId stream) {
        ids.computeIfAbsent(stream.type(), type -> new TreeSet<>(CodePoints.ORDER))
                .add(stream.id());
        return new Kept(stream);
    }
}
