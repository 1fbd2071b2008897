/**
 * Splitting and rounding money without losing a cent, on Joda-Money.
 *
 * <p>Every step that can lose something names its rounding. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.money;
