package dev.retour.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The streams of one scope in memory. Guarded by the gate of its storage. */
final class StreamShelf {

    private final Map<StreamId, Kept> streams = new HashMap<>();
    private final Map<String, NavigableSet<String>> ids = new HashMap<>();
    private final Map<String, NavigableSet<Due>> due = new HashMap<>();

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

    List<Head> due(String type, Instant now, Optional<Due> after, int limit) {
        return after.map(last -> due(type).tailSet(last, false)).orElseGet(() -> due(type)).stream()
                .takeWhile(place -> !place.at().isAfter(now))
                .limit(limit)
                .map(place -> head(place.stream()))
                .toList();
    }

    private NavigableSet<Due> due(String type) {
        return due.computeIfAbsent(type, first -> new TreeSet<>());
    }

    void store(Head head, List<StoredEvent> events) {
        Kept kept = streams.computeIfAbsent(head.stream(), this::create);
        kept.head.due().ifPresent(due(head.stream().type())::remove);
        head.due().ifPresent(due(head.stream().type())::add);
        kept.head = head;
        kept.events.addAll(events);
    }

    private Kept create(StreamId stream) {
        ids.computeIfAbsent(stream.type(), type -> new TreeSet<>(CodePoints.ORDER))
                .add(stream.id());
        return new Kept(stream);
    }
}
