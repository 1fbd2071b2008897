package dev.retour.returns;

import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseFact.Told;

/** Tells what follows from what the world tells of a case. */
record Hearing(Order order) {

    /** A correction may take back an answer of a payment service, so it is looked at whatever it tells. */
    CaseDecision hear(Told told, Chronicle chronicle) {
        chronicle.add(told);
        chronicle.change(new Standing(order).changes(chronicle.now()));
        if (told.news().kind() == CaseNews.Kind.PLATFORM_RULED) {
            new Rulings(order).apply(chronicle);
        }
        return chronicle.decision();
    }
}
