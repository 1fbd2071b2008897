package dev.retour.testkit.payment;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.settlement.SettlementAct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from an answer of a payment service: to ask later, to try again, or to park it for a person. */
final class FollowUp {

    private final Retour retour;
    private final Pace pace;
    private final Map<String, RefundOrder> parked = new LinkedHashMap<>();

    FollowUp(Retour retour, Pace pace) {
        this.retour = retour;
        this.pace = pace;
    }

    Shop shop(Scope scope) {
        return retour.shop(scope).as(Actor.of("payments"));
    }

    void to(Scope scope, RefundOrder order, SettlementAct said) {
        switch (said) {
            case TAKE, LOSE_SIGHT -> askLater(scope, order);
            case FAIL -> tryAgain(scope, order);
            default -> parked.remove(name(scope, order));
        }
    }

    private static String name(Scope scope, RefundOrder order) {
        return order.key(scope);
    }

    private void askLater(Scope scope, RefundOrder order) {
        int next = order.question() + 1;
        CaseCommand ask = new CaseCommand.AskRefund(order.order(), order.caseId(), order.refund(), order.tender());
        if (next > pace.questions()) {
            parked.put(name(scope, order), order);
        } else {
            execute(scope, order, "ask-" + next, ask);
        }
    }

    private void tryAgain(Scope scope, RefundOrder order) {
        CaseCommand retry = new CaseCommand.RetryRefund(order.order(), order.caseId(), order.refund(), order.tender());
        if (order.attempt() >= pace.attempts()) {
            parked.put(name(scope, order), order);
        } else {
            execute(scope, order, "retry", retry);
        }
    }

    /** What is refused was not needed: the answer came another way. */
    private void execute(Scope scope, RefundOrder order, String what, CaseCommand command) {
        CommandId id = CommandId.of(order.key(scope) + "-" + order.attempt() + "-" + what);
        shop(scope).returns().execute(id, command);
    }

    List<RefundOrder> parked() {
        return List.copyOf(parked.values());
    }
}
