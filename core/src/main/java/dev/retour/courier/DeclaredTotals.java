package dev.retour.courier;

import dev.retour.kernel.SourceRef;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a bill says of itself, to be proved by its lines; nothing, if it could not be read.
 *
 * @param total the sum that it declares
 * @param lines the number of rows with charges that it declares; a wide row counts once, whatever it holds
 * @param source where it says so
 */
@Value.Builder
public record DeclaredTotals(Optional<Money> total, Optional<Long> lines, SourceRef source) {

    /**
     * Starts totals of which none is stated.
     *
     * @param source where the bill says so
     * @return a builder
     */
    public static DeclaredTotalsBuilder builder(SourceRef source) {
        return new DeclaredTotalsBuilder().source(source);
    }
}
