package dev.retour.benchmarks.lifecycle;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A customer complains about three lines of an order. Of the first all is accepted, in two parcels; of the second all but one unit,
 * which goes back to the customer; the third is rejected.
 *
 * @param number its number, which names the order and the case
 * @param lines the lines
 */
record Complaint(int number, List<Line> lines) {

    private static final long SEED = 20260301;

    /**
     * A line of the order, which was all delivered, and is all complained about.
     *
     * @param units how many units, from 2 to 6
     * @param cents the price of each
     */
    record Line(int units, int cents) {

        int total() {
            return units * cents;
        }
    }

    /** Copies the lines. */
    Complaint {
        lines = List.copyOf(lines);
    }

    /** The same complaints each time. */
    static List<Complaint> samples(int count) {
        RandomGenerator random = new Random(SEED);
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> random(number, random))
                .toList();
    }

    private static Complaint random(int number, RandomGenerator random) {
        return new Complaint(number, List.of(line(random), line(random), line(random)));
    }

    private static Line line(RandomGenerator random) {
        return new Line(random.nextInt(2, 7), random.nextInt(100, 50_000));
    }

    int units(int line) {
        return lines.get(line).units();
    }

    /** What the customer paid for all. */
    int total() {
        return lines.stream().mapToInt(Line::total).sum();
    }
}
