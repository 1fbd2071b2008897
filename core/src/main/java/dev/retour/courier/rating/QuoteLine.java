package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.kernel.Explanation;
import java.util.Objects;
import org.joda.money.BigMoney;

/**
 * One line of a quote: an amount, and the rule that made it.
 *
 * <p>A class and not a record because quotes are made by the million: amounts are objects, and explanations exist, only
 * when someone asks. Immutable and thread-safe.
 */
public final class QuoteLine {

    private final PricedBy rule;
    private final ChargeKind kind;
    private final Direction leg;
    private final long fine;
    private final long basis;
    private final Scale scale;

    QuoteLine(PricedBy rule, ChargeKind kind, Direction leg, long fine, long basis, Scale scale) {
        this.rule = rule;
        this.kind = kind;
        this.leg = leg;
        this.fine = fine;
        this.basis = basis;
        this.scale = scale;
    }

    /**
     * The rule of the card.
     *
     * @return its place in the card, such as {@code $.rates[3]}
     */
    public String rule() {
        return rule.path();
    }

    /**
     * What the line is for.
     *
     * @return the kind
     */
    public ChargeKind kind() {
        return kind;
    }

    /**
     * The leg that the line is for.
     *
     * @return the direction
     */
    public Direction leg() {
        return leg;
    }

    /**
     * The amount.
     *
     * @return the amount; it has more decimals than the currency only where the card rounds the sum alone
     */
    public BigMoney amount() {
        return scale.money(fine);
    }

    /**
     * Why the amount is what it is.
     *
     * @return one reason with its inputs
     */
    public Explanation explain() {
        return Explanation.of(rule.explain(this, scale));
    }

    boolean isTaxed() {
        return rule.isTaxed();
    }

    long fine() {
        return fine;
    }

    /** What the rule looked at: quanta of billable weight, or fine units of the base of a percentage. */
    long basis() {
        return basis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuoteLine that
                && fine == that.fine
                && basis == that.basis
                && kind == that.kind
                && leg == that.leg
                && rule().equals(that.rule())
                && scale.currency().equals(that.scale.currency());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule(), kind, leg, fine, basis);
    }

    @Override
    public String toString() {
        return kind + " " + amount();
    }
}
