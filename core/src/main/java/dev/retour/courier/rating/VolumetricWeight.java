package dev.retour.courier.rating;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Length;
import dev.retour.money.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A compiled {@link Volumetric}.
 *
 * <p>Volumes are whole cubic micrometers in a {@code long} where they fit, which parcels of up to two meters cubed do,
 * and whole cubic nanometers of any size otherwise. The weight is rounded up to the next quantum, which keeps every
 * later rounding up exact.
 */
final class VolumetricWeight {

    /** The answer for a volume that is too small to count. */
    static final long BELOW_THRESHOLD = -1;

    private static final long NM_PER_UM = 1_000;
    private static final BigInteger NM3_PER_UM3 = BigInteger.valueOf(NM_PER_UM).pow(3);

    private final long sideStep;
    private final RoundingMode sideMode;
    private final BigInteger numerator;
    private final BigInteger denominator;
    private final BigInteger threshold;

    VolumetricWeight(Volumetric rule) {
        this.sideStep = rule.sideStep().map(Length::nanometers).orElse(1L);
        this.sideMode = rule.sideRounding().orElse(RoundingMode.UP);
        BigInteger unit = BigInteger.valueOf(rule.lengthUnit().nanometers()).pow(3);
        BigDecimal divisor = rule.divisor().stripTrailingZeros();
        int decimals = Math.max(0, divisor.scale());
        BigInteger up = BigInteger.valueOf(rule.weightUnit().quanta())
                .multiply(BigInteger.TEN.pow(decimals))
                .multiply(NM3_PER_UM3);
        BigInteger down = unit.multiply(divisor.movePointRight(decimals).toBigIntegerExact());
        BigInteger common = up.gcd(down);
        this.numerator = up.divide(common);
        this.denominator = down.divide(common);
        this.threshold = rule.above()
                .map(above -> above.multiply(new BigDecimal(unit)).toBigInteger())
                .orElse(BigInteger.ONE.negate());
    }

    /** The weight in quanta, or {@link #BELOW_THRESHOLD}. */
    long of(Dimensions dimensions) {
        long length = side(dimensions.length());
        long width = side(dimensions.width());
        long height = side(dimensions.height());
        if (isSmall(length) && isSmall(width) && isSmall(height)) {
            return ofMicrometers((length / NM_PER_UM) * (width / NM_PER_UM) * (height / NM_PER_UM));
        }
        return ofNanometers(
                BigInteger.valueOf(length).multiply(BigInteger.valueOf(width)).multiply(BigInteger.valueOf(height)));
    }

    /** Up to two meters in whole micrometers: three such sides multiply within a {@code long}. */
    private static boolean isSmall(long nanometers) {
        return nanometers <= 2_000_000_000L && nanometers % NM_PER_UM == 0;
    }

    private long side(Length length) {
        return sideStep == 1
                ? length.nanometers()
                : Math.multiplyExact(Exact.divide(length.nanometers(), sideStep, sideMode), sideStep);
    }

    private long ofMicrometers(long volume) {
        boolean fits = threshold.signum() < 0 && numerator.bitLength() < 64 && denominator.bitLength() < 64;
        return fits
                ? Exact.multiplyDivide(volume, numerator.longValue(), denominator.longValue(), RoundingMode.CEILING)
                : ofNanometers(BigInteger.valueOf(volume).multiply(NM3_PER_UM3));
    }

    private long ofNanometers(BigInteger volume) {
        if (volume.compareTo(threshold) <= 0) {
            return BELOW_THRESHOLD;
        }
        return Exact.divideWide(volume.multiply(numerator), denominator.multiply(NM3_PER_UM3), RoundingMode.CEILING);
    }
}
