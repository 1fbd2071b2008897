package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class MoneyLawsTest {

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<Long> minor = Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-100_000, 100_000),
                Arbitraries.longs().between(-20, 20));
        return Arbitraries.of("JPY", "CNY", "KWD")
                .flatMap(code -> minor.map(value -> Money.ofMinor(CurrencyUnit.of(code), value)));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> few =
                Arbitraries.of("0", "1", "1.0", "2", "0.5", "3").map(BigDecimal::new);
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100000"))
                .ofScale(3);
        return Arbitraries.oneOf(few, any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
    }

    @Provide
    Arbitrary<RoundingMode> lossy() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Property
    void the_parts_sum_to_the_whole(@ForAll("amounts") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Allocation.byWeights(total, weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(Money.total(parts)).isEqualTo(total);
    }

    @Property
    void no_part_has_the_other_sign_or_is_a_smallest_unit_away_from_its_share(
            @ForAll("amounts") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Allocation.byWeights(total, weights);

        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal minor = BigDecimal.valueOf(total.getAmountMinorLong());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = BigDecimal.valueOf(parts.get(i).getAmountMinorLong());
            // |part - minor * weight / sum| < 1, without dividing
            BigDecimal away =
                    part.multiply(sum).subtract(minor.multiply(weights.get(i))).abs();
            assertThat(away).isLessThan(sum);
            assertThat(part.signum() * minor.signum()).isNotNegative();
        }
    }

    @Property
    void of_lines_that_weigh_the_same_the_earlier_never_gets_less_and_a_weightless_line_gets_nothing(
            @ForAll("amounts") Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Allocation.byWeights(total, weights);

        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i).signum() == 0) {
                assertThat(parts.get(i).isZero()).isTrue();
            }
            for (int j = i + 1; j < parts.size(); j++) {
                if (weights.get(i).compareTo(weights.get(j)) == 0) {
                    BigDecimal earlier = parts.get(i).getAmount().abs();
                    assertThat(earlier)
                            .isGreaterThanOrEqualTo(parts.get(j).getAmount().abs());
                }
            }
        }
    }

    @Property
    void even_parts_differ_by_a_smallest_unit_at_most(
            @ForAll("amounts") Money total, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Money> parts = Allocation.evenly(total, count);

        long first = parts.get(0).getAmountMinorLong();
        long last = parts.get(count - 1).getAmountMinorLong();
        assertThat(Money.total(parts)).isEqualTo(total);
        assertThat(Math.abs(first - last)).isLessThanOrEqualTo(1);
    }

    @Property
    void any_sequence_of_takes_that_takes_all_units_takes_the_total(
            @ForAll("amounts") Money total, @ForAll("takes") List<Integer> takes, @ForAll("lossy") RoundingMode mode) {
        assertTakesTheTotal(total, takes, mode);
    }

    @Tag("soak")
    @Property(tries = 100_000)
    void any_sequence_of_takes_that_takes_all_units_takes_the_total_in_a_long_run(
            @ForAll("amounts") Money total, @ForAll("takes") List<Integer> takes, @ForAll("lossy") RoundingMode mode) {
        assertTakesTheTotal(total, takes, mode);
    }

    private static void assertTakesTheTotal(Money total, List<Integer> takes, RoundingMode mode) {
        int units = takes.stream().mapToInt(Integer::intValue).sum();
        CumulativeSplit split = new CumulativeSplit(total, units, mode);

        Money taken = Money.zero(total.getCurrencyUnit());
        long before = 0;
        for (int take : takes) {
            taken = taken.plus(split.next(before, take));
            before += take;
            assertThat(taken).isEqualTo(split.first(before));
        }
        assertThat(taken).isEqualTo(total);
    }

    @Provide
    Arbitrary<List<Integer>> takes() {
        return Arbitraries.integers()
                .between(0, 50)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(list -> list.stream().anyMatch(take -> take > 0));
    }

    @Property
    void splitting_a_take_or_swapping_two_changes_no_sum(
            @ForAll("amounts") Money total,
            @ForAll @IntRange(max = 100) int before,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll @IntRange(min = 1, max = 100) int rest,
            @ForAll("lossy") RoundingMode mode) {
        CumulativeSplit split = new CumulativeSplit(total, (long) before + one + other + rest, mode);

        Money both = split.next(before, (long) one + other);

        assertThat(split.next(before, one).plus(split.next((long) before + one, other)))
                .isEqualTo(both);
        assertThat(split.next(before, other).plus(split.next((long) before + other, one)))
                .isEqualTo(both);
    }

    @Property
    void more_units_are_never_worth_less_where_the_total_is_positive(
            @ForAll("amounts") Money total,
            @ForAll @IntRange(min = 1, max = 300) int units,
            @ForAll("lossy") RoundingMode mode) {
        CumulativeSplit split = new CumulativeSplit(total, units, mode);

        for (int k = 0; k < units; k++) {
            int rising = split.first(k + 1).compareTo(split.first(k));
            assertThat(rising * Integer.signum(total.getAmount().signum())).isNotNegative();
        }
    }

    @Property
    void a_take_is_less_than_a_smallest_unit_away_from_its_share(
            @ForAll("amounts") Money total,
            @ForAll @IntRange(min = 1, max = 300) int units,
            @ForAll @IntRange(max = 300) int before) {
        int taken = before % units;
        BigInteger minor = BigInteger.valueOf(total.getAmountMinorLong());

        long part = CumulativeSplit.of(total, units).next(taken, 1).getAmountMinorLong();

        BigInteger away = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(units))
                .subtract(minor)
                .abs();
        assertThat(away).isLessThan(BigInteger.valueOf(units));
    }
}
