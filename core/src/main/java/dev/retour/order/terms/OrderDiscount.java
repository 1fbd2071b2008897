package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import dev.retour.money.Allocation;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A discount of a whole order, to be split over its lines once, when the order is captured.
 *
 * @param id the host's id of the discount; all shares get it
 * @param promotion the promotion that it comes from
 * @param amount what it takes off the order, not negative
 * @param funder who pays for it
 * @param onInvoice whether the invoice shows the lower amounts
 */
public record OrderDiscount(String id, Optional<String> promotion, Money amount, Funder funder, boolean onInvoice) {

    /**
     * Checks id and amount.
     *
     * @throws IllegalArgumentException if the id is no legal {@link Identifier}, or the amount is negative
     */
    public OrderDiscount {
        Identifier.check("Discount id", id);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A discount takes off 0 or more, not " + amount + ".");
        }
    }

    /**
     * Splits the discount in proportion to prices, by largest remainder; of equal remainders the earlier line comes first.
     *
     * @param prices what each line costs before this discount, none negative, in the currency of the discount
     * @return a share for each price, in their order; they sum to the discount, and none is more than its price
     * @throws IllegalArgumentException if the prices together are less than the discount, or all are 0
     */
    public List<Discount> over(List<Money> prices) {
        Money whole = prices.stream().reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
        if (amount.isGreaterThan(whole)) {
            throw new IllegalArgumentException(
                    "Discount " + id + " takes " + amount + " off prices of " + whole + ". Cut it to the prices.");
        }
        return Allocation.byWeights(
                        amount, prices.stream().map(Money::getAmount).toList())
                .stream()
                .map(this::share)
                .toList();
    }

    private Discount share(Money part) {
        return new Discount(id, Discount.Level.ORDER, promotion, part, funder, onInvoice);
    }
}
