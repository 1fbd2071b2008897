package dev.retour.courier.rating;

import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** A compiled {@link ReverseRule}. */
final class ReversePrice implements PricedBy {

    private final String path;
    private final ReverseRate rate;
    private final Scale scale;
    private final @Nullable WeightPrice price;

    ReversePrice(String path, ReverseRate rate, Scale scale) {
        this.path = path;
        this.rate = rate;
        this.scale = scale;
        this.price = rate instanceof ReverseRate.Priced priced ? new WeightPrice(path, priced.price(), scale) : null;
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
        return scale.percentLine(scale.fine(((ReverseRate.FractionOfForward) rate).percent()), forward);
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
