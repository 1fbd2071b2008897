/**
 * What becomes of goods: back on the shelf, to a refurbisher, to scrap, back to the customer.
 *
 * <p>A room of return cases: it knows neither cases nor other rooms. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns.disposition;
