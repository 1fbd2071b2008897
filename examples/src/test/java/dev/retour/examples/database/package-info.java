/** An ERP that keeps Retour in its own database and its own transactions. */
package dev.retour.examples.database;
