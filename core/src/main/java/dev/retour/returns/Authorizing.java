package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservationRequest;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationReason;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.settlement.Refund;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides how the units of a case move in their authorization, and what that means for the order. */
final class Authorizing {

    /** Stages in which a case has no claim to the unit, which is free for any case. */
    private static final Set<AuthorizationStatus> FREE = EnumSet.of(
            AuthorizationStatus.REJECTED,
            AuthorizationStatus.WITHDRAWN,
            AuthorizationStatus.EXPIRED,
            AuthorizationStatus.SENT_BACK);

    private final Order order;
    private final ReturnCase now;
    private final Look look;
    private final Opened opened;
    private final List<LineUnits> named;

    Authorizing(Order order, Look look) {
        this(order, look, List.of());
    }

    Authorizing(Order order, Look look, List<LineUnits> named) {
        this.order = order;
        this.now = look.of();
        this.look = look;
        this.named = named;
        this.opened = now.opened().orElseThrow();
    }

    Decision<CaseDecision> decide(CaseCommand.Authorize command, Chronicle chronicle) {
        if (opened.authority() == Authority.PLATFORM && isVerdict(command.act()) && !isOfChargesAlone()) {
            return Chronicle.refused(Decider.reason(CaseReason.PLATFORM_DECIDES, now.id()));
        }
        if (command.act() == AuthorizationAct.WITHDRAW && isStarted()) {
            return Chronicle.refused(Decider.reason(EntitlementReason.CASE_HAS_STARTED, now.id()));
        }
        if (isOfChargesAlone()) {
            return ofChargesAlone(command, chronicle);
        }
        if (command.act() == AuthorizationAct.STOP_WAITING && !opened.about().expectsGoods()) {
            return nothing(command.act());
        }
        Decision<Move> decision = moves(command);
        if (decision instanceof Decision.Refused<Move> refused) {
            return new Decision.Refused<>(refused.reasons());
        }
        return new Authorizing(order, look, command.lines()).move(fact(command, decision.orThrow()), chronicle);
    }

    private static AuthorizationFact fact(CaseCommand.Authorize command, List<Move> moves) {
        List<Reason> why = command.why()
                .map(code -> List.of(Reason.of(CaseReason.STATED).with("code", code)))
                .orElse(List.of());
        return new AuthorizationFact(command.act(), moves, why, command.evidence());
    }

    private boolean isOfChargesAlone() {
        return now.authorization().lines().isEmpty();
    }

    /** A case of charges alone has no units: a person says yes to all of it, or it ends. A platform rules on goods, never on charges. */
    private Decision<CaseDecision> ofChargesAlone(CaseCommand.Authorize command, Chronicle chronicle) {
        AuthorizationAct act = command.act();
        if (act == AuthorizationAct.APPROVE && (!now.granted() || hasNothing())) {
            return grant(fact(command, List.of()), chronicle);
        }
        boolean ends = act == AuthorizationAct.WITHDRAW || act == AuthorizationAct.REJECT;
        return ends ? end(chronicle) : nothing(act);
    }

    /** Whoever was said no to, and is said yes to after all, gets what is left. */
    private Decision<CaseDecision> grant(AuthorizationFact fact, Chronicle chronicle) {
        if (hasNothing()) {
            ChargesAgain charges = new ChargesAgain(order, now);
            if (charges.left().isEmpty()) {
                return new Decision.Refused<>(charges.missing());
            }
            chronicle.change(take(List.of(), chronicle).orThrow());
        }
        return chronicle.accepted(new CaseFact.Authorized(fact));
    }

    /** A case that had ended has given everything free. */
    private boolean hasNothing() {
        return order.reservation(now.id()).isEmpty();
    }

    private static Decision<CaseDecision> nothing(AuthorizationAct act) {
        return Chronicle.refused(Reason.of(AuthorizationReason.NOTHING_TO_DO).with("act", act));
    }

    Decision<CaseDecision> end(Chronicle chronicle) {
        if (hasNothing()) {
            return chronicle.accepted(new CaseFact.Closed());
        }
        Decision<Initiated> released = Entitlement.of(order).release(now.id());
        return released instanceof Decision.Refused<Initiated> refused
                ? new Decision.Refused<>(refused.reasons())
                : chronicle.change(released.orThrow()).accepted(new CaseFact.Closed());
    }

