package dev.retour.courier.rating;

import dev.retour.kernel.Reason;

/** A compiled rule that makes lines and can say why a line is what it is. */
interface PricedBy {

    /** The place of the rule in the card, such as {@code $.rates[3]}. */
    String path();

    /** Whether tax on top counts the lines of this rule. */
    default boolean isTaxed() {
        return true;
    }

    /** Why the line is what it is. */
    Reason explain(QuoteLine line, Scale scale);

    /** The facts that every explanation of a line has. */
    default Reason line(RatingReason code, QuoteLine line, Scale scale) {
        return Reason.of(code)
                .with("leg", line.leg())
                .with("kind", line.kind())
                .with("amount", scale.money(line.fine()))
                .with("rule", path());
    }
}
