package dev.retour.courier;

import dev.retour.kernel.SourceRef;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a bill says of itself, to be proved by its lines; it may say nothing.
 *
 * @param total the sum that it declares
 * @param lines the number of rows with charges that it declares; a wide row counts once, whatever it holds
 * @param partial whether something of its row could not be read, and the row is one of totals and charges nothing: no sum
 *     lacks a charge by the errors of this row
 * @param source where it says so
 */
@Value.Builder
public record DeclaredTotals(Optional<Money> total, Optional<Long> lines, boolean partial, SourceRef source) {

    /**
     * Starts totals of which none is stated, of a row that could be read as a whole.
     *
     * @param source where the bill says so
     * @return a builder
     */
    public static DeclaredTotalsBuilder builder(SourceRef source) {
        return new DeclaredTotalsBuilder().partial(false).source(source);
    }
}
