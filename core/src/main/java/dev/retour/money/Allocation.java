package dev.retour.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Splits an amount so that the parts sum to it exactly.
 *
 * <p>Largest remainder: every part is rounded toward zero, and the smallest units that are left go one each to the
 * parts that lost most; of two that lost the same, the earlier one comes first. No part has the other sign than the
 * whole.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Splits by weights.
     *
     * @param total the whole, of either sign
     * @param weights what each part weighs; none negative, one or more above 0
     * @return as many parts as weights, in their order; they sum to the total, and a part of weight 0 gets nothing
     * @throws IllegalArgumentException if a weight is negative or all are 0
     */
    public static List<Money> byWeights(Money total, List<BigDecimal> weights) {
        BigInteger[] whole = whole(weights);
        BigInteger sum = sum(whole);
        BigInteger minor = BigInteger.valueOf(total.getAmountMinorLong());
        BigInteger[] parts = new BigInteger[whole.length];
        BigInteger[] lost = new BigInteger[whole.length];
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] quotient = minor.multiply(whole[i]).divideAndRemainder(sum);
            parts[i] = quotient[0];
            lost[i] = quotient[1].abs();
        }
        hand(minor.subtract(sum(parts)), parts, lost);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> Money.ofMinor(total.getCurrencyUnit(), parts[i].longValueExact()))
                .toList();
    }

    /**
     * Splits evenly.
     *
     * @param total the whole, of either sign
     * @param parts how many parts, 1 or more
     * @return the parts; the first ones are the larger ones
     * @throws IllegalArgumentException if there is no part
     */
    public static List<Money> evenly(Money total, int parts) {
        return byWeights(total, Collections.nCopies(parts, BigDecimal.ONE));
    }

    private static void hand(BigInteger rest, BigInteger[] parts, BigInteger[] lost) {
        BigInteger unit = BigInteger.valueOf(rest.signum());
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed().thenComparing(i -> i))
                .limit(rest.abs().longValueExact())
                .forEach(i -> parts[i] = parts[i].add(unit));
    }

    /** Weights as whole numbers of one scale, so that the split is exact. */
    private static BigInteger[] whole(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] whole = weights.stream()
                .map(weight -> weight.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue())
                .toArray(BigInteger[]::new);
        for (BigInteger weight : whole) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("A weight of an allocation is negative: " + weights + ".");
            }
        }
        if (sum(whole).signum() == 0) {
            throw new IllegalArgumentException("An allocation needs one weight above 0: " + weights + ".");
        }
        return whole;
    }

    private static BigInteger sum(BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger value : values) {
            sum = sum.add(value);
        }
        return sum;
    }
}
