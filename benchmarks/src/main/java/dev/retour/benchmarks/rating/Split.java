package dev.retour.benchmarks.rating;

import java.math.BigDecimal;

/**
 * Where a difference comes from, as all contenders tell it.
 *
 * @param expected what should have been charged
 * @param zone what the courier's zone makes
 * @param weight what its weight makes
 * @param rate what is left
 */
record Split(BigDecimal expected, BigDecimal zone, BigDecimal weight, BigDecimal rate) {}
