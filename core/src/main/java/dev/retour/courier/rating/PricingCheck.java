package dev.retour.courier.rating;

import dev.retour.courier.rating.WeightPricing.Segment;
import java.util.List;
import java.util.Optional;

/** Checks what a weight costs: segments, rates and tables. */
final class PricingCheck {

    private final NumberCheck numbers;
    private final CardFaults faults;

    PricingCheck(NumberCheck numbers, CardFaults faults) {
        this.numbers = numbers;
        this.faults = faults;
    }

    void check(String path, WeightPricing pricing) {
        if (pricing.segments().isEmpty()) {
            faults.error(path + ".segments", RatingReason.LIST_EMPTY);
        }
        numbers.rising(
                path + ".segments",
                pricing.segments().stream().map(Segment::upTo).toList());
        CardFaults.each(
                path + ".segments", pricing.segments(), (at, segment) -> checkRate(at + ".rate", segment.rate()));
        numbers.limits(path, pricing.minimum(), pricing.maximum());
    }

    private void checkRate(String path, SegmentRate rate) {
        switch (rate.kind()) {
            case FIXED -> numbers.amount(path + ".amount", ((SegmentRate.Fixed) rate).amount());
            case PER_UNIT -> numbers.amount(path + ".amount", ((SegmentRate.PerUnit) rate).amount());
            case FIRST_PLUS_STEP -> {
                numbers.amount(path + ".firstAmount", ((SegmentRate.FirstPlusStep) rate).firstAmount());
                numbers.amount(path + ".stepAmount", ((SegmentRate.FirstPlusStep) rate).stepAmount());
            }
            case TABLE -> checkTable(path + ".rows", ((SegmentRate.Table) rate).rows());
        }
    }

    private void checkTable(String path, List<SegmentRate.Table.Row> rows) {
        if (rows.isEmpty()) {
            faults.error(path, RatingReason.LIST_EMPTY);
        }
        numbers.rising(path, rows.stream().map(row -> Optional.of(row.upTo())).toList());
        CardFaults.each(path, rows, (at, row) -> numbers.amount(at + ".amount", row.amount()));
    }

    /** What the way back costs. */
    void check(String path, ReverseRate rate) {
        if (rate instanceof ReverseRate.Priced priced) {
            check(path + ".price", priced.price());
        } else if (rate instanceof ReverseRate.FractionOfForward fraction) {
            numbers.percent(path + ".percent", fraction.percent());
        }
    }
}
