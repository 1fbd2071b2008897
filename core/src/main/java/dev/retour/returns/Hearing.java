package dev.retour.returns;

import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseFact.Told;

/** Tells what follows from what the world tells of a case. */
record Hearing(Order order) {

    /** A correction may take back an answer of a payment service, so it is looked at whatever it tells. */
    CaseDecision hear(Told told, Chronicle chronicle) {
        ReturnCase before = chronicle.now();
        chronicle.add(told);
        chronicle.change(new Standing(order).changes(chronicle.now()));
        switch (told.news().kind()) {
            case GOODS_RECEIVED -> arrived(before, chronicle);
            case PLATFORM_RULED -> new Rulings(order).apply(chronicle);
            default -> {}
        }
        return chronicle.decision();
    }

    /** What is taken up again may have been ruled on. */
    private void arrived(ReturnCase before, Chronicle chronicle) {
        new Finding(before).apply(chronicle);
        new Arrivals(order, before).apply(chronicle);
        new Rulings(order).apply(chronicle);
    }
}
