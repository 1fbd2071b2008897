/** The simulator of the testkit: how fast whole stories are told and proved. */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks.simulator;
