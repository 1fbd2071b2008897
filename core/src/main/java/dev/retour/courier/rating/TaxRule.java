package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.List;

/** A compiled {@link Tax} on top of the lines before it. */
final class TaxRule implements PricedBy {

    private final Tax tax;
    private final Proportion share;
    private final Scale scale;

    TaxRule(Tax tax, Scale scale) {
        this.tax = tax;
        this.share = scale.share(tax.percent());
        this.scale = scale;
    }

    QuoteLine line(List<QuoteLine> before, Presumed presumed) {
        long base = presumed.sum(before, QuoteLine::isTaxed);
        return new QuoteLine(this, ChargeKind.TAX, before.get(0).leg(), share.of(base), base, scale);
    }

    @Override
    public String path() {
        return "$.tax";
    }

    @Override
    public Reason explain(QuoteLine line, Scale quoteScale) {
        return line(RatingReason.LINE_PERCENT, line, quoteScale)
                .with("percent", tax.percent())
                .with("base", quoteScale.money(line.basis()));
    }
}
