/**
 * What is still owed back on an order 可退权益: how many units, how much money, on which payment, and why not more.
 *
 * <p>Whatever we initiate is checked here, once, for every case of the order. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.order.entitlement;
