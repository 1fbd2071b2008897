/**
 * Policies on returns: rules as data over the facts of an order, and the answer with every reason.
 *
 * <p>A policy is pure: it reads no clock, no calendar and no history of its own; all come with the {@link Occasion}. All types are
 * immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.policy;
