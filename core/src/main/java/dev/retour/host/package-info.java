/**
 * What the host lends and decides: its settings over time, its permissions, its codes, and who watches.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.host;
