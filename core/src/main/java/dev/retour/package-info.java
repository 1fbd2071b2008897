/**
 * The front door: one object that a host builds once, and from it a shop for each scope and actor.
 *
 * <p>Nothing is decided here; every call goes to the room that does.
 */
@org.jspecify.annotations.NullMarked
package dev.retour;
