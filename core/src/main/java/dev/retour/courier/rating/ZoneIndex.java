package dev.retour.courier.rating;

import dev.retour.courier.rating.ZoneEntry.End;
import dev.retour.courier.rating.ZoneEntry.Rank;
import dev.retour.freight.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone of a route: the most specific rule wins.
 *
 * <p>Rules are grouped by shape, which is the parts of the two addresses that they look at. A look-up asks one hash
 * table a shape, and ends where no shape that is left could be more specific. Its cost does not grow with the number of
 * rules, and with the logarithm of the number of ranges.
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

        Found or(Found more) {
            if (zones.isEmpty() || equals(more)) {
                return more;
            }
            TreeSet<String> all = new TreeSet<>(zones);
            all.addAll(more.zones);
            return new Found(List.copyOf(all));
        }
    }

    /** Rules that look at the same values, and differ at most in ranges. */
    private interface Spot {

        void find(Place from, Place to, Best best);

        static Spot of(List<ZoneEntry> entries, List<End> ranged) {
            return ranged.isEmpty() ? Best.of(entries) : new Ranged(entries, ranged);
        }
    }

    /** The most specific rules so far. Rules without ranges have theirs once and for all. */
    private static final class Best implements Spot {

        private @Nullable Rank rank;
        private Found found = Found.NOTHING;

        static Best of(List<ZoneEntry> entries) {
            Best best = new Best();
            entries.forEach(entry -> best.take(entry.rank(), new Found(List.of(entry.zone()))));
            return best;
        }

        void take(Rank next, Found more) {
            int order = rank == null ? 1 : next.compareTo(rank);
            if (order >= 0) {
                found = order > 0 ? more : found.or(more);
                rank = next;
            }
        }

        boolean isBeyond(Rank other) {
            return rank != null && rank.compareTo(other) > 0;
        }

        @Override
        public void find(Place from, Place to, Best best) {
            if (rank != null) {
                best.take(rank, found);
            }
        }
    }

    /** Rules with a range of postal codes at one end, or at both. */
    private static final class Ranged implements Spot {

        private final End end;
        private final RangeLine line;
        private final @Nullable Spot[] nodes;

        Ranged(List<ZoneEntry> entries, List<End> ranged) {
            this.end = ranged.get(0);
            this.line = new RangeLine(entries.stream().map(end::of).toList());
            Map<Integer, List<ZoneEntry>> byNode = new HashMap<>();
            entries.forEach(entry -> line.cover(
                    end.of(entry),
                    node -> byNode.computeIfAbsent(node, n -> new ArrayList<>(1))
                            .add(entry)));
            this.nodes = new @Nullable Spot[line.nodes()];
            byNode.forEach((node, some) -> nodes[node] = Spot.of(some, ranged.subList(1, ranged.size())));
        }

        @Override
        public void find(Place from, Place to, Best best) {
            line.above(end.postcode(from, to), node -> {
                Spot spot = nodes[node];
                if (spot != null) {
                    spot.find(from, to, best);
                }
            });
        }
    }

    /** Rules that look at the same parts. */
    private static final class Shape {

        private final List<Function<Place, String>> destination;
        private final List<Function<Place, String>> origin;
        private final List<End> ranged;
        private final Map<Object, List<ZoneEntry>> entries = new HashMap<>();
        private final Map<Object, Spot> spots = new HashMap<>();
        private Rank highest;

        Shape(ZoneEntry first) {
            this.destination = first.destination().keyParts();
            this.origin = first.origin().keyParts();
            this.ranged = first.ranged();
            this.highest = first.rank();
        }

        void add(ZoneEntry entry) {
            Object key = key(entry.origin().named(), entry.destination().named());
            entries.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
            highest = entry.rank().compareTo(highest) > 0 ? entry.rank() : highest;
        }

        Shape close() {
            entries.forEach((key, some) -> spots.put(key, Spot.of(some, ranged)));
            entries.clear();
            return this;
        }

        Rank highest() {
            return highest;
        }

        /** The key of a route; a single part is its own key, which spares the common case a list. */
        private Object key(Place from, Place to) {
            if (destination.size() == 1 && origin.isEmpty()) {
                return destination.get(0).apply(to);
            }
            List<String> key = new ArrayList<>(destination.size() + origin.size());
            destination.forEach(part -> key.add(part.apply(to)));
            origin.forEach(part -> key.add(part.apply(from)));
            return key;
        }

        void find(Place from, Place to, Best best) {
            Spot spot = spots.get(key(from, to));
            if (spot != null) {
                spot.find(from, to, best);
            }
        }
    }

    private final List<Shape> shapes;

    private ZoneIndex(List<Shape> shapes) {
        this.shapes = shapes;
    }

    /** Indexes rules. */
    static ZoneIndex of(List<ZoneRule> rules) {
        Map<String, Shape> shapes = new TreeMap<>();
        for (ZoneEntry entry : ZoneEntry.of(rules)) {
            String name = entry.destination().shape() + "/" + entry.origin().shape();
            shapes.computeIfAbsent(name, s -> new Shape(entry)).add(entry);
        }
        return new ZoneIndex(shapes.values().stream()
                .map(Shape::close)
                .sorted(Comparator.comparing(Shape::highest).reversed())
                .toList());
    }

    /** The zone of a route. */
    Found find(Place from, Place to) {
        Best best = new Best();
        for (int i = 0; i < shapes.size() && !best.isBeyond(shapes.get(i).highest()); i++) {
            shapes.get(i).find(from, to, best);
        }
        return best.found;
    }
}
