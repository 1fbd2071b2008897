/**
 * A simulator of shops for every storage: one seed drives orders, facts, commands and faults, and an independent model
 * predicts each answer.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.testkit.simulation;
