package dev.retour.testkit;

/**
 * Random numbers that are the same on every machine and every Java version: SplitMix64. Not thread-safe.
 *
 * <p>For data, not for secrets.
 */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Dice of a seed.
     *
     * @param seed the seed
     */
    public Dice(long seed) {
        this.state = seed;
    }

    /**
     * Dice of their own for one of many items, so that items can be made in any order.
     *
     * @param seed the seed of all
     * @param item the number of the item
     * @return the dice
     */
    public static Dice of(long seed, long item) {
        return new Dice(new Dice(seed ^ item * 0xD1342543DE82EF95L).next());
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * A number below a bound.
     *
     * @param bound above 0
     * @return 0 to bound - 1
     */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /**
     * A number of a range.
     *
     * @param from the least
     * @param to the greatest
     * @return a number from the one to the other
     */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /**
     * True in some of a hundred cases.
     *
     * @param percent how many
     * @return true or false
     */
    public boolean chance(int percent) {
        return below(100) < percent;
    }
}
