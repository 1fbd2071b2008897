package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import java.util.List;

/**
 * What a case wants to take of an order.
 *
 * @param caseId the case
 * @param basis on which ground
 * @param lines how many units of which line
 * @param amounts how much of which line without units, as when the customer keeps the goods: the units stay free to come back later
 * @param charges how much of which charge
 */
public record ReservationRequest(
        CaseId caseId, Basis basis, List<LineUnits> lines, List<LineMoney> amounts, List<ChargeMoney> charges) {

    /** Copies the lists. */
    public ReservationRequest {
        lines = List.copyOf(lines);
        amounts = List.copyOf(amounts);
        charges = List.copyOf(charges);
    }
}
