/**
 * The parcel as the host knows it: what it weighs, where it goes, which way, and who pays for it.
 *
 * <p>All types are immutable and thread-safe.
 */
@NullMarked
@BuilderStyle
package dev.retour.parcel;

import dev.retour.kernel.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
