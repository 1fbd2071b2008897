/**
 * The use cases: load, decide, store, tell. Everything that follows from one command is stored together.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.desk;
