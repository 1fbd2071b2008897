/** {@code retour returns}: a day in an invented shop, played through the front door of Retour. */
@org.jspecify.annotations.NullMarked
package dev.retour.examples.returns;
