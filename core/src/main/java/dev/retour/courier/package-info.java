/**
 * What a courier bills 快递对账单: one charge of one parcel a line.
 *
 * <p>All types are immutable and thread-safe, except the sinks, which belong to one reader.
 */
@NullMarked
@BuilderStyle
package dev.retour.courier;

import dev.retour.kernel.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
