package dev.retour.returns.authorization;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;

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
    public record Move(OrderLineId line, AuthorizationStatus from, AuthorizationStatus to, long units) {

        /**
         * Checks the units.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Move {
            if (units < 1) {
                throw new IllegalArgumentException("Units that move count from 1, not " + units + ".");
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a move is no legal step of the act
     */
    public AuthorizationFact {
        for (Move move : moves) {
            if (!isLegal(act, move)) {
                throw new IllegalArgumentException(act + " never moves " + move + ".");
            }
        }
        moves = List.copyOf(moves);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    private static boolean isLegal(AuthorizationAct act, Move move) {
        return Authorization.MACHINE
                .edge(Optional.of(move.from()), act)
                .filter(edge -> edge.to() == move.to())
                .isPresent();
    }

    /**
     * The stable name of its type.
     *
     * @return such as {@code return.approve}
     */
    public String type() {
        return act.type();
    }
}
