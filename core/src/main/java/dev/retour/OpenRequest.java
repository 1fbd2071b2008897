package dev.retour;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.CaseCommand;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * What a customer wants to bring back. Each call gives a new request. Immutable and thread-safe.
 *
 * @param basis on which ground, {@link Basis#RETURN} unless said otherwise
 * @param lines how many units of which line
 * @param charges how much of which charge
 * @param reason the host's code of the reason, {@code unstated} unless said otherwise
 */
public record OpenRequest(Basis basis, List<LineUnits> lines, List<ChargeMoney> charges, String reason) {

    static final OpenRequest EMPTY = new OpenRequest(Basis.RETURN, List.of(), List.of(), "unstated");

    /** Copies the lists. */
    public OpenRequest {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
    }

    /**
     * Adds units of a line.
     *
     * @param line the line
     * @param quantity how many, above 0
     * @return a new request
     * @throws IllegalArgumentException if the quantity is below 1
     */
    public OpenRequest line(OrderLineId line, long quantity) {
        return new OpenRequest(basis, plus(lines, LineUnits.of(line, quantity)), charges, reason);
    }

    /**
     * Adds a part of a charge.
     *
     * @param charge the charge
     * @param gross how much of it, with tax, of its sign
     * @return a new request
     */
    public OpenRequest charge(ChargeId charge, Money gross) {
        return new OpenRequest(basis, lines, plus(charges, new ChargeMoney(charge, gross)), reason);
    }

    /**
     * Sets the reason.
     *
     * @param code the host's code
     * @return a new request
     */
    public OpenRequest reason(String code) {
        return new OpenRequest(basis, lines, charges, code);
    }

    /**
     * Sets the ground.
     *
     * @param ground the ground
     * @return a new request
     */
    public OpenRequest basis(Basis ground) {
        return new OpenRequest(ground, lines, charges, reason);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }

    CaseCommand.Open command(OrderId order, CaseId caseId) {
        return new CaseCommand.Open(order, caseId, basis, lines, charges, reason);
    }
}
