/**
 * What listeners are told: a form of its own, stable beyond what is stored, and without personal values.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.published;
