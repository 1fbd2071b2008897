package dev.retour.courier.rating;

import dev.retour.freight.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One combination of a {@link ZoneRule}: one place to go to, one to come from. */
record ZoneEntry(int rule, String zone, PlaceAtom destination, PlaceAtom origin, Rank rank) {

    /** How specific a combination is: the destination decides first. */
    record Rank(long destination, long origin) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER =
                Comparator.comparingLong(Rank::destination).thenComparingLong(Rank::origin);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /** An end of the route, of which a combination knows one place. */
    enum End {
        DESTINATION,
        ORIGIN;

        PlaceAtom of(ZoneEntry entry) {
            return this == DESTINATION ? entry.destination() : entry.origin();
        }

        String postcode(Place from, Place to) {
            return this == DESTINATION ? to.postcode() : from.postcode();
        }
    }

    /** Every combination of all rules, in their order. */
    static List<ZoneEntry> of(List<ZoneRule> rules) {
        List<ZoneEntry> entries = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            ZoneRule rule = rules.get(i);
            List<PlaceAtom> origins = PlaceAtom.of(rule.origin());
            for (PlaceAtom destination : PlaceAtom.of(rule.destination())) {
                for (PlaceAtom origin : origins) {
                    Rank rank = new Rank(destination.specificity(), origin.specificity());
                    entries.add(new ZoneEntry(i, rule.zone(), destination, origin, rank));
                }
            }
        }
        return entries;
    }

    /** The ends that are ranges of postal codes. */
    List<End> ranged() {
        List<End> ends = new ArrayList<>(0);
        for (End end : End.values()) {
            if (end.of(this).isRange()) {
                ends.add(end);
            }
        }
        return ends;
    }

    boolean overlaps(ZoneEntry other) {
        return destination.overlaps(other.destination) && origin.overlaps(other.origin);
    }
}
