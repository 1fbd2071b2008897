package dev.retour.returns.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** Whatever comes back in whatever parts and order: all together is what was paid, in net, tax and gross. */
class ThresholdLawsTest {

    private static Money cents(long minor) {
        return Money.ofMinor(ThresholdOrder.CNY, minor);
    }

    private static ThresholdOrder order(List<Long> quantities, List<Long> prices, long threshold, long off) {
        long whole = prices.stream().mapToLong(each -> each).sum();
        return new ThresholdOrder(
                quantities,
                prices.stream().map(ThresholdLawsTest::cents).toList(),
                cents(Math.min(threshold, whole)),
                cents(Math.min(off, whole)));
    }

    private static void returnAll(ThresholdOrder order, Random dice) {
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < order.terms().lines().size(); i++) {
            for (long unit = 0; unit < order.terms().lines().get(i).quantity(); unit++) {
                units.add(i);
            }
        }
        Collections.shuffle(units, dice);
        units.forEach(
                line -> assertThat(order.refund(line, 1).money().isNegative()).isFalse());
    }

    @Property
    void everything_returned_in_any_order_refunds_exactly_what_was_paid(
            @ForAll @Size(3) List<@LongRange(min = 1, max = 4) Long> quantities,
            @ForAll @Size(3) List<@LongRange(min = 1, max = 50_000) Long> prices,
            @ForAll @LongRange(min = 1, max = 100_000) long threshold,
            @ForAll @LongRange(min = 0, max = 20_000) long off,
            @ForAll @IntRange int seed) {
        ThresholdOrder order = order(quantities, prices, threshold, off);
        Money paid = order.terms().lines().stream().map(OrderLine::paid).reduce(cents(0), Money::plus);
        returnAll(order, new Random(seed));

        assertThat(order.refunded().money()).isEqualTo(paid);
        assertThat(order.refunded().value())
                .isEqualTo(order.terms().lines().stream()
                        .map(OrderLine::total)
                        .reduce(TaxedAmount.zero(ThresholdOrder.CNY), TaxedAmount::plus));
    }
}
