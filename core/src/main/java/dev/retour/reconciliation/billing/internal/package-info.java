/**
 * Columns in which an audit keeps parcels and bill lines: no object a row, so that a million of each fit a small heap.
 *
 * <p>Not exported; not thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.reconciliation.billing.internal;
