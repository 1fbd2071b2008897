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

    /**
     * Copies the lines.
     *
     * @throws IllegalArgumentException if a line is there twice
     */
    public Authorization {
        lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (at(lines.get(i).line(), lines) != i) {
                throw new IllegalArgumentException("A line is asked for once, not twice: " + lines + ".");
            }
        }
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
        int at = at(line, lines);
        return at < 0 ? Optional.empty() : Optional.of(lines.get(at));
    }

    private static int at(OrderLineId line, List<AuthorizedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line().equals(line)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Decides whether an act is legal for chosen units, and which it moves. Where units of a line are in several stages, those that
     * are further come first; name the stage to choose.
     *
     * @param act what is to be done, not {@link AuthorizationAct#SUBMIT}
     * @param from the stage that units have to be in; empty for any from which the act is legal
     * @param wanted units of lines, one or more
     * @return the moves, or every reason why not
     */
    public Decision<Move> decide(AuthorizationAct act, Optional<AuthorizationStatus> from, List<LineUnits> wanted) {
        return wanted.isEmpty() ? nothing(act) : chosen(new Way(act, from), wanted);
    }

    /**
     * Decides whether an act is legal for any units, and moves all for which it is.
     *
     * @param act what is to be done, not {@link AuthorizationAct#SUBMIT}
     * @param from the stage that units have to be in; empty for any from which the act is legal
     * @return the moves, or why not
     */
    public Decision<Move> decideAll(AuthorizationAct act, Optional<AuthorizationStatus> from) {
        Way way = new Way(act, from);
        List<Move> moves = new ArrayList<>();
        lines.forEach(line -> move(way, line, movable(way, line), moves));
        return moves.isEmpty() ? nothing(act) : new Decision.Accepted<>(moves);
    }

    private static Decision<Move> nothing(AuthorizationAct act) {
        return new Decision.Refused<>(
                List.of(Reason.of(AuthorizationReason.NOTHING_TO_DO).with("act", act)));
    }

    /** An act, and from where it may move units. */
    private record Way(AuthorizationAct act, Optional<AuthorizationStatus> from) {

        Optional<AuthorizationTransition> edge(AuthorizationStatus status) {
            return from.isPresent() && from.get() != status ? Optional.empty() : MACHINE.edge(Optional.of(status), act);
        }
    }

    private Decision<Move> chosen(Way way, List<LineUnits> wanted) {
        List<Reason> refusals = new ArrayList<>(0);
        List<Move> moves = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            LineUnits units = wanted.get(i);
            Optional<AuthorizedLine> line = line(units.line());
            against(way, wanted.subList(0, i), units, line)
                    .ifPresentOrElse(refusals::add, () -> move(way, line.orElseThrow(), units.quantity(), moves));
        }
        return refusals.isEmpty() ? new Decision.Accepted<>(moves) : new Decision.Refused<>(refusals);
    }

    private static Optional<Reason> against(
            Way way, List<LineUnits> before, LineUnits units, Optional<AuthorizedLine> line) {
        if (line.isEmpty()) {
            return Optional.of(Reason.of(AuthorizationReason.LINE_NOT_REQUESTED).with("line", units.line()));
        }
        if (isNamed(units.line(), before)) {
            return Optional.of(Reason.of(AuthorizationReason.LINE_TWICE).with("line", units.line()));
        }
        long movable = movable(way, line.get());
        return units.quantity() <= movable
                ? Optional.empty()
                : Optional.of(Reason.of(AuthorizationReason.UNITS_NOT_THERE)
                        .with("act", way.act())
                        .with("line", units.line())
                        .with("wanted", units.quantity())
                        .with("available", movable));
    }

    private static boolean isNamed(OrderLineId line, List<LineUnits> units) {
        for (LineUnits each : units) {
            if (each.line().equals(line)) {
                return true;
            }
        }
        return false;
    }

    private static long movable(Way way, AuthorizedLine line) {
        long sum = 0;
        for (UnitsIn each : line.units()) {
            sum += way.edge(each.status()).isPresent() ? each.count() : 0;
        }
        return sum;
    }

    private static void move(Way way, AuthorizedLine line, long wanted, List<Move> moves) {
        long open = wanted;
        for (int i = line.units().size() - 1; i >= 0 && open > 0; i--) {
            UnitsIn units = line.units().get(i);
            Optional<AuthorizationTransition> edge = way.edge(units.status());
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
     * @throws IllegalArgumentException if it moves units that are not there, or of a line that was not asked for
     */
    public Authorization after(AuthorizationFact fact) {
        List<AuthorizedLine> after = new ArrayList<>(lines);
        for (Move move : fact.moves()) {
            int at = at(move.line(), lines);
            if (at < 0) {
                throw new IllegalArgumentException("Line " + move.line() + " was not asked for.");
            }
            after.set(at, after.get(at).moved(move.from(), move.to(), move.units()));
        }
        return new Authorization(after);
    }
}
