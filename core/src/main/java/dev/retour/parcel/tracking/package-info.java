/**
 * Where a parcel is 物流跟踪: what we decided about it, what was scanned, and what follows from both in whatever order it comes.
 *
 * <p>It knows orders and return cases by their ids only. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.parcel.tracking;
