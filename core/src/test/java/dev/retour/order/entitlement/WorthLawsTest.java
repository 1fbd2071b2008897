package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.TaxBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class WorthLawsTest {

    /** What a line is worth: its net, the tax on it, and how much of it others paid. */
    record Line(String currency, long net, long tax, long byOthers, TaxBasis basis) {

        TaxedAmount total() {
            return TaxedAmount.of(money(net), money(tax));
        }

        Money paid() {
            return money(Math.max(0, net + tax - byOthers));
        }

        private Money money(long minor) {
            return Money.ofMinor(CurrencyUnit.of(currency), minor);
        }

        Worth over(long units) {
            return new Worth(units, total(), paid(), basis);
        }
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 30_000);
        return Combinators.combine(
                        Arbitraries.of("JPY", "CNY", "KWD"),
                        amounts,
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.oneOf(Arbitraries.just(0L), amounts),
                        Arbitraries.of(TaxBasis.class))
                .as(Line::new);
    }

    @Property
    void takenInAnyPiecesInAnyOrderAllUnitsTogetherAreExactlyTheWhole(
            @ForAll("lines") Line line, @ForAll @LongRange(min = 1, max = 40) long units, @ForAll long seed) {
        List<Units> pieces = new ArrayList<>();
        Random random = new Random(seed);
        for (long next = 1; next <= units; ) {
            long last = Math.min(units, next + random.nextInt(5));
            pieces.add(Units.of(next, last));
            next = last + 1;
        }
        Collections.shuffle(pieces, random);

        Share sum = pieces.stream().map(line.over(units)::of).reduce(zero(line), Share::plus);

        assertThat(sum).isEqualTo(new Share(line.total(), line.paid()));
    }

    @Property
    void noShareIsNegativeAndNonePaysMoreThanItsGross(
            @ForAll("lines") Line line,
            @ForAll @LongRange(min = 1, max = 40) long units,
            @ForAll @LongRange(min = 1, max = 40) long ordinal) {
        Share share = line.over(units).of(Units.of(Math.min(ordinal, units), Math.min(ordinal, units)));

        assertThat(zero(line).value().isWithin(share.value())).isTrue();
        assertThat(share.paid().isNegative()).isFalse();
        assertThat(share.paid().isGreaterThan(share.value().gross())).isFalse();
    }

    @Property
    void statedPricesOfEqualUnitsDifferByOneSmallestUnitAtMost(
            @ForAll("lines") Line line, @ForAll @LongRange(min = 2, max = 40) long units) {
        Worth worth = line.over(units);
        long first = stated(line, worth.of(Units.of(1, 1)));
        long last = stated(line, worth.of(Units.of(units, units)));

        assertThat(Math.abs(first - last)).isLessThanOrEqualTo(1);
    }

    private static long stated(Line line, Share share) {
        Money stated = line.basis() == TaxBasis.INCLUSIVE
                ? share.value().gross()
                : share.value().net();
        return stated.getAmountMinorLong();
    }

    private static Share zero(Line line) {
        return Share.zero(CurrencyUnit.of(line.currency()));
    }
}
