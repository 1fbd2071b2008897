/** Commands that are stored in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks.jdbc;
