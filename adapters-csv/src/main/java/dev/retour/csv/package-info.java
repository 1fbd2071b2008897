/**
 * Tables in any CSV dialect: what to read by a {@link dev.retour.csv.TableMap}, readers for bills, orders, weights and
 * zones, and a writer that no spreadsheet can be tricked with.
 *
 * <p>A row that cannot be used is left out, reported with file, line, column and reason, and counted; the run goes on.
 * No reader throws for what a file holds. A stream that breaks off in the middle is a
 * {@link java.io.UncheckedIOException}, because then nobody knows what is missing.
 */
@NullMarked
@BuilderStyle
package dev.retour.csv;

import dev.retour.csv.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
