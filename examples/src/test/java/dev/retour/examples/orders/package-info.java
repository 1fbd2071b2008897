/** An order service that returns are embedded in. */
package dev.retour.examples.orders;
