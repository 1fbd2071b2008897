/**
 * What a courier should charge: rate cards as data, quotes with their reasons, and the split of a difference into its
 * causes.
 *
 * <p>Start at {@link dev.retour.courier.rating.Rater}. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.courier.rating;