    /** Whether money of all that could be withdrawn is on its way. */
    private boolean isStarted() {
        return now.refunds().stream().anyMatch(Refund::counts) && withdrawable().isEmpty();
    }

    private static boolean isVerdict(AuthorizationAct act) {
        return act == AuthorizationAct.APPROVE || act == AuthorizationAct.REJECT;
    }

    private Decision<Move> moves(CaseCommand.Authorize command) {
        List<LineUnits> named = command.lines();
        return switch (command.act()) {
            case WITHDRAW -> decide(command.act(), named.isEmpty() ? withdrawable() : named);
            case STOP_WAITING -> decide(command.act(), named.isEmpty() ? absent() : named);
            default ->
                named.isEmpty()
                        ? now.authorization().decideAll(command.act(), Optional.empty())
                        : decide(command.act(), named);
        };
    }

    private Decision<Move> decide(AuthorizationAct act, List<LineUnits> wanted) {
        return now.authorization().decide(act, Optional.empty(), wanted);
    }

    /** What was approved and did not come, and of which no money is on its way. */
    private List<LineUnits> absent() {
        List<LineUnits> all = new ArrayList<>();
        for (AuthorizedLine line : now.authorization().lines()) {
            long units = line.in(AuthorizationStatus.APPROVED) - look.dues().held(line);
            if (units > 0) {
                all.add(LineUnits.of(line.line(), units));
            }
        }
        return all;
    }

    private List<LineUnits> withdrawable() {
        List<LineUnits> all = new ArrayList<>();
        for (AuthorizedLine line : now.authorization().lines()) {
            long units = line.requested() - look.dues().held(line) - unclaimed(line);
            if (units > 0) {
                all.add(LineUnits.of(line.line(), units));
            }
        }
        return all;
    }

    private static long unclaimed(AuthorizedLine line) {
        long units = 0;
        for (AuthorizationStatus each : FREE) {
            units += line.in(each);
        }
        return units;
    }

    /** Lets units move, if the order has what that asks for. */
    Decision<CaseDecision> move(AuthorizationFact fact, Chronicle chronicle) {
        List<Reason> refusals = new ArrayList<>(0);
        for (AuthorizedLine line : now.authorization().lines()) {
            held(line, fact).ifPresent(refusals::add);
        }
        List<Initiated> changes = new ArrayList<>(1);
        claims(fact, chronicle).ifPresent(decision -> {
            if (decision instanceof Decision.Refused<Initiated> refused) {
                refusals.addAll(refused.reasons());
            } else {
                changes.addAll(decision.orThrow());
            }
        });
        return refusals.isEmpty()
                ? chronicle
                        .change(changes)
                        .add(new CaseFact.Authorized(fact, changed(chronicle)))
                        .accepted()
                : new Decision.Refused<>(refusals);
    }

    /** The pieces of lines that the order has taken back, or given again. */
    private List<Pieces> changed(Chronicle chronicle) {
        if (now.pieces().isEmpty()) {
            return List.of();
        }
        List<Pieces> after = Pieces.of(chronicle
                .of(order)
                .reservation(now.id())
                .map(Initiated.Reserved::lines)
                .orElse(List.of()));
        Stream<Pieces> gone = now.pieces().stream()
                .filter(each -> after.stream().noneMatch(left -> left.line().equals(each.line())))
                .map(each -> new Pieces(each.line(), List.of()));
        return Stream.concat(gone, after.stream())
                .filter(each -> !now.pieces().contains(each))
                .toList();
    }

    private Optional<Reason> held(AuthorizedLine line, AuthorizationFact fact) {
        long leaving = leaving(line, fact);
        if (leaving == 0) {
            return Optional.empty();
        }
        long free = line.in(AuthorizationStatus.APPROVED) - look.dues().held(line);
        return leaving <= free
                ? Optional.empty()
                : Optional.of(Reason.of(AuthorizationReason.UNITS_NOT_THERE)
                        .with("act", fact.act())
                        .with("line", line.line())
                        .with("wanted", leaving)
                        .with("available", free));
    }

