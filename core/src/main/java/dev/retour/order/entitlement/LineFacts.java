package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the facts of an order sum to for one line. */
final class LineFacts {

    /** What facts count. */
    enum Count {
        /** Units that others called off. */
        CANCELLED,
        /** Units that left. */
        SHIPPED,
        /** Units that arrived. */
        DELIVERED,
        /** Units that were lost under way. */
        LOST
    }

    private final long[] counts = new long[Count.values().length];
    private final long[] back = new long[Basis.values().length];
    private Money refunded;
    private TaxedAmount invoiced;

    LineFacts(CurrencyUnit currency) {
        this.refunded = Money.zero(currency);
        this.invoiced = TaxedAmount.zero(currency);
    }

    void add(Count count, long units) {
        counts[count.ordinal()] += units;
    }

    void addBack(Basis basis, long units) {
        back[basis.ordinal()] += units;
    }

    void addRefunded(Money amount) {
        refunded = refunded.plus(amount);
    }

    void addInvoiced(TaxedAmount amount) {
        invoiced = invoiced.plus(amount);
    }

    long of(Count count) {
        return counts[count.ordinal()];
    }

    /** Units that came back outside of our cases. */
    long back(Basis basis) {
        return back[basis.ordinal()];
    }

    /** Money that others gave back for units. */
    Money refunded() {
        return refunded;
    }

    TaxedAmount invoiced() {
        return invoiced;
    }
}
