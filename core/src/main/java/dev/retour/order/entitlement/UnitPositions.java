package dev.retour.order.entitlement;

/**
 * Where the units of a line are. None is lost from sight: the parts are what was ordered, always.
 *
 * <p>A part is negative where facts contradict each other, such as more shipped than ordered; then the entitlement
 * reports a discrepancy.
 *
 * @param ordered what was ordered
 * @param unshipped what has not left yet
 * @param inTransit what is on its way to the customer
 * @param withCustomer what the customer has
 * @param comingBack what cases have taken to bring it back
 * @param back what has come back outside of our cases
 * @param cancelled what was called off, by us or others
 * @param lost what was lost on its way
 */
public record UnitPositions(
        long ordered,
        long unshipped,
        long inTransit,
        long withCustomer,
        long comingBack,
        long back,
        long cancelled,
        long lost) {

    /**
     * Checks the conservation of units.
     *
     * @throws IllegalArgumentException if the parts are not what was ordered
     */
    public UnitPositions {
        if (ordered != unshipped + inTransit + withCustomer + comingBack + back + cancelled + lost) {
            throw new IllegalArgumentException("The positions of units must sum to what was ordered.");
        }
    }
}
