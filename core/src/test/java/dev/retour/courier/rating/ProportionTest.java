package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProportionTest {

    private static final long KILOGRAM = 1_000_000_000_000L;
    private static final long CENT = Scale.FINE_PER_MINOR;

    @Property
    void is_the_exact_value_rounded_once(
            @ForAll @LongRange(min = 0, max = 100_000) long amount,
            @ForAll @LongRange(min = 1, max = 100) long kilograms,
            @ForAll @LongRange(min = 0, max = 5_000 * KILOGRAM) long quantity,
            @ForAll RoundingMode mode) {
        RoundingMode rounding = mode == RoundingMode.UNNECESSARY ? RoundingMode.HALF_UP : mode;
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(quantity));

        long cents = new Proportion(amount * CENT, kilograms * KILOGRAM, CENT, rounding).of(quantity) / CENT;

        assertThat(cents)
                .isEqualTo(exact.divide(BigDecimal.valueOf(kilograms * KILOGRAM), 0, rounding)
                        .longValueExact());
    }

    @Test
    void large_units_and_steps_do_not_overflow() {
        Proportion toTheYuan = new Proportion(123 * CENT, 100 * KILOGRAM, 100 * CENT, RoundingMode.HALF_UP);

        assertThat(toTheYuan.of(1_000 * KILOGRAM)).isEqualTo(1_200 * CENT);
    }
}
