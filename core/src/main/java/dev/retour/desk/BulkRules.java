package dev.retour.desk;

/**
 * How a job is run.
 *
 * @param chunk how many items are stored together, from 1
 * @param pauseFrom how many new items must be done before a job may be paused
 * @param pauseAbove a job is paused when more than so many of a hundred new items were refused or failed; 100 for never
 */
public record BulkRules(int chunk, long pauseFrom, int pauseAbove) {

    /** 500 items at a time, never paused. */
    public static final BulkRules STANDARD = new BulkRules(500, 0, 100);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public BulkRules {
        if (chunk < 1 || pauseFrom < 0 || pauseAbove < 0 || pauseAbove > 100) {
            throw new IllegalArgumentException("A job has chunks from 1 and pauses above 0 to 100 per cent.");
        }
    }

    boolean pauses(long fresh, long failed) {
        return fresh > 0
                && fresh >= pauseFrom
                && Math.multiplyExact(failed, 100L) > Math.multiplyExact(fresh, (long) pauseAbove);
    }
}
