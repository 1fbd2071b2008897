package dev.retour.order.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which units of a line: a set of ordinals from 1, kept as ranges.
 *
 * <p>Units of a line are alike, but each has its own share of the price, rounded so that all shares together are the
 * price. Whoever takes units takes the lowest free ones; so shares never overlap, whatever is taken, given back and
 * taken again.
 *
 * @param ranges the ranges, growing, apart from each other
 */
public record Units(List<Range> ranges) {

    /** No units. */
    public static final Units NONE = new Units(List.of());

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,18}(-[1-9][0-9]{0,18})?");

    /**
     * Consecutive units.
     *
     * @param first the first ordinal, from 1
     * @param last the last ordinal
     */
    public record Range(long first, long last) {

        /**
         * Checks the ordinals.
         *
         * @throws IllegalArgumentException if the first is below 1 or beyond the last
         */
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(
                        "Units count from 1 upwards, not from " + first + " to " + last + ".");
            }
        }

        /**
         * How many units.
         *
         * @return 1 or more
         */
        public long count() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + "-" + last;
        }
    }

    /**
     * Copies the ranges.
     *
     * @throws IllegalArgumentException if two ranges touch, overlap or stand in another order
     */
    public Units {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).first() <= ranges.get(i - 1).last() + 1) {
                throw new IllegalArgumentException("Ranges of units grow and lie apart, unlike " + ranges + ".");
            }
        }
    }

    /**
     * Consecutive units.
     *
     * @param first the first ordinal, from 1
     * @param last the last ordinal
     * @return the units
     * @throws IllegalArgumentException if the first is below 1 or beyond the last
     */
    public static Units of(long first, long last) {
        return new Units(List.of(new Range(first, last)));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text such as {@code 1-3,5}; empty for no units
     * @return the units
     * @throws IllegalArgumentException if the text has another form
     */
    public static Units parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!FORM.matcher(part).matches()) {
                throw new IllegalArgumentException("'" + text + "' names no units. Write them such as 1-3,5.");
            }
            int dash = part.indexOf('-');
            long first = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
            ranges.add(new Range(first, dash < 0 ? first : Long.parseLong(part.substring(dash + 1))));
        }
        return new Units(ranges);
    }

    /**
     * How many units.
     *
     * @return 0 or more
     */
    public long count() {
        long count = 0;
        for (int i = 0; i < ranges.size(); i++) {
            count += ranges.get(i).count();
        }
        return count;
    }

    /**
     * How many units have an ordinal up to a limit.
     *
     * @param limit the limit, itself included
     * @return 0 or more
     */
    public long countUpTo(long limit) {
        long count = 0;
        for (Range range : ranges) {
            count += Math.max(0, Math.min(range.last(), limit) - range.first() + 1);
        }
        return count;
    }

    /**
     * Puts two sets together.
     *
     * @param other the other set
     * @return the units that are in either
     */
    public Units plus(Units other) {
        return ranges.isEmpty() ? other : other.ranges.isEmpty() ? this : union(Stream.of(this, other));
    }

    /** Puts any number of sets together; their ranges are sorted and merged once. */
    static Units union(Stream<Units> sets) {
        List<Range> all = sets.flatMap(set -> set.ranges.stream())
                .sorted(Comparator.comparingLong(Range::first))
                .toList();
        List<Range> merged = new ArrayList<>();
        all.forEach(range -> merge(merged, range));
        return new Units(merged);
    }

    private static void merge(List<Range> merged, Range range) {
        Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || range.first() > last.last() + 1) {
            merged.add(range);
        } else {
            merged.set(merged.size() - 1, new Range(last.first(), Math.max(last.last(), range.last())));
        }
    }

    /**
     * The units that are in both sets.
     *
     * @param other the other set
     * @return what both have
     */
    public Units and(Units other) {
        List<Range> common = new ArrayList<>();
        for (int i = 0, j = 0; i < ranges.size() && j < other.ranges.size(); ) {
            Range one = ranges.get(i);
            Range two = other.ranges.get(j);
            addIfAny(common, Math.max(one.first(), two.first()), Math.min(one.last(), two.last()));
            if (one.last() < two.last()) {
                i++;
            } else {
                j++;
            }
        }
        return new Units(common);
    }

    /**
     * The units up to a limit that are not in this set.
     *
     * @param limit the last ordinal, 0 or more
     * @return the rest
     */
    public Units restUpTo(long limit) {
        if (ranges.isEmpty()) {
            return limit < 1 ? NONE : of(1, limit);
        }
        List<Range> rest = new ArrayList<>();
        long next = 1;
        for (Range range : ranges) {
            addIfAny(rest, next, Math.min(range.first() - 1, limit));
            next = range.last() + 1;
        }
        addIfAny(rest, next, limit);
        return new Units(rest);
    }

    /** The units of this set that are not in the other one. */
    Units without(Units other) {
        return ranges.isEmpty() || other.ranges.isEmpty()
                ? this
                : and(other.restUpTo(ranges.get(ranges.size() - 1).last()));
    }

    /**
     * The lowest units of this set.
     *
     * @param count how many, from 0 to all
     * @return as many units
     * @throws IllegalArgumentException if there are not as many
     */
    public Units lowest(long count) {
        if (count == count()) {
            return this;
        }
        List<Range> low = new ArrayList<>();
        long wanted = count;
        for (Range range : ranges) {
            long taken = Math.min(wanted, range.count());
            addIfAny(low, range.first(), range.first() + taken - 1);
            wanted -= taken;
        }
        if (wanted != 0) {
            throw new IllegalArgumentException("There are 0 to " + count() + " units, not " + count + ".");
        }
        return new Units(low);
    }

    /** Whether a unit is one of these. */
    boolean has(long ordinal) {
        for (Range range : ranges) {
            if (ordinal <= range.last()) {
                return ordinal >= range.first();
            }
        }
        return false;
    }

    private static void addIfAny(List<Range> ranges, long first, long last) {
        if (first <= last) {
            ranges.add(new Range(first, last));
        }
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
