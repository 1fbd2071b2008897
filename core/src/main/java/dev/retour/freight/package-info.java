/**
 * What a courier moves, as plain values: weights, lengths, places, directions and the kinds of charges.
 *
 * <p>Depends on nothing. All types are immutable and thread-safe, and all arithmetic is exact.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.freight;
