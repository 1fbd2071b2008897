package dev.retour.order.entitlement;

import dev.retour.order.terms.TenderId;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money that left by others' doing for one sort of cause: a sum for each payment, and one for what lines alone tell. Each sum is
 * floored by itself, so what is taken back in another way than it was given never makes room for a refund.
 */
final class OutsideMoney {

    private final CurrencyUnit currency;
    private final Map<TenderId, Money> byTender = new HashMap<>();
    private Money onLinesAlone;

    OutsideMoney(CurrencyUnit currency) {
        this.currency = currency;
        this.onLinesAlone = Money.zero(currency);
    }

    void add(GivenBack told) {
        onLinesAlone = onLinesAlone.plus(told.onLinesAlone());
        told.tenders().forEach(each -> add(each.tender(), each.amount()));
    }

    void add(TenderId tender, Money amount) {
        byTender.merge(tender, amount, Money::plus);
    }

    private Money of(TenderId tender) {
        return byTender.getOrDefault(tender, Money.zero(currency));
    }

    /** What left a payment, 0 or more. */
    Money gone(TenderId tender) {
        return Share.notNegative(of(tender));
    }

    /** What left the order, 0 or more. */
    Money gone() {
        return byTender.values().stream().map(Share::notNegative).reduce(Share.notNegative(onLinesAlone), Money::plus);
    }

    /** What was taken back on a payment beyond what was given back on it, 0 or more. */
    Money takenBack(TenderId tender) {
        return Share.notNegative(of(tender).negated());
    }

    /** What was taken back by lines alone beyond what was given back by lines alone, 0 or more. */
    Money takenBack() {
        return Share.notNegative(onLinesAlone.negated());
    }
}
