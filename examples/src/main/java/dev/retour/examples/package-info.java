/** The {@code retour} command. */
@org.jspecify.annotations.NullMarked
package dev.retour.examples;
