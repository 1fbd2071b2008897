/** What the commands of {@code retour} print alike. */
@org.jspecify.annotations.NullMarked
package dev.retour.examples.console;
