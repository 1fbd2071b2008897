package dev.retour.courier.rating;

import dev.retour.courier.rating.ZoneEntry.End;
import dev.retour.courier.rating.ZoneEntry.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone rules that repeat an earlier rule of the same rank, by place.
 *
 * <p>Of the earlier rules, the first with another zone is told; the first of all if every one has the same zone.
 */
final class ZoneOverlaps {

    /** Takes the number of a rule and of the earlier rule that it repeats. */
    interface Overlap {
        void found(int rule, int earlier);
    }

    /** What two rules share that can overlap at all. */
    private record Group(Rank rank, PlaceAtom destination, PlaceAtom origin) {

        Group(ZoneEntry entry) {
            this(
                    entry.rank(),
                    entry.destination().withoutRange(),
                    entry.origin().withoutRange());
        }
    }

    /** An entry and its place among all. */
    private record Numbered(int number, ZoneEntry entry) {}

    /** The first of some entries, and the first of them with another zone than that. */
    private static final class Earliest {

        private @Nullable Numbered first;
        private @Nullable Numbered other;

        void add(@Nullable Numbered next) {
            if (next == null) {
                return;
            }
            if (first == null || next.number() < first.number()) {
                other = earlier(unlike(next, first), unlike(next, other));
                first = next;
            } else {
                other = earlier(unlike(first, next), other);
            }
        }

        private static @Nullable Numbered unlike(Numbered low, @Nullable Numbered other) {
            return other == null || other.entry().zone().equals(low.entry().zone()) ? null : other;
        }

        private static @Nullable Numbered earlier(@Nullable Numbered a, @Nullable Numbered b) {
            return a == null || (b != null && b.number() < a.number()) ? b : a;
        }

        void add(@Nullable Earliest more) {
            if (more != null) {
                add(more.first);
                add(more.other);
            }
        }

        @Nullable
        Numbered against(ZoneEntry entry) {
            boolean same = first == null || first.entry().zone().equals(entry.zone());
            return same && other != null ? other : first;
        }
    }

    /** Looks at the entries of a group, one after the other. */
    private interface Search {
        /** What came earlier and overlaps this one, which counts from now on. */
        Earliest before(Numbered entry);
    }

    /** Entries without ranges: all are of the same place. */
    private static final class SamePlace implements Search {

        private final Earliest all = new Earliest();

        @Override
        public Earliest before(Numbered entry) {
            Earliest earlier = new Earliest();
            earlier.add(all);
            all.add(entry);
            return earlier;
        }
    }

    /** Entries with ranges at both ends are compared with each other: contracts have few of them. */
    private static final class BothEnds implements Search {

        private final List<Numbered> all = new ArrayList<>();

        @Override
        public Earliest before(Numbered entry) {
            Earliest earlier = new Earliest();
            all.stream().filter(one -> one.entry().overlaps(entry.entry())).forEach(earlier::add);
            all.add(entry);
            return earlier;
        }
    }

    /** Entries with ranges at one end. */
    private static final class OneEnd implements Search {

        private final End end;
        private final RangeLine line;
        private final @Nullable Earliest[] whole;
        private final @Nullable Earliest[] within;

        OneEnd(End end, List<Numbered> entries) {
            this.end = end;
            this.line = new RangeLine(
                    entries.stream().map(one -> end.of(one.entry())).toList());
            this.whole = new @Nullable Earliest[line.nodes()];
            this.within = new @Nullable Earliest[line.nodes()];
        }

        @Override
        public Earliest before(Numbered entry) {
            PlaceAtom range = end.of(entry.entry());
            Earliest earlier = new Earliest();
            line.cover(range, node -> earlier.add(within[node]));
            line.aboveEnds(range, node -> earlier.add(whole[node]));
            line.cover(range, node -> add(entry, node, whole));
            line.cover(range, node -> add(entry, node, within));
            line.aboveEnds(range, node -> add(entry, node, within));
            return earlier;
        }

        private static void add(Numbered entry, int node, @Nullable Earliest[] to) {
            Earliest at = to[node];
            if (at == null) {
                at = new Earliest();
                to[node] = at;
            }
            at.add(entry);
        }
    }

    private ZoneOverlaps() {}

    static void find(List<ZoneRule> rules, Overlap overlap) {
        List<ZoneEntry> entries = ZoneEntry.of(rules);
        Map<Group, List<Numbered>> groups = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            ZoneEntry entry = entries.get(i);
            groups.computeIfAbsent(new Group(entry), g -> new ArrayList<>(1)).add(new Numbered(i, entry));
        }
        Map<Integer, Integer> earlier = new TreeMap<>();
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> search(group, earlier));
        earlier.forEach((later, first) ->
                overlap.found(entries.get(later).rule(), entries.get(first).rule()));
    }

    private static void search(List<Numbered> group, Map<Integer, Integer> found) {
        Search search = of(group);
        for (Numbered entry : group) {
            Numbered earlier = search.before(entry).against(entry.entry());
            if (earlier != null) {
                found.put(entry.number(), earlier.number());
            }
        }
    }

    private static Search of(List<Numbered> group) {
        List<End> ranged = group.get(0).entry().ranged();
        return switch (ranged.size()) {
            case 0 -> new SamePlace();
            case 1 -> new OneEnd(ranged.get(0), group);
            default -> new BothEnds();
        };
    }
}
