package dev.retour.order.entitlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a refund says by its lines, or by its payments, and what was reversed of it.
 *
 * @param <K> lines or payments
 */
final class Side<K> {

    private final Money zero;
    private final Map<K, Money> told = new LinkedHashMap<>();
    private final Map<K, Money> reversed = new LinkedHashMap<>();
    private boolean isWhollyReversed;

    Side(CurrencyUnit currency) {
        this.zero = Money.zero(currency);
    }

    void tell(K item, Money amount) {
        told.merge(item, amount, Money::plus);
    }

    void reverse(K item, Money amount) {
        reversed.merge(item, amount, Money::plus);
    }

    /** All that it tells, whether parts of it were reversed before or not. */
    void reverseAll() {
        isWhollyReversed = true;
    }

    Set<K> items() {
        return told.keySet();
    }

    /** What it tells in all, whatever was reversed. */
    Money told() {
        return told.values().stream().reduce(zero, Money::plus);
    }

    /** What was given and not reversed. */
    Money left(K item) {
        return isWhollyReversed ? zero : Share.notNegative(told(item).minus(reversed(item)));
    }

    Money left() {
        return items().stream().map(this::left).reduce(zero, Money::plus);
    }

    /** What was given and reversed. */
    Money reversed() {
        return told().minus(left());
    }

    /** What was reversed beyond what was given, by item; each above zero. */
    Map<K, Money> beyond() {
        Map<K, Money> beyond = new LinkedHashMap<>();
        reversed.forEach((item, amount) -> {
            Money more = amount.minus(told(item));
            if (more.isPositive()) {
                beyond.put(item, more);
            }
        });
        return beyond;
    }

    private Money told(K item) {
        return told.getOrDefault(item, zero);
    }

    private Money reversed(K item) {
        return reversed.getOrDefault(item, zero);
    }
}
