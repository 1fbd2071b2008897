/**
 * The parcel as the host knows it: what it weighs, where it goes, which way, and who pays for it.
 *
 * <p>All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.parcel;
