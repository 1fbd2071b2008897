package dev.retour.returns.authorization;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizedLine.UnitsIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The authorization of what a case asks for, unit by unit: what was asked for is always the sum of what is pending, approved,
 * rejected, withdrawn and expired.
 *
 * @param lines the lines, in the order in which they were asked for
 */
public record Authorization(List<AuthorizedLine> lines) {

    /** The legal steps of a unit. */
    public static final Machine<AuthorizationStatus, AuthorizationAct, AuthorizationTransition> MACHINE =
            Machine.of(AuthorizationStatus.class, AuthorizationAct.class, AuthorizationTransition.class);

    /** Copies the lines. */
    public Authorization {
        lines = List.copyOf(lines);
    }

    /**
     * What a customer asks for.
     *
     * @param wanted units of lines, each line once
     * @return all of it requested
     */
    public static Authorization of(List<LineUnits> wanted) {
        AuthorizationStatus first = AuthorizationTransition.SUBMITTED.to();
        return new Authorization(wanted.stream()
                .map(each -> new AuthorizedLine(each.line(), List.of(new UnitsIn(first, each.quantity()))))
                .toList());
    }

    /**
     * How many units of all lines are so far.
     *
     * @param status how far
     * @return the number, 0 or more
     */
    public long in(AuthorizationStatus status) {
        long sum = 0;
        for (AuthorizedLine line : lines) {
            sum = Math.addExact(sum, line.in(status));
        }
        return sum;
    }

    /**
     * How far the units of a line are.
     *
     * @param line the line
     * @return its units; empty if it was not asked for
     */
    public Optional<AuthorizedLine> line(OrderLineId line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /**
     * Decides whether an act is legal, and which units it moves. Units that are further come first: of those under review and
     * those requested, an approval takes those under review.
     *
     * @param act what is to be done, not {@link AuthorizationAct#SUBMIT}
     * @param wanted units of lines; empty for all units that the act can move
     * @return the moves, or every reason why not
     */
    public Decision<Move> decide(AuthorizationAct act, List<LineUnits> wanted) {
        return wanted.isEmpty() ? everything(act) : chosen(act, wanted);
    }

    private Decision<Move> everything(AuthorizationAct act) {
        List<Move> moves = new ArrayList<>();
        lines.forEach(line -> move(act, line, movable(act, line), moves));
        return moves.isEmpty()
                ? new Decision.Refused<>(
                        List.of(Reason.of(AuthorizationReason.NOTHING_TO_DO).with("act", act)))
                : new Decision.Accepted<>(moves);
    }

    private Decision<Move> chosen(AuthorizationAct act, List<LineUnits> wanted) {
        List<Reason> refusals = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            LineUnits units = wanted.get(i);
            Optional<AuthorizedLine> line = line(units.line());
            against(act, wanted.subList(0, i), units, line)
                    .ifPresentOrElse(refusals::add, () -> move(act, line.orElseThrow(), units.quantity(), moves));
        }
        return refusals.isEmpty() ? new Decision.Accepted<>(moves) : new Decision.Refused<>(refusals);
    }

    private static Optional<Reason> against(
            AuthorizationAct act, List<LineUnits> before, LineUnits units, Optional<AuthorizedLine> line) {
        if (line.isEmpty()) {
            return Optional.of(Reason.of(AuthorizationReason.LINE_NOT_REQUESTED).with("line", units.line()));
        }
        if (before.stream().anyMatch(each -> each.line().equals(units.line()))) {
            return Optional.of(Reason.of(AuthorizationReason.LINE_TWICE).with("line", units.line()));
        }
        long movable = movable(act, line.get());
        return units.quantity() <= movable
                ? Optional.empty()
                : Optional.of(Reason.of(AuthorizationReason.UNITS_NOT_THERE)
                        .with("act", act)
                        .with("line", units.line())
                        .with("wanted", units.quantity())
                        .with("available", movable));
    }

    private static long movable(AuthorizationAct act, AuthorizedLine line) {
        return line.units().stream()
                .filter(each -> edge(each.status(), act).isPresent())
                .mapToLong(UnitsIn::count)
                .sum();
    }

    private static Optional<AuthorizationTransition> edge(AuthorizationStatus from, AuthorizationAct act) {
        return MACHINE.edge(Optional.of(from), act);
    }

    private static void move(AuthorizationAct act, AuthorizedLine line, long wanted, List<Move> moves) {
        long open = wanted;
        for (int i = line.units().size() - 1; i >= 0 && open > 0; i--) {
            UnitsIn units = line.units().get(i);
            Optional<AuthorizationTransition> edge = edge(units.status(), act);
            if (edge.isPresent()) {
                long part = Math.min(open, units.count());
                moves.add(new Move(line.line(), units.status(), edge.get().to(), part));
                open -= part;
            }
        }
    }

    /**
     * The authorization after something that happened to it.
     *
     * @param fact what happened
     * @return the authorization with it
     * @throws IllegalArgumentException if it moves units that are not there
     */
    public Authorization after(AuthorizationFact fact) {
        List<AuthorizedLine> after = new ArrayList<>(lines);
        for (Move move : fact.moves()) {
            after.replaceAll(
                    line -> line.line().equals(move.line()) ? line.moved(move.from(), move.to(), move.units()) : line);
        }
        return new Authorization(after);
    }
}
