/**
 * Matches the rows of two sides by declared passes.
 *
 * <p>Knows no domain type and does no input or output. Every row ends in exactly one group or among the residuals, each
 * with its reason; neither the order of the rows nor the machine changes the result. A row that could be matched in
 * two ways is not matched.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.matching;
