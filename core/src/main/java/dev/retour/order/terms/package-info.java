/**
 * The commercial terms of an order: lines, discounts and who funds them, charges, payments, promotions.
 *
 * <p>All types are immutable and thread-safe.
 */
@NullMarked
@BuilderStyle
package dev.retour.order.terms;

import dev.retour.kernel.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
