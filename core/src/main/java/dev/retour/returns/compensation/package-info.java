/**
 * What a customer gets beyond the price: goodwill 补偿, for lateness, three times the price 假一赔三. Who pays it, by what means, and how
 * far it is.
 *
 * <p>A room of return cases: it knows neither cases nor orders. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns.compensation;
