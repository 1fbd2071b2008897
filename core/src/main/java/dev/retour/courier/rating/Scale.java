package dev.retour.courier.rating;

import dev.retour.money.Exact;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Amounts of one card as {@code long}: fine units, a millionth of the currency's smallest unit.
 *
 * <p>A line is rounded once, from its exact value to the step of the card. Where only the sum of a quote is rounded,
 * a line is held to the nearest fine unit.
 */
final class Scale {

    static final int EXTRA_DECIMALS = 6;
    static final long FINE_PER_MINOR = 1_000_000L;

    /** Percentages are held in units of 10^-8 percent, so 100 % is 10^10 of them. */
    static final int PERCENT_DECIMALS = 8;

    private static final long WHOLE = 10_000_000_000L;

    private final CurrencyUnit currency;
    private final int decimals;
    private final boolean byLine;
    private final long lineStep;
    private final RoundingMode lineMode;
    private final long sumStep;
    private final RoundingMode sumMode;

    Scale(RateCard card) {
        this.currency = card.currency();
        this.decimals = currency.getDecimalPlaces() + EXTRA_DECIMALS;
        Rounding rounding = card.effectiveRounding();
        this.sumStep = fine(rounding.step());
        this.sumMode = rounding.mode();
        this.byLine = card.effectiveRoundingLevel() == RateCard.RoundingLevel.LINE;
        this.lineStep = byLine ? sumStep : 1;
        this.lineMode = byLine ? sumMode : RoundingMode.HALF_EVEN;
    }

    CurrencyUnit currency() {
        return currency;
    }

    /** Exact, or an {@link ArithmeticException}: the check of the card looks first. */
    long fine(BigDecimal amount) {
        return amount.movePointRight(decimals).longValueExact();
    }

    BigMoney money(long fine) {
        BigDecimal amount = BigDecimal.valueOf(fine, decimals).stripTrailingZeros();
        int scale = Math.max(amount.scale(), currency.getDecimalPlaces());
        return BigMoney.of(currency, amount.setScale(scale, RoundingMode.UNNECESSARY));
    }

    /** A line of an exact amount. */
    long line(long fine) {
        return byLine ? round(fine, lineStep, lineMode) : fine;
    }

    /** Lines of an amount for each unit of a quantity. */
    Proportion proportion(long amount, long unit) {
        return new Proportion(amount, unit, lineStep, lineMode);
    }

    /** The nearest fine unit of an amount that no card states, such as a declared value. */
    long nearest(BigDecimal amount) {
        return amount.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A percentage of fine units, in steps of its own. */
    Proportion share(Percent percent, Rounding own) {
        return new Proportion(parts(percent), WHOLE, fine(own.step()), own.mode());
    }

    private static long parts(Percent percent) {
        return percent.value().movePointRight(PERCENT_DECIMALS).longValueExact();
    }

    /** Lines of a percentage of fine units. */
    Proportion share(Percent percent) {
        return proportion(parts(percent), WHOLE);
    }

    long sum(long fine) {
        return round(fine, sumStep, sumMode);
    }

    /** The step of a line; the nearest fine unit where only the sum is rounded. */
    long lineStep() {
        return lineStep;
    }

    /** How far rounding lines moves one of them; 0 where only the sum is rounded. */
    long lineApart() {
        return byLine ? lineStep : 0;
    }

    /** How far rounding the sum of a quote alone moves it; 0 where each line is rounded. */
    long apart() {
        return byLine ? 0 : sumStep;
    }

    boolean isEven(long fine) {
        return fine % sumStep == 0;
    }

    /** How much of an amount rounding the sum alone may take away; 0 where each line is rounded. */
    long hidden() {
        return LongStream.of(apart() - 1, apart() / 2, apart() / 2 - 1)
                .filter(amount -> amount > 0 && sum(amount) == 0)
                .findFirst()
                .orElse(0);
    }

    /** The sum that is due at most of an amount. */
    long up(long fine) {
        return round(fine, sumStep, RoundingMode.UP);
    }

    private static long round(long fine, long step, RoundingMode mode) {
        return Math.multiplyExact(Exact.divide(fine, step, mode), step);
    }
}
