/**
 * What a courier should charge: rate cards as data, quotes with their reasons, and the split of a difference into its
 * causes.
 *
 * <p>Start at {@link dev.retour.courier.rating.Rater}. All types are immutable and thread-safe.
 */
@NullMarked
@BuilderStyle
package dev.retour.courier.rating;

import dev.retour.kernel.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
