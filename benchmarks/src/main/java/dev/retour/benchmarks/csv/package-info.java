/** Reading of bills. */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks.csv;
