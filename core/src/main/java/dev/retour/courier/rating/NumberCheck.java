package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Checks the numbers of a card: amounts and percentages can be held, limits and ends of ranges rise. */
final class NumberCheck {

    private static final int WHOLE_DIGITS = 9;
    private static final int PERCENT_DIGITS = 6;

    private final CurrencyUnit currency;
    private final int decimals;
    private final CardFaults faults;

    NumberCheck(CurrencyUnit currency, CardFaults faults) {
        this.currency = currency;
        this.decimals = currency.getDecimalPlaces() + Scale.EXTRA_DECIMALS;
        this.faults = faults;
    }

    void amount(String path, BigDecimal amount) {
        if (amount.signum() < 0) {
            faults.error(path, Reason.of(RatingReason.AMOUNT_NEGATIVE).with("amount", amount));
        } else if (amount.stripTrailingZeros().scale() > decimals) {
            faults.error(path, Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", amount));
        } else {
            size(path, amount);
        }
    }

    /** Refuses what is too large, whatever its decimals. */
    void size(String path, BigDecimal amount) {
        if (amount.precision() - amount.scale() > WHOLE_DIGITS) {
            faults.error(path, Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", amount));
        }
    }

    void percent(String path, Percent percent) {
        BigDecimal value = percent.value();
        if (value.signum() < 0) {
            faults.error(path, Reason.of(RatingReason.PERCENT_NEGATIVE).with("percent", percent));
        } else if (value.scale() > Scale.PERCENT_DECIMALS || value.precision() - value.scale() > PERCENT_DIGITS) {
            faults.error(path, Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", percent));
        }
    }

    void rounding(String path, Rounding rounding) {
        if (!rounding.fits(currency)) {
            faults.error(
                    path + ".step", Reason.of(RatingReason.ROUNDING_TOO_FINE).with("step", rounding.step()));
        }
        size(path + ".step", rounding.step());
        mode(path + ".mode", rounding.mode());
    }

    void mode(String path, RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            faults.error(path, RatingReason.ROUNDING_UNNECESSARY);
        }
    }

    void limits(String path, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        minimum.ifPresent(amount -> amount(path + ".minimum", amount));
        maximum.ifPresent(amount -> amount(path + ".maximum", amount));
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            faults.error(path + ".minimum", RatingReason.LIMITS_REVERSED);
        }
    }

    void rising(String path, List<Optional<Weight>> ends) {
        for (int i = 0; i < ends.size(); i++) {
            boolean last = i == ends.size() - 1;
            boolean rises = i == 0 || ends.get(i).isEmpty() || isAbove(ends.get(i), ends.get(i - 1));
            if ((!last && ends.get(i).isEmpty()) || !rises) {
                faults.error(path + "[" + i + "]", RatingReason.RANGES_DISORDERED);
            }
        }
    }

    private static boolean isAbove(Optional<Weight> end, Optional<Weight> before) {
        return before.isEmpty() || end.orElseThrow().compareTo(before.get()) > 0;
    }
}
