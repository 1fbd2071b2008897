package dev.retour.testkit.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;

/**
 * What equal units of a price are worth, unit by unit, in fractions of decimals: the slow way.
 *
 * @param units how many units there are
 * @param price what they are worth together
 * @param inclusive whether prices contain the tax
 */
record NaiveSplit(int units, NaiveAmount price, boolean inclusive) {

    NaiveAmount of(Set<Integer> ordinals) {
        NaiveAmount sum = NaiveAmount.ZERO;
        for (int ordinal : ordinals) {
            sum = sum.plus(first(ordinal)).minus(first(ordinal - 1));
        }
        return sum;
    }

    private NaiveAmount first(int count) {
        BigInteger net = price.gross().subtract(price.tax());
        BigInteger stated = inclusive ? price.gross() : net;
        BigInteger part = portion(stated, count, units);
        BigInteger tax = follow(price.tax(), stated, part, count);
        BigInteger gross = inclusive ? part : part.add(tax);
        return new NaiveAmount(gross, tax, follow(price.paid(), price.gross(), gross, count));
    }

    private BigInteger follow(BigInteger whole, BigInteger leader, BigInteger part, int count) {
        return leader.signum() == 0
                ? portion(whole, count, units)
                : round(new BigDecimal(whole.multiply(part)), new BigDecimal(leader));
    }

    private static BigInteger portion(BigInteger whole, int count, int of) {
        return round(new BigDecimal(whole.multiply(BigInteger.valueOf(count))), BigDecimal.valueOf(of));
    }

    private static BigInteger round(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 0, RoundingMode.HALF_UP).toBigIntegerExact();
    }
}
