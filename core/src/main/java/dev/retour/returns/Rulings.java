package dev.retour.returns;

import static dev.retour.returns.authorization.AuthorizationAct.PLATFORM_APPROVE;
import static dev.retour.returns.authorization.AuthorizationAct.PLATFORM_REJECT;

import dev.retour.kernel.Decision;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.CaseNews.PlatformRuled;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets units follow what the platform has ruled. Of several rulings on a line the last holds, whichever came first. */
record Rulings(Order order) {

    private static final List<AuthorizationStatus> PENDING = List.of(
            AuthorizationStatus.ESCALATED,
            AuthorizationStatus.UNDER_REVIEW,
            AuthorizationStatus.INFO_REQUIRED,
            AuthorizationStatus.REQUESTED);

    /** By when it happened; which of two at one instant is later is the same everywhere. */
    static final Comparator<KnownNews> BY_TIME = Comparator.comparing(
                    (KnownNews known) -> known.observation().effectiveAt())
            .thenComparing(known -> known.observation().source())
            .thenComparing(known -> known.observation().externalId());

    void apply(Chronicle chronicle) {
        if (chronicle.now().opened().isPresent() && isRuled(chronicle.now())) {
            Authorization before = chronicle.now().authorization();
            apply(PLATFORM_APPROVE, chronicle);
            apply(PLATFORM_REJECT, chronicle);
            reopen(before, chronicle);
        }
    }

    /** Whoever is overruled has something to do again. */
    private static void reopen(Authorization before, Chronicle chronicle) {
        ReturnCase now = chronicle.now();
        long more = now.authorization().in(AuthorizationStatus.APPROVED) - before.in(AuthorizationStatus.APPROVED);
        if (now.stage() == CaseStage.CLOSED && more > 0) {
            chronicle.add(new CaseFact.Reopened(CaseNews.Kind.PLATFORM_RULED.name()));
        }
    }

    private static boolean isRuled(ReturnCase now) {
        for (KnownNews each : now.news()) {
            if (each.news().kind() == CaseNews.Kind.PLATFORM_RULED) {
                return true;
            }
        }
        return false;
    }

    private void apply(AuthorizationAct act, Chronicle chronicle) {
        ReturnCase now = chronicle.now();
        List<Move> moves = new ArrayList<>();
        approved(now)
                .forEach((line, units) -> now.authorization()
                        .line(line)
                        .ifPresent(known -> move(act, known, wanted(act, known, units), moves)));
        if (!moves.isEmpty()) {
            AuthorizationFact fact = new AuthorizationFact(act, moves, List.of(), List.of());
            Decision<CaseDecision> decision =
                    new Authorizing(chronicle.of(order), chronicle.look()).move(fact, chronicle);
            if (decision instanceof Decision.Refused<CaseDecision> refused) {
                chronicle.miss(refused.reasons());
            }
        }
    }

    /** How many units of each line the platform has approved, as far as it has ruled on it. */
    private static Map<OrderLineId, Long> approved(ReturnCase now) {
        Map<OrderLineId, Long> approved = new LinkedHashMap<>();
        now.news().stream()
                .filter(known -> known.news().kind() == CaseNews.Kind.PLATFORM_RULED)
                .sorted(BY_TIME)
                .map(known -> (PlatformRuled) known.news())
                .forEach(ruling -> {
                    ruling.rejected().forEach(line -> approved.put(line, 0L));
                    ruling.approved().forEach(units -> approved.put(units.line(), units.quantity()));
                });
        return approved;
    }

    /** What the platform has not approved, it has rejected. */
    private static long wanted(AuthorizationAct act, AuthorizedLine line, long approved) {
        long already = line.in(AuthorizationStatus.APPROVED);
        return act == PLATFORM_APPROVE ? approved - already : pending(line) + already - approved;
    }

    private static long pending(AuthorizedLine line) {
        return PENDING.stream().mapToLong(line::in).sum();
    }

    /** Units that wait for a decision move before those of which there is another one. */
    private static void move(AuthorizationAct act, AuthorizedLine line, long wanted, List<Move> moves) {
        boolean approves = act == PLATFORM_APPROVE;
        AuthorizationStatus other = approves ? AuthorizationStatus.REJECTED : AuthorizationStatus.APPROVED;
        AuthorizationStatus to = approves ? AuthorizationStatus.APPROVED : AuthorizationStatus.REJECTED;
        long open = wanted;
        for (AuthorizationStatus from :
                Stream.concat(PENDING.stream(), Stream.of(other)).toList()) {
            long part = Math.min(open, line.in(from));
            if (part > 0) {
                moves.add(new Move(line.line(), from, to, part));
                open -= part;
            }
        }
    }
}
