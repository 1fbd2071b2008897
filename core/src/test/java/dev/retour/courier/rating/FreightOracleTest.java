package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard.RoundingLevel;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** A second, slow and short rater in plain decimal numbers. */
class FreightOracleTest {

    private static BigDecimal decimal(Random random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound), scale);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void first_and_continuing_weight_fuel_and_remote_area_agree_with_plain_decimal_numbers(@ForAll long seed) {
        assertAgrees(new Random(seed));
    }

    @Tag("soak")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void a_long_run_agrees_with_plain_decimal_numbers(@ForAll long seed) {
        assertAgrees(new Random(seed));
    }

    private static void assertAgrees(Random random) {
        BigDecimal first = decimal(random, 3_000, 3).add(new BigDecimal("0.001"));
        BigDecimal step = decimal(random, 2_000, 3).add(new BigDecimal("0.001"));
        BigDecimal firstAmount = decimal(random, 5_000_000, 4);
        BigDecimal stepAmount = decimal(random, 1_000_000, 5);
        BigDecimal fuel = decimal(random, 50_000, 3);
        BigDecimal remote = decimal(random, 50_000, 3);
        BigDecimal kilograms = decimal(random, 40_000, 3);
        BigDecimal cents = new BigDecimal(List.of("0.01", "0.05", "0.1", "1").get(random.nextInt(4)));
        boolean byLine = random.nextBoolean();

        Quote quote = Rater.of(Cards.card()
                        .rounding(new Rounding(cents, RoundingMode.HALF_UP))
                        .roundingLevel(byLine ? RoundingLevel.LINE : RoundingLevel.QUOTE)
                        .addRates(RateEntry.forward(
                                Cards.ZONE,
                                WeightPricing.firstPlusStep(
                                        kilograms(first), firstAmount, kilograms(step), stepAmount)))
                        .addSurcharges(Surcharge.always(
                                "fuel",
                                ChargeKind.FUEL,
                                new SurchargeRate.PercentOf(new Percent(fuel), List.of(ChargeKind.FREIGHT))))
                        .addSurcharges(Surcharge.always(
                                "remote",
                                ChargeKind.REMOTE_AREA,
                                new SurchargeRate.PerWeight(kilograms(BigDecimal.ONE), remote)))
                        .build())
                .quote(RateRequest.builder(kilograms(kilograms))
                        .zone(Cards.ZONE)
                        .build());

        BigDecimal beyond = kilograms.subtract(first).max(BigDecimal.ZERO);
        BigDecimal steps = beyond.divide(step, 0, RoundingMode.UP);
        BigDecimal freight = line(firstAmount.add(stepAmount.multiply(steps)), byLine, cents);
        BigDecimal fuelLine = line(freight.multiply(fuel).movePointLeft(2), byLine, cents);
        BigDecimal remoteLine = line(remote.multiply(kilograms), byLine, cents);
        assertThat(quote.lines().get(0).amount().getAmount()).isEqualByComparingTo(freight);
        assertThat(quote.lines().get(1).amount().getAmount()).isEqualByComparingTo(fuelLine);
        assertThat(quote.lines().get(2).amount().getAmount()).isEqualByComparingTo(remoteLine);
        assertThat(quote.total().getAmount())
                .isEqualByComparingTo(round(freight.add(fuelLine).add(remoteLine), cents, RoundingMode.HALF_UP));
    }

    private static Weight kilograms(BigDecimal amount) {
        return Weight.of(amount, WeightUnit.KILOGRAM);
    }

    /** A line is rounded to the step, or held with six more decimals than the yuan has. */
    private static BigDecimal line(BigDecimal exact, boolean byLine, BigDecimal step) {
        return byLine ? round(exact, step, RoundingMode.HALF_UP) : exact.setScale(8, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal round(BigDecimal exact, BigDecimal step, RoundingMode mode) {
        return exact.divide(step, 0, mode).multiply(step);
    }
}
