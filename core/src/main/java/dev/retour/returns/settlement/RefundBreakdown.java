package dev.retour.returns.settlement;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A refund, line by line. It is never below zero.
 *
 * @param currency its currency
 * @param lines its lines: first what goes back, then what is taken off
 */
public record RefundBreakdown(CurrencyUnit currency, List<RefundLine> lines) {

    /** Copies the lines. */
    public RefundBreakdown {
        lines = List.copyOf(lines);
    }

    /**
     * A refund of nothing.
     *
     * @param currency its currency
     * @return a breakdown without lines
     */
    public static RefundBreakdown nothing(CurrencyUnit currency) {
        return new RefundBreakdown(currency, List.of());
    }

    /**
     * What goes to the customer in all.
     *
     * @return the amount, 0 or more
     */
    public Money money() {
        return sum(line -> true);
    }

    /**
     * By how much the sale becomes less in all.
     *
     * @return net, tax and gross
     */
    public TaxedAmount value() {
        return lines.stream().map(RefundLine::value).reduce(TaxedAmount.zero(currency), TaxedAmount::plus);
    }

    /** What lines of a kind about an item bring together, of whatever code. */
    Money money(RefundLine.Kind kind, String item) {
        return sum(line -> line.kind() == kind && line.item().equals(item));
    }

    /** What was taken off as fees of a sort, of a line or of the whole return. */
    Money fees(String sort, String item) {
        return sum(line -> line.kind() == RefundLine.Kind.FEE
                        && line.code().equals(sort)
                        && line.item().equals(item))
                .negated();
    }

    private Money sum(Predicate<RefundLine> of) {
        Money sum = Money.zero(currency);
        for (RefundLine each : lines) {
            sum = of.test(each) ? sum.plus(each.money()) : sum;
        }
        return sum;
    }

    /**
     * What of promotions was really taken off, which may be less than was to be: a refund is never below zero.
     *
     * @return by promotion and line; negative where it was given again
     */
    public List<Revocation> revocations() {
        List<Revocation> revoked = new ArrayList<>(0);
        for (RefundLine each : lines) {
            if (each.kind() == RefundLine.Kind.CLAWBACK) {
                revoked.add(new Revocation(
                        each.code(), OrderLineId.of(each.item()), each.value().negated()));
            }
        }
        return revoked;
    }

    /**
     * Both together, as when a case is refunded in parts.
     *
     * @param other the other one, in the same currency
     * @return the lines of both
     */
    public RefundBreakdown plus(RefundBreakdown other) {
        List<RefundLine> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new RefundBreakdown(currency, all);
    }

    /**
     * Explains the amount.
     *
     * @return the amount, and under it the reason of each line
     */
    public Explanation explain() {
        List<Explanation> parts =
                lines.stream().map(line -> Explanation.of(line.reason())).toList();
        return new Explanation(Reason.of(SettlementReason.REFUND).with("amount", money()), parts);
    }
}
