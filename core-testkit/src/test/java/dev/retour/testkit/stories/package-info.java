/** Stories of a shop: what customers, warehouses, couriers, platforms and payment services do, and where the money ends. */
package dev.retour.testkit.stories;
