package dev.retour.order.entitlement;

import dev.retour.kernel.Reason;
import java.util.List;

/**
 * What a case may take of a line, and why not more.
 *
 * @param units how many units
 * @param share what they are worth
 * @param limits everything that keeps it from being all that was ordered
 */
public record Allowance(long units, Share share, List<Reason> limits) {

    /** Copies the limits. */
    public Allowance {
        limits = List.copyOf(limits);
    }
}
