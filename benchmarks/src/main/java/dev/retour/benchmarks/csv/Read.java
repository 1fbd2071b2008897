package dev.retour.benchmarks.csv;

/**
 * What all who read a bill must agree on.
 *
 * @param lines how many lines it has
 * @param cents the sum of its amounts, in hundredths
 */
record Read(long lines, long cents) {}
