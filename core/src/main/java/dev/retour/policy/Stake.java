package dev.retour.policy;

import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Money that an occasion is about, as the part that units have of a whole. */
record Stake(Money whole, long units, long ordered) {

    /** What the units were sold for, by their part of the line. */
    static Stake of(Occasion occasion) {
        return new Stake(
                occasion.line().total().gross(),
                occasion.quantity(),
                occasion.line().quantity());
    }

    /** What is asked for: money of the line without units, else what its units were sold for. */
    static Stake asked(Occasion occasion) {
        return occasion.amount().map(amount -> new Stake(amount, 1, 1)).orElseGet(() -> of(occasion));
    }

    /** What is asked for together with it, if more than it is. */
    static Money request(Occasion occasion) {
        return occasion.asked().orElseGet(() -> asked(occasion).amount());
    }

    /** Exactly, without rounding the part; no amount of another currency is comparable. */
    boolean isDearerThan(Money limit) {
        BigDecimal part = whole.getAmount().multiply(BigDecimal.valueOf(units));
        return whole.isSameCurrency(limit)
                && part.compareTo(limit.getAmount().multiply(BigDecimal.valueOf(ordered))) > 0;
    }

    /** Whether a limit does not cover it; one in another currency covers nothing. */
    boolean isAbove(Money limit) {
        return !whole.isSameCurrency(limit) || isDearerThan(limit);
    }

    /** The amount to show, rounded. */
    Money amount() {
        return units == ordered ? whole : part();
    }

    private Money part() {
        BigDecimal exact = whole.getAmount()
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(ordered), 12, RoundingMode.HALF_UP);
        return Rounding.halfUp(whole.getCurrencyUnit()).round(BigMoney.of(whole.getCurrencyUnit(), exact));
    }
}
