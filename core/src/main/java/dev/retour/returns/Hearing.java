package dev.retour.returns;

import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseFact.Told;
import dev.retour.returns.CaseNews.RefundAnswered;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.List;
import java.util.Optional;

/** Tells what follows from what the world tells of a case. */
record Hearing(Order order, ReturnCase before) {

    CaseDecision hear(Told told, Chronicle chronicle) {
        chronicle.add(told);
        switch (told.news().kind()) {
            case REFUND_ANSWERED -> free((RefundAnswered) told.news(), chronicle);
            case PLATFORM_RULED -> new Rulings(order).apply(chronicle);
            default -> {}
        }
        return chronicle.decision();
    }

    /** Money that came back is the order's again, unless the order had it already. */
    private void free(RefundAnswered answer, Chronicle chronicle) {
        if (isBack(answer, chronicle.now()) && isSent(answer)) {
            chronicle.change(Entitlement.of(order)
                    .fail(answer.refund(), List.of(answer.tender()))
                    .orThrow());
        }
    }

    private boolean isSent(RefundAnswered answer) {
        return order.refund(answer.refund()).stream()
                .flatMap(refund -> refund.tenders().stream())
                .anyMatch(part -> part.tender().equals(answer.tender()));
    }

    private boolean isBack(RefundAnswered answer, ReturnCase after) {
        boolean was = part(before, answer).filter(RefundPart::counts).isPresent();
        boolean is = part(after, answer)
                .filter(part -> part.status() == SettlementStatus.REVERSED)
                .isPresent();
        return was && is;
    }

    private static Optional<RefundPart> part(ReturnCase of, RefundAnswered answer) {
        return of.refund(answer.refund()).flatMap(each -> each.part(answer.tender()));
    }
}
