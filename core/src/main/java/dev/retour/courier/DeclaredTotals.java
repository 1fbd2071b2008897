package dev.retour.courier;

import dev.retour.kernel.SourceRef;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a bill says of itself, to be proved by its lines.
 *
 * @param total the sum that it declares
 * @param lines the number of rows with charges that it declares; a wide row counts once, whatever it holds
 * @param source where it says so
 */
public record DeclaredTotals(Optional<Money> total, Optional<Long> lines, SourceRef source) {}
