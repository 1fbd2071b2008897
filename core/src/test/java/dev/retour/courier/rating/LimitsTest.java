package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.ChargeKind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static Surcharge beyond(String value, ChargeKind kind) {
        return Surcharge.of(
                kind.name(),
                kind,
                new Condition.WorthMore(new BigDecimal(value)),
                new SurchargeRate.Fixed(BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "500.00", "5E+2", "500.000000000"})
    void one_value_is_one_limit_however_it_is_written(String same) {
        RateCard card = Cards.flat("1")
                .addSurcharges(beyond("500", ChargeKind.INSURANCE), beyond(same, ChargeKind.PEAK))
                .build();

        assertThat(Limits.of(card, BigDecimal.valueOf(1_000_000)).values()).hasSize(2);
    }
}
