/**
 * A payment service that pays, waits, fails, forgets to answer and takes money back, on demand or by chance, and the worker that
 * a host would have for it, in virtual time.
 *
 * <p>Nothing here has a thread or a clock of its own: time passes when a test moves it.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.testkit.payment;
