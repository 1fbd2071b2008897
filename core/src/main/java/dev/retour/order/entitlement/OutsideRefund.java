package dev.retour.order.entitlement;

import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money that others gave back, as one fact tells it by lines and by payments, less what was reversed of it. Lines and payments tell
 * of the same money; what lines tell beyond payments left in a way that we do not know.
 */
final class OutsideRefund {

    private final Observation fact;
    private final RefundCause cause;
    private final Side<OrderLineId> lines;
    private final Side<TenderId> tenders;

    OutsideRefund(Observation fact, RefundCause cause, CurrencyUnit currency) {
        this.fact = fact;
        this.cause = cause;
        this.lines = new Side<>(currency);
        this.tenders = new Side<>(currency);
    }

    Observation fact() {
        return fact;
    }

    RefundCause cause() {
        return cause;
    }

    Side<OrderLineId> lines() {
        return lines;
    }

    Side<TenderId> tenders() {
        return tenders;
    }

    /** What left in a way that we do not know. */
    Money onLinesAlone() {
        return Share.notNegative(lines.left().minus(tenders.left()));
    }

    /** What was reversed by line or by payment, and lessened the refund not, since the other side still tells of it. */
    Money reversedInPart() {
        Money reversed = most(lines.reversed(), tenders.reversed());
        Money lessened = most(lines.told(), tenders.told()).minus(most(lines.left(), tenders.left()));
        return reversed.minus(lessened);
    }

    private static Money most(Money one, Money two) {
        return one.isGreaterThan(two) ? one : two;
    }
}
