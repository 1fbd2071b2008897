/**
 * What happened to an order, as facts that may come late, twice and in any order.
 *
 * <p>All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.order;
