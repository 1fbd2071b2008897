package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.LineGoods;
import java.util.ArrayList;
import java.util.List;

/** Closes a case: what it has taken of the order and neither refunded nor kept is free for another case. */
record Closing(Order order, Chronicle chronicle) {

    Decision<CaseDecision> decide() {
        ReturnCase now = chronicle.now();
        if (now.opened().orElseThrow().about().expectsGoods()) {
            give(AuthorizationAct.STOP_WAITING, AuthorizationStatus.EXPIRED);
            give(AuthorizationAct.HAND_BACK, AuthorizationStatus.SENT_BACK);
            giveCharges();
        }
        return chronicle.now().stage() == CaseStage.CLOSED
                ? chronicle.accepted()
                : chronicle.accepted(new CaseFact.Closed());
    }

    /** What the order does not take back stays with the case, and is told. */
    private void give(AuthorizationAct act, AuthorizationStatus to) {
        ReturnCase now = chronicle.now();
        Leftover leftover = new Leftover(chronicle.look());
        List<Move> moves = new ArrayList<>(0);
        List<LineUnits> named = new ArrayList<>(0);
        for (AuthorizedLine line : now.authorization().lines()) {
            long units = act == AuthorizationAct.STOP_WAITING ? leftover.absent(line) : leftover.sentBack(line);
            if (units > 0) {
                moves.add(new Move(line.line(), AuthorizationStatus.APPROVED, to, units));
                named.add(named(now, line, units, act));
            }
        }
        if (!moves.isEmpty()) {
            AuthorizationFact fact = new AuthorizationFact(act, moves, List.of(), List.of());
            heed(new Authorizing(chronicle.of(order), chronicle.look(), named).move(fact, chronicle));
        }
    }

    /** Which pieces are refused, the look at them says. */
    private static LineUnits named(ReturnCase now, AuthorizedLine line, long units, AuthorizationAct act) {
        List<String> refused = now.inspections().stream()
                .filter(look ->
                        look.to() == GoodsStatus.REFUSED && look.units().line().equals(line.line()))
                .map(Inspected::units)
                .flatMap(look -> look.serials().stream())
                .distinct()
                .toList();
        boolean areKnown = act == AuthorizationAct.HAND_BACK && refused.size() == units;
        return new LineUnits(line.line(), units, areKnown ? refused : List.of());
    }

    /** Charges go back with goods; where none did, neither did they. */
    private void giveCharges() {
        ReturnCase now = chronicle.now();
        List<ReservedCharge> taken =
                chronicle.of(order).reservation(now.id()).map(Reserved::charges).orElse(List.of());
        Dues dues = chronicle.look().dues();
        List<ChargeMoney> charges = taken.stream()
                .filter(each -> !dues.isRefunded(each.charge().value()))
                .map(each -> new ChargeMoney(each.charge(), each.share().value().gross()))
                .toList();
        if (!charges.isEmpty()) {
            giveCharges(charges);
        }
    }

    private void giveCharges(List<ChargeMoney> charges) {
        Decision<Initiated> decision =
                Entitlement.of(chronicle.of(order)).reduce(chronicle.now().id(), List.of(), List.of(), charges);
        if (decision instanceof Decision.Refused<Initiated> refused) {
            chronicle.miss(refused.reasons());
        } else {
            chronicle.change(decision.orThrow());
        }
    }

    private void heed(Decision<CaseDecision> decision) {
        if (decision instanceof Decision.Refused<CaseDecision> refused) {
            chronicle.miss(refused.reasons());
        }
    }

    /**
     * Approved units that were neither refunded nor kept.
     *
     * @param look a look at the case
     */
    private record Leftover(Look look) {

        private LineGoods goods(AuthorizedLine line) {
            return look.goods().line(line.line()).orElseThrow();
        }

        /** Units that did not come. */
        long absent(AuthorizedLine line) {
            LineGoods here = goods(line);
            long free = line.in(AuthorizationStatus.APPROVED) - look.dues().fixed(line);
            long unpaid = here.expected() - here.received() - look.dues().paidOfAbsent(here);
            return Math.max(0, Math.min(free, unpaid));
        }

        /** Units that came, were refused, and went back to the customer. */
        long sentBack(AuthorizedLine line) {
            LineGoods here = goods(line);
            long sent = look.of().dispositions().in(line.line(), Origin.REFUSED, Disposition.SEND_BACK);
            long unpaid = here.received() - look.dues().paidOfCome(here);
            return Math.max(0, Math.min(sent, unpaid) - line.in(AuthorizationStatus.SENT_BACK));
        }
    }
}
