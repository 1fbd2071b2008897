/** A small house that breaks every rule, so that the rules can be seen to fail. */
package dev.retour.house.broken;
