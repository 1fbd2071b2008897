/**
 * Fakes that behave: a seeded shop, and a courier that makes every mistake on demand.
 *
 * <p>Everything is a function of its seed. The same seed gives the same data on every machine and every Java version.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.testkit;
