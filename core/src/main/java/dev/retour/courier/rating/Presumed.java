package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What is taken for due where our facts leave it open.
 *
 * @param billed what was billed of the kinds that are
 * @param value whether the declared value is such a fact, so that a share of it may be all that is billed
 */
record Presumed(Map<ChargeKind, Money> billed, boolean value) {

    static final Presumed NOTHING = new Presumed(Map.of(), false);

    static Presumed of(BilledCharges billed, RateRequest own) {
        return new Presumed(billed.byKind(), own.declaredValue().isEmpty());
    }

    boolean has(ChargeKind kind) {
        return billed.containsKey(kind);
    }

    boolean isShare(ChargeKind kind) {
        return value && has(kind);
    }

    BigDecimal of(ChargeKind kind) {
        return Objects.requireNonNull(billed.get(kind)).getAmount();
    }
}
