package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Allowance;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.receipt.GoodsStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows from goods that come after all: what nobody waited for any more is taken up again for a person to decide on, as far as no
 * other case has it, and a closed case with goods to look at is opened again.
 */
record Arrivals(Order order, ReturnCase before) {

    private static final List<AuthorizationStatus> ENDED =
            List.of(AuthorizationStatus.EXPIRED, AuthorizationStatus.WITHDRAWN);

    void apply(Chronicle chronicle) {
        if (chronicle.now().opened().isPresent()) {
            resume(chronicle);
            reopen(chronicle);
        }
    }

    private void resume(Chronicle chronicle) {
        ReturnCase now = chronicle.now();
        List<Move> moves = new ArrayList<>(0);
        List<LineUnits> named = new ArrayList<>(0);
        for (AuthorizedLine line : now.authorization().lines()) {
            long late = late(now, line);
            long units = late == 0 ? 0 : Math.min(late, free(now, line.line()));
            if (units > 0) {
                move(line, units, moves);
                named.add(new LineUnits(line.line(), units, serials(now, line.line(), units)));
            }
        }
        if (!moves.isEmpty()) {
            resume(moves, named, chronicle);
        }
    }

    private void resume(List<Move> moves, List<LineUnits> named, Chronicle chronicle) {
        AuthorizationFact fact = new AuthorizationFact(AuthorizationAct.RESUME, moves, List.of(), List.of());
        Decision<CaseDecision> decision =
                new Authorizing(chronicle.of(order), chronicle.look(), named).move(fact, chronicle);
        if (decision instanceof Decision.Refused<CaseDecision> refused) {
            chronicle.miss(refused.reasons());
        }
    }

    /** How many units came just now beyond those that the case still asks for, of those for which it asks no more. */
    private long late(ReturnCase now, AuthorizedLine line) {
        long ended = line.in(AuthorizationStatus.EXPIRED) + line.in(AuthorizationStatus.WITHDRAWN);
        return ended == 0 ? 0 : Math.max(0, Math.min(ended, beyond(now, line, ended)));
    }

    /** What came before was decided on, and may have been rejected: it does not come a second time. */
    private long beyond(ReturnCase now, AuthorizedLine line, long ended) {
        long asked = line.requested() - ended - line.in(AuthorizationStatus.REJECTED);
        long came = now.came(line);
        return Math.min(came - asked, came - before.came(line));
    }

    private long free(ReturnCase now, OrderLineId line) {
        return Entitlement.of(order)
                .allowance(line, now.opened().orElseThrow().basis())
                .map(Allowance::units)
                .orElse(0L);
    }

    private static void move(AuthorizedLine line, long units, List<Move> moves) {
        long open = units;
        for (AuthorizationStatus from : ENDED) {
            long part = Math.min(open, line.in(from));
            if (part > 0) {
                moves.add(new Move(line.line(), from, AuthorizationStatus.UNDER_REVIEW, part));
                open -= part;
            }
        }
    }

    /** The pieces that came and that the case had once; none if there are not as many. */
    private static List<String> serials(ReturnCase now, OrderLineId line, long units) {
        Set<String> late = new HashSet<>(now.allSerials(line));
        now.pieces().stream()
                .filter(each -> each.line().equals(line))
                .forEach(each -> each.serials().forEach(late::remove));
        late.retainAll(now.readSerials(line));
        return late.size() == units ? late.stream().sorted().toList() : List.of();
    }

    private static void reopen(Chronicle chronicle) {
        if (chronicle.now().stage() == CaseStage.CLOSED && isToDo(chronicle.now())) {
            chronicle.add(new CaseFact.Reopened(CaseNews.Kind.GOODS_RECEIVED.name()));
        }
    }

    private static boolean isToDo(ReturnCase now) {
        return now.goods().in(GoodsStatus.RECEIVED) > 0 || now.authorization().in(AuthorizationStatus.UNDER_REVIEW) > 0;
    }
}
