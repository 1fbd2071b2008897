package dev.retour.returns.disposition;

import dev.retour.kernel.Identifier;
import dev.retour.order.LineUnits;
import dev.retour.returns.disposition.Disposition.Origin;
import java.util.Optional;

/**
 * Units of which somebody decided what becomes of them. It is one stock movement, under a number of its own within the case.
 *
 * @param number the number, from 1
 * @param units which units of which line
 * @param origin whether they came, and were accepted
 * @param from what had become of them before
 * @param to what becomes of them
 * @param place the host's code of the place that they go to or come from
 */
public record Disposed(long number, LineUnits units, Origin origin, Disposition from, Disposition to, String place) {

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it is no legal one, or the code of the place is no legal {@link Identifier}
     */
    public Disposed {
        Identifier.check("Code of a place", place);
        if (!isLegal(from, to)) {
            throw new IllegalArgumentException("Nothing moves goods from " + from + " to " + to + ".");
        }
    }

    private static boolean isLegal(Disposition from, Disposition to) {
        for (DispositionAct act : DispositionAct.values()) {
            if (act.to() == to
                    && Dispositions.MACHINE.edge(Optional.of(from), act).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
