package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ExactLawsTest {

    private static final long MIN = Long.MIN_VALUE;
    private static final long MAX = Long.MAX_VALUE;

    @Provide
    Arbitrary<Long> values() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-100, 100),
                Arbitraries.of(MIN, MIN + 1, MIN / 2, -3_037_000_500L, 3_037_000_500L, MAX / 2, MAX - 1, MAX));
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, MAX),
                Arbitraries.longs().between(1, 12),
                Arbitraries.of(MAX, MAX - 1, MAX / 2, MAX / 2 + 1, 10_000_000_000L));
    }

    /** What big numbers say; empty where the result does not fit or a rounding is not allowed. */
    private static Optional<Long> big(BigInteger dividend, long divisor, RoundingMode mode) {
        try {
            return Optional.of(new BigDecimal(dividend)
                    .divide(BigDecimal.valueOf(divisor), 0, mode)
                    .longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> exact(LongSupplier calculation) {
        try {
            return Optional.of(calculation.getAsLong());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Property
    void a_proportion_agrees_with_big_numbers_for_wholes_of_either_sign(
            @ForAll("values") long amount,
            @ForAll("values") long part,
            @ForAll("divisors") long divisor,
            @ForAll boolean isNegative,
            @ForAll RoundingMode mode) {
        long whole = isNegative ? -divisor : divisor;
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));

        assertThat(exact(() -> Exact.proportion(amount, part, whole, mode))).isEqualTo(big(product, whole, mode));
    }

    @Property
    void division_agrees_with_big_numbers(
            @ForAll("values") long dividend, @ForAll("divisors") long divisor, @ForAll RoundingMode mode) {
        assertThat(exact(() -> Exact.divide(dividend, divisor, mode)))
                .isEqualTo(big(BigInteger.valueOf(dividend), divisor, mode));
    }

    @Property
    void multiplication_and_division_agree_with_big_numbers(
            @ForAll("values") long a,
            @ForAll("values") long b,
            @ForAll("divisors") long divisor,
            @ForAll RoundingMode mode) {
        assertMultiplyDivide(a, b, divisor, mode);
    }

    @Tag("soak")
    @Property(tries = 100_000)
    void multiplication_and_division_agree_with_big_numbers_in_a_long_run(
            @ForAll("values") long a,
            @ForAll("values") long b,
            @ForAll("divisors") long divisor,
            @ForAll RoundingMode mode) {
        assertMultiplyDivide(a, b, divisor, mode);
    }

    private static void assertMultiplyDivide(long a, long b, long divisor, RoundingMode mode) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));

        assertThat(exact(() -> Exact.multiplyDivide(a, b, divisor, mode))).isEqualTo(big(product, divisor, mode));
        assertThat(exact(() -> Exact.divideWide(product, BigInteger.valueOf(divisor), mode)))
                .isEqualTo(big(product, divisor, mode));
    }

    @Example
    void the_smallest_long_divides_with_every_rounding() {
        for (RoundingMode mode : RoundingMode.values()) {
            for (long divisor : new long[] {1, 2, 3, 7, MAX / 2, MAX / 2 + 1, MAX - 1, MAX}) {
                assertThat(exact(() -> Exact.divide(MIN, divisor, mode)))
                        .as("%s / %s %s", MIN, divisor, mode)
                        .isEqualTo(big(BigInteger.valueOf(MIN), divisor, mode));
            }
        }
    }

    @Example
    void the_smallest_long_times_minus_one_does_not_fit_and_says_so() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.multiplyDivide(MIN, -1, 1, RoundingMode.HALF_UP));
        assertThat(Exact.multiplyDivide(MIN, -1, 2, RoundingMode.UNNECESSARY)).isEqualTo(1L << 62);
        assertThat(Exact.multiplyDivide(MIN, MAX, MAX, RoundingMode.UNNECESSARY))
                .isEqualTo(MIN);
    }

    @Example
    void a_half_is_found_where_twice_the_remainder_would_overflow() {
        long even = MAX - 1;

        assertThat(Exact.divide(even / 2, even, RoundingMode.HALF_UP)).isEqualTo(1);
        assertThat(Exact.divide(even / 2, even, RoundingMode.HALF_DOWN)).isZero();
        assertThat(Exact.divide(even / 2, even, RoundingMode.HALF_EVEN)).isZero();
        assertThat(Exact.divide(-even / 2 - 1, even, RoundingMode.HALF_DOWN)).isEqualTo(-1);
    }

    @Example
    void a_rounding_that_is_not_allowed_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.divide(1, 3, RoundingMode.UNNECESSARY))
                .withMessage("A rounding is necessary but not allowed.");
    }

    @Example
    void a_divisor_that_is_not_above_zero_is_refused_by_every_form() {
        for (long divisor : new long[] {0, -1, MIN}) {
            String message = "The divisor must be above 0, not " + divisor + ".";
            BigInteger wide = BigInteger.valueOf(divisor);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Exact.divide(6, divisor, RoundingMode.UP))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Exact.multiplyDivide(MAX, MAX, divisor, RoundingMode.UP))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Exact.divideWide(BigInteger.TEN, wide, RoundingMode.UP))
                    .withMessage(message);
        }
    }
}
