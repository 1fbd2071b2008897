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

    QuoteLine line(List<QuoteLine> before) {
        long base = 0;
        for (int i = 0; i < before.size(); i++) {
            base += before.get(i).isTaxed() ? before.get(i).fine() : 0;
        }
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