    /** What is sent back was here. */
    private static long leaving(AuthorizedLine line, AuthorizationFact fact) {
        long units = 0;
        for (Move move : fact.moves()) {
            boolean leaves = move.from() == AuthorizationStatus.APPROVED
                    && move.to() != AuthorizationStatus.SENT_BACK
                    && move.line().equals(line.line());
            units += leaves ? move.units() : 0;
        }
        return units;
    }

    /** What the order has to give or take back for it; empty for nothing. */
    private Optional<Decision<Initiated>> claims(AuthorizationFact fact, Chronicle chronicle) {
        List<Less> less = new ArrayList<>(0);
        for (AuthorizedLine line : now.authorization().lines()) {
            long units = less(line.line(), fact);
            if (units != 0) {
                less.add(new Less(line.line(), units));
            }
        }
        if (less.isEmpty()) {
            return Optional.empty();
        }
        boolean gives = less.stream().anyMatch(each -> each.units() > 0);
        return Optional.of(gives ? give(fact, less) : take(less, chronicle));
    }

    /**
     * How many units of a line a case claims less.
     *
     * @param line the line
     * @param units how many; below 0 for more
     */
    private record Less(OrderLineId line, long units) {}

    private static long less(OrderLineId line, AuthorizationFact fact) {
        long units = 0;
        for (Move move : fact.moves()) {
            if (move.line().equals(line)) {
                units += FREE.contains(move.to()) ? move.units() : 0;
                units -= FREE.contains(move.from()) ? move.units() : 0;
            }
        }
        return units;
    }

    private Decision<Initiated> give(AuthorizationFact fact, List<Less> less) {
        boolean keeps =
                now.authorization().after(fact).lines().stream().anyMatch(line -> line.requested() > unclaimed(line));
        Entitlement entitlement = Entitlement.of(order);
        return keeps
                ? entitlement.reduce(now.id(), units(less, 1), amounts(less, 1), List.of())
                : entitlement.release(now.id());
    }

    /** Charges that were given free with the last unit come back with the first one; what of them is gone is told. */
    private Decision<Initiated> take(List<Less> less, Chronicle chronicle) {
        ChargesAgain charges = new ChargesAgain(order, now);
        Decision<Initiated> taken = Entitlement.of(order)
                .extend(new ReservationRequest(
                        now.id(), opened.basis(), units(less, -1), amounts(less, -1), charges.left()));
        if (taken.kind() == Decision.Kind.ACCEPTED) {
            chronicle.miss(charges.missing());
        }
        return taken;
    }

    private List<LineUnits> units(List<Less> less, int sign) {
        List<LineUnits> units = new ArrayList<>(less.size());
        for (Less each : less) {
            if (each.units() * sign > 0 && amount(each.line()).isEmpty()) {
                units.add(units(each.line(), each.units() * sign));
            }
        }
        return units;
    }

    /** With the pieces that the command names; else those that the case was opened for, or that did not come, where all of them move. */
    private LineUnits units(OrderLineId line, long units) {
        List<List<String>> known = new ArrayList<>();
        named.stream().filter(each -> each.line().equals(line)).forEach(each -> known.add(each.serials()));
        now.reserved(line).ifPresent(reserved -> known.add(reserved.serials()));
        known.add(absentSerials(line));
        known.removeIf(serials -> serials.size() != units);
        return new LineUnits(line, units, known.isEmpty() ? List.of() : known.get(0));
    }

    private List<String> absentSerials(OrderLineId line) {
        if (now.pieces().isEmpty()) {
            return List.of();
        }
        Set<String> read = now.readSerials(line);
        return now.pieces().stream()
                .filter(each -> each.line().equals(line))
                .flatMap(each -> each.serials().stream())
                .filter(serial -> !read.contains(serial))
                .toList();
    }

    private List<LineMoney> amounts(List<Less> less, int sign) {
        List<LineMoney> amounts = new ArrayList<>(0);
        for (Less each : less) {
            if (each.units() * sign > 0) {
                amount(each.line()).ifPresent(amounts::add);
            }
        }
        return amounts;
    }

    /** What was asked for of a line without units; empty if units were. */
    private Optional<LineMoney> amount(OrderLineId line) {
        return now.reserved(line)
                .filter(ReservedLine::isAmount)
                .map(taken -> new LineMoney(line, taken.share().paid()));
    }
}
