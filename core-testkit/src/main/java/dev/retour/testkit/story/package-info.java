/**
 * Orders of an invented shop and what becomes of their returns, as a function of a seed: for hosts who test how they embed returns.
 *
 * <p>The same seed gives the same stories on every machine and every Java version.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.testkit.story;
