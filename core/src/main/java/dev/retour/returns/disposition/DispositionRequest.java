package dev.retour.returns.disposition;

import dev.retour.order.LineUnits;
import dev.retour.returns.disposition.Disposition.Origin;

/**
 * What is to become of units.
 *
 * @param units which units of which line
 * @param origin whether they came, and were accepted
 * @param from what has become of them so far; {@link Disposition#PENDING} if nobody has decided yet
 * @param act what is to be done
 * @param place the host's code of the place that they go to or come from, such as a warehouse
 */
public record DispositionRequest(LineUnits units, Origin origin, Disposition from, DispositionAct act, String place) {

    /**
     * Accepted units of which nobody has decided yet.
     *
     * @param units which units of which line
     * @param act what is to be done
     * @param place the host's code of the place
     * @return the request
     */
    public static DispositionRequest accepted(LineUnits units, DispositionAct act, String place) {
        return new DispositionRequest(units, Origin.ACCEPTED, Disposition.PENDING, act, place);
    }

    /**
     * Refused units of which nobody has decided yet.
     *
     * @param units which units of which line
     * @param act what is to be done
     * @param place the host's code of the place
     * @return the request
     */
    public static DispositionRequest refused(LineUnits units, DispositionAct act, String place) {
        return new DispositionRequest(units, Origin.REFUSED, Disposition.PENDING, act, place);
    }
}
