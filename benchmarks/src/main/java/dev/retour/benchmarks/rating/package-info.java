/** Quotes by a rate card, side by side with prices that are computed by hand in {@link java.math.BigDecimal}. */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks.rating;
