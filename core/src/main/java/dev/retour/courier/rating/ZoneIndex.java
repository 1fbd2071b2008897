package dev.retour.courier.rating;

import dev.retour.freight.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Finds the zone of a route: the most specific rule wins.
 *
 * <p>Rules are grouped by shape, which is the parts of the two addresses that they look at. A look-up asks one hash
 * table a shape, most specific shape first, so its cost does not grow with the number of rules; only ranges of one
 * width are looked through one after the other.
 */
final class ZoneIndex {

    /** What a look-up found: one zone, none, or several of the same rank. */
    record Found(List<String> zones) {

        static final Found NOTHING = new Found(List.of());

        boolean isUnique() {
            return zones.size() == 1;
        }

        String zone() {
            return zones.get(0);
        }
    }

    /** A combination of a rule. */
    private record Entry(int rule, Found found, PlaceAtom destination, PlaceAtom origin) {

        boolean isSamePlace(Entry other) {
            return destination.overlaps(other.destination) && origin.overlaps(other.origin);
        }

        boolean fits(Place from, Place to) {
            return destination.isInRange(to.postcode()) && origin.isInRange(from.postcode());
        }
    }

    /** Rules that look at the same parts. */
    private static final class Shape {

        private final List<Function<Place, String>> destination;
        private final List<Function<Place, String>> origin;
        private final Map<Object, List<Entry>> byKey = new HashMap<>();

        Shape(Entry first) {
            this.destination = first.destination().keyParts();
            this.origin = first.origin().keyParts();
        }

        /** The key of a route; a single part is its own key, which spares the common case a list. */
        Object key(Place from, Place to) {
            if (destination.size() == 1 && origin.isEmpty()) {
                return destination.get(0).apply(to);
            }
            List<String> key = new ArrayList<>(destination.size() + origin.size());
            destination.forEach(part -> key.add(part.apply(to)));
            origin.forEach(part -> key.add(part.apply(from)));
            return key;
        }

        List<Entry> entries(Place from, Place to) {
            return byKey.getOrDefault(key(from, to), List.of());
        }
    }

    private static final Comparator<Rank> MOST_SPECIFIC_FIRST = Comparator.comparingLong(Rank::destination)
            .thenComparingLong(Rank::origin)
            .reversed();

    private record Rank(long destination, long origin) {}

    private final List<List<Shape>> ranks;

    private ZoneIndex(List<List<Shape>> ranks) {
        this.ranks = ranks;
    }

    /**
     * Indexes rules.
     *
     * @param rules the rules
     * @param collision takes the number of a rule that repeats an earlier one, and the earlier one's number
     */
    static ZoneIndex of(List<ZoneRule> rules, BiConsumer<Integer, Integer> collision) {
        Map<Rank, Map<String, Shape>> ranks = new TreeMap<>(MOST_SPECIFIC_FIRST);
        for (int i = 0; i < rules.size(); i++) {
            Found found = new Found(List.of(rules.get(i).zone()));
            for (PlaceAtom destination : PlaceAtom.of(rules.get(i).destination())) {
                for (PlaceAtom origin : PlaceAtom.of(rules.get(i).origin())) {
                    add(new Entry(i, found, destination, origin), ranks, collision);
                }
            }
        }
        return new ZoneIndex(ranks.values().stream()
                .map(shapes -> List.copyOf(shapes.values()))
                .toList());
    }

    private static void add(Entry entry, Map<Rank, Map<String, Shape>> ranks, BiConsumer<Integer, Integer> collision) {
        Rank rank = new Rank(entry.destination().specificity(), entry.origin().specificity());
        Shape shape = ranks.computeIfAbsent(rank, r -> new TreeMap<>())
                .computeIfAbsent(
                        entry.destination().shape() + "/" + entry.origin().shape(), s -> new Shape(entry));
        Object key = shape.key(entry.origin().named(), entry.destination().named());
        List<Entry> entries = shape.byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        entries.stream()
                .filter(entry::isSamePlace)
                .min(Comparator.comparing(earlier -> earlier.found().equals(entry.found())))
                .ifPresent(earlier -> collision.accept(entry.rule(), earlier.rule()));
        entries.add(entry);
    }

    /** The zone of a route. */
    Found find(Place from, Place to) {
        for (int i = 0; i < ranks.size(); i++) {
            Found found = find(ranks.get(i), from, to);
            if (!found.zones().isEmpty()) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    private static Found find(List<Shape> shapes, Place from, Place to) {
        Found found = Found.NOTHING;
        for (int i = 0; i < shapes.size(); i++) {
            List<Entry> entries = shapes.get(i).entries(from, to);
            for (int j = 0; j < entries.size(); j++) {
                if (entries.get(j).fits(from, to)) {
                    found = merge(found, entries.get(j).found());
                }
            }
        }
        return found;
    }

    private static Found merge(Found found, Found more) {
        if (found.zones().isEmpty() || found.equals(more)) {
            return more;
        }
        TreeSet<String> zones = new TreeSet<>(found.zones());
        zones.addAll(more.zones());
        return new Found(List.copyOf(zones));
    }
}
