package dev.retour.returns.authorization;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Locale;

/**
 * Something that happened to the authorization of units.
 *
 * @param act what was done
 * @param moves which units it moved
 * @param reasons why
 * @param evidence what the customer showed, by the host's ids
 */
public record AuthorizationFact(AuthorizationAct act, List<Move> moves, List<Reason> reasons, List<String> evidence) {

    /**
     * Units that moved.
     *
     * @param line the line
     * @param from where they were
     * @param to where they are
     * @param units how many, above 0
     */
    public record Move(OrderLineId line, AuthorizationStatus from, AuthorizationStatus to, long units) {}

    /** Copies the lists. */
    public AuthorizationFact {
        moves = List.copyOf(moves);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /**
     * The stable name of its type.
     *
     * @return such as {@code return.approve}
     */
    public String type() {
        return "return." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
