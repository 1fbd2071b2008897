package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnitudeTest {

    private static boolean isHeldAsMoney(long minor) {
        return Magnitude.holds(Money.ofMinor(CurrencyUnit.of("CNY"), minor));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Magnitude.MOST, -Magnitude.MOST})
    void a_number_within_the_limit_can_be_reckoned_with_whatever_its_sign(long units) {
        assertThat(Magnitude.holds(units)).isTrue();
        assertThat(isHeldAsMoney(units)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {Magnitude.MOST + 1, -Magnitude.MOST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_beyond_the_limit_cannot_whatever_its_sign(long units) {
        assertThat(Magnitude.holds(units)).isFalse();
        assertThat(isHeldAsMoney(units)).isFalse();
    }
}
