package dev.retour.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The links of one scope in memory. Guarded by the gate of its storage. */
final class LinkShelf {

    private final Map<Name, NavigableSet<StreamId>> streams = new HashMap<>();

    /** By what streams are found. */
    private record Name(String key, String value) {}

    void add(Link link) {
        streams.computeIfAbsent(new Name(link.key(), link.value()), name -> new TreeSet<>())
                .add(link.stream());
    }

    List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit) {
        NavigableSet<StreamId> all = streams.getOrDefault(new Name(key, value), new TreeSet<>());
        return after.map(last -> all.tailSet(last, false)).orElse(all).stream()
                .limit(limit)
                .toList();
    }
}
