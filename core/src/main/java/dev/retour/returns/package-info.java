/**
 * Return cases: their commands, the one place that decides on them, and what happened to them.
 *
 * <p>All types are immutable and thread-safe.
 */
@BuilderStyle
@org.jspecify.annotations.NullMarked
package dev.retour.returns;

import dev.retour.kernel.internal.BuilderStyle;
