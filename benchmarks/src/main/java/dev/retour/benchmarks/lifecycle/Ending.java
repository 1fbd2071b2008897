package dev.retour.benchmarks.lifecycle;

import java.util.List;

/**
 * How a complaint ended.
 *
 * @param status where the case is
 * @param units for each line, how many units are where, see {@link Bucket}
 * @param refunded how much arrived at the customer, in cents
 */
record Ending(String status, List<List<Long>> units, long refunded) {}
