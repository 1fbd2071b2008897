package dev.retour.benchmarks.lifecycle;

/**
 * Units that move.
 *
 * @param line the number of the line, from 0
 * @param from where they are
 * @param to where they will be
 * @param units how many
 */
record Move(int line, Bucket from, Bucket to, long units) {}
