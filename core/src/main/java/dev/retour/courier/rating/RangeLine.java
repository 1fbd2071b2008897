package dev.retour.courier.rating;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * All postal codes in a line, cut at the ends of some ranges, with a binary tree over the pieces.
 *
 * <p>A range is the union of few nodes of the tree, and above a piece stand few nodes: both grow with the logarithm of
 * the number of ranges. So whatever is kept at the nodes of ranges is found again from a code without a search through
 * all ranges.
 */
final class RangeLine {

    /** A place between two codes: before a code, or after it. */
    private record Cut(String code, boolean after) implements Comparable<Cut> {

        private static final Comparator<Cut> ORDER = Comparator.<Cut>comparingInt(
                        cut -> cut.code().length())
                .thenComparing(Cut::code)
                .thenComparing(Cut::after);

        @Override
        public int compareTo(Cut other) {
            return ORDER.compare(this, other);
        }
    }

    private final Cut[] cuts;
    private final int leaves;

    RangeLine(Collection<PlaceAtom> ranges) {
        this.cuts = ranges.stream()
                .flatMap(range -> Stream.of(new Cut(range.from(), false), new Cut(range.to(), true)))
                .sorted()
                .distinct()
                .toArray(Cut[]::new);
        this.leaves = Integer.highestOneBit(cuts.length) * 2;
    }

    /** How many nodes the tree has; they are numbered from 1. */
    int nodes() {
        return leaves * 2;
    }

    /** The nodes that make up a range. */
    void cover(PlaceAtom range, IntConsumer node) {
        int right = last(range) + 1;
        for (int left = first(range); left < right; left >>= 1, right >>= 1) {
            if ((left & 1) == 1) {
                node.accept(left++);
            }
            if ((right & 1) == 1) {
                node.accept(--right);
            }
        }
    }

    /** The nodes above the piece of a code, itself included. */
    void above(String code, IntConsumer node) {
        above(leaf(new Cut(code, false)), node);
    }

    /** The nodes above the first and the last piece of a range, these included. */
    void aboveEnds(PlaceAtom range, IntConsumer node) {
        above(first(range), node);
        above(last(range), node);
    }

    private static void above(int leaf, IntConsumer node) {
        for (int i = leaf; i > 0; i >>= 1) {
            node.accept(i);
        }
    }

    private int first(PlaceAtom range) {
        return leaf(new Cut(range.from(), false));
    }

    private int last(PlaceAtom range) {
        return leaf(new Cut(range.to(), true)) - 1;
    }

    /** The piece right of the last cut that is not beyond this place. */
    private int leaf(Cut place) {
        int found = Arrays.binarySearch(cuts, place);
        return leaves + (found >= 0 ? found + 1 : -found - 1);
    }
}
