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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Opened opened;
    private @Nullable Dues dues;
    private final List<LineUnits> named;

    Authorizing(Order order, ReturnCase now) {
        this(order, now, List.of());
    }

    Authorizing(Order order, ReturnCase now, List<LineUnits> named) {
        this.order = order;
        this.now = now;
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
        return new Authorizing(order, now, command.lines()).move(fact(command, decision.orThrow()), chronicle);
    }

    private static AuthorizationFact fact(CaseCommand.Authorize command, List<Move> moves) {
        List<Reason> why = command.why().stream()
                .map(code -> Reason.of(CaseReason.STATED).with("code", code))
                .toList();
        return new AuthorizationFact(command.act(), moves, why, command.evidence());
    }

    private boolean isOfChargesAlone() {
        return now.authorization().lines().isEmpty();
    }

    /** Few acts ask for it. */
    private Dues dues() {
        if (dues == null) {
            dues = new Dues(now, opened, now.goods());
        }
        return dues;
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
            chronicle.change(take(Map.of(), chronicle).orThrow());
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
            long units = line.in(AuthorizationStatus.APPROVED) - dues().held(line);
            if (units > 0) {
                all.add(LineUnits.of(line.line(), units));
            }
        }
        return all;
    }

    private List<LineUnits> withdrawable() {
        List<LineUnits> all = new ArrayList<>();
        for (AuthorizedLine line : now.authorization().lines()) {
            long units = line.requested() - dues().held(line) - unclaimed(line);
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
        List<Reason> refusals = new ArrayList<>();
        for (AuthorizedLine line : now.authorization().lines()) {
            held(line, fact).ifPresent(refusals::add);
        }
        List<Initiated> changes = new ArrayList<>();
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
        long free = line.in(AuthorizationStatus.APPROVED) - dues().held(line);
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
        if (fact.moves().stream().noneMatch(Authorizing::changesClaim)) {
            return Optional.empty();
        }
        Map<OrderLineId, Long> less = new LinkedHashMap<>();
        for (Move move : fact.moves()) {
            long change =
                    (FREE.contains(move.to()) ? move.units() : 0) - (FREE.contains(move.from()) ? move.units() : 0);
            less.merge(move.line(), change, Math::addExact);
        }
        boolean gives = less.values().stream().anyMatch(units -> units > 0);
        boolean takes = less.values().stream().anyMatch(units -> units < 0);
        return gives ? Optional.of(give(fact, less)) : takes ? Optional.of(take(less, chronicle)) : Optional.empty();
    }

    private static boolean changesClaim(Move move) {
        return FREE.contains(move.from()) != FREE.contains(move.to());
    }

    private Decision<Initiated> give(AuthorizationFact fact, Map<OrderLineId, Long> less) {
        boolean keeps =
                now.authorization().after(fact).lines().stream().anyMatch(line -> line.requested() > unclaimed(line));
        Entitlement entitlement = Entitlement.of(order);
        return keeps
                ? entitlement.reduce(now.id(), units(less, 1), amounts(less, 1), List.of())
                : entitlement.release(now.id());
    }

    /** Charges that were given free with the last unit come back with the first one; what of them is gone is told. */
    private Decision<Initiated> take(Map<OrderLineId, Long> less, Chronicle chronicle) {
        ChargesAgain charges = new ChargesAgain(order, now);
        Decision<Initiated> taken = Entitlement.of(order)
                .extend(new ReservationRequest(
                        now.id(), opened.basis(), units(less, -1), amounts(less, -1), charges.left()));
        if (taken.kind() == Decision.Kind.ACCEPTED) {
            chronicle.miss(charges.missing());
        }
        return taken;
    }

    private List<LineUnits> units(Map<OrderLineId, Long> changes, int sign) {
        return changes.entrySet().stream()
                .filter(each ->
                        each.getValue() * sign > 0 && amount(each.getKey()).isEmpty())
                .map(each -> new LineUnits(
                        each.getKey(), each.getValue() * sign, serials(each.getKey(), each.getValue() * sign)))
                .toList();
    }

    /** The pieces that the command names; else those that the case was opened for, or that did not come, where all of them move. */
    private List<String> serials(OrderLineId line, long units) {
        Stream<List<String>> known = Stream.of(
                        now.reserved(line).stream().map(ReservedLine::serials), Stream.of(absentSerials(line)))
                .flatMap(each -> each);
        return Stream.concat(
                        named.stream().filter(each -> each.line().equals(line)).map(LineUnits::serials), known)
                .filter(serials -> serials.size() == units)
                .findFirst()
                .orElse(List.of());
    }

    private List<String> absentSerials(OrderLineId line) {
        Set<String> read = now.pieces().isEmpty() ? Set.of() : now.readSerials(line);
        return now.pieces().stream()
                .filter(each -> each.line().equals(line))
                .flatMap(each -> each.serials().stream())
                .filter(serial -> !read.contains(serial))
                .toList();
    }

    private List<LineMoney> amounts(Map<OrderLineId, Long> changes, int sign) {
        return changes.entrySet().stream()
                .filter(each -> each.getValue() * sign > 0)
                .flatMap(each -> amount(each.getKey()).stream())
                .toList();
    }

    /** What was asked for of a line without units; empty if units were. */
    private Optional<LineMoney> amount(OrderLineId line) {
        return now.reserved(line)
                .filter(ReservedLine::isAmount)
                .map(taken -> new LineMoney(line, taken.share().paid()));
    }
}
