package dev.retour.courier.rating;

import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import org.jspecify.annotations.Nullable;

/** A compiled {@link ReverseRule}. */
final class ReversePrice implements PricedBy {

    private final String path;
    private final ReverseRate rate;
    private final @Nullable WeightPrice price;
    private final Proportion share;

    ReversePrice(String path, ReverseRate rate, Scale scale) {
        this.path = path;
        this.rate = rate;
        this.price = rate instanceof ReverseRate.Priced priced ? new WeightPrice(path, priced.price(), scale) : null;
        this.share =
                scale.share(rate instanceof ReverseRate.FractionOfForward fraction ? fraction.percent() : Percent.ZERO);
    }

    ReverseRate.Kind kind() {
        return rate.kind();
    }

    @Nullable
    WeightPrice price() {
        return price;
    }

    /** The share of a forward freight, in fine units. */
    long fraction(long forward) {
        return share.of(forward);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Reason explain(QuoteLine line, Scale quoteScale) {
        return rate instanceof ReverseRate.FractionOfForward fraction
                ? line(RatingReason.LINE_PERCENT, line, quoteScale)
                        .with("percent", fraction.percent())
                        .with("base", quoteScale.money(line.basis()))
                : line(RatingReason.LINE_FREE, line, quoteScale);
    }
}
