package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.disposition.Available;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.LineGoods;
import java.util.ArrayList;
import java.util.List;

/** Decides on the goods of a case: what is said of them, and what becomes of them. */
final class Handling {

    private Handling() {}

    static Decision<CaseDecision> inspect(
            CaseCommand.Inspect command, Order order, ReturnCase now, Chronicle chronicle) {
        if (command.inspections().isEmpty()) {
            return Chronicle.refused(Reason.of(CaseReason.NOTHING_SAID).with("command", command.kind()));
        }
        Decision<Inspected> decision = inspect(command, order, chronicle.look());
        return decision instanceof Decision.Refused<Inspected> refused
                ? new Decision.Refused<>(refused.reasons())
                : inspected(new CaseFact.GoodsInspected(decision.orThrow()), now, chronicle);
    }

    /** What can no longer be taken off is told at once. */
    private static Decision<CaseDecision> inspected(CaseFact fact, ReturnCase before, Chronicle chronicle) {
        ReturnCase after = chronicle.add(fact).now();
        chronicle.miss(new LateLacks(after).since(before.inspections().size()));
        return chronicle.accepted();
    }

    /** What the goods do not allow and what the checklists do not know is told at once. */
    private static Decision<Inspected> inspect(CaseCommand.Inspect command, Order order, Look look) {
        Goods goods = look.goods();
        Appraisal appraisal = new Appraisal(order, look.of(), goods);
        List<Reason> refusals = new ArrayList<>(appraisal.against(command.inspections()));
        Decision<Inspected> moves = goods.inspect(command.inspections());
        if (moves instanceof Decision.Refused<Inspected> refused) {
            refusals.addAll(refused.reasons());
        }
        return refusals.isEmpty()
                ? new Decision.Accepted<>(appraisal.reckon(moves.orThrow()))
                : new Decision.Refused<>(refusals);
    }

    static Decision<CaseDecision> dispose(CaseCommand.Dispose command, ReturnCase now, Chronicle chronicle) {
        if (command.requests().isEmpty()) {
            return Chronicle.refused(Reason.of(CaseReason.NOTHING_SAID).with("command", command.kind()));
        }
        Decision<Disposed> decision = now.dispositions()
                .decide(command.requests(), available(chronicle.look().goods()));
        return decision instanceof Decision.Refused<Disposed> refused
                ? new Decision.Refused<>(refused.reasons())
                : chronicle.accepted(new CaseFact.GoodsDisposed(decision.orThrow()));
    }

    private static List<Available> available(Goods goods) {
        List<Available> available = new ArrayList<>(goods.lines().size());
        goods.lines().forEach(line -> available.add(available(line)));
        return available;
    }

    private static Available available(LineGoods line) {
        return new Available(line.line(), line.accepted(), line.refused(), line.expected() - line.received());
    }
}
