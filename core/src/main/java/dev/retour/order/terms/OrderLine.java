package dev.retour.order.terms;

import dev.retour.kernel.Attributes;
import dev.retour.money.TaxedAmount;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What was sold on one line, as the host stored it.
 *
 * @param id the host's id of the line
 * @param sku the article
 * @param quantity how many units, above 0; goods sold by weight or length count in their smallest unit
 * @param unitPrice the price of a unit before discounts, with or without tax as the order says
 * @param discounts what was taken off, the shares of order discounts too
 * @param total what the line was sold for after the discounts on the invoice: net, tax and gross as stored
 * @param bundle the bundle that it is a part of
 * @param gift whether it was given free 赠品
 * @param ownership whose the goods were
 * @param lot the lot that it was taken from
 * @param serials the serial numbers, if the article has any
 * @param category the host's category, for policies
 * @param flags the host's marks, for policies, such as {@code hygiene}
 * @param attributes the host's own facts
 */
@Value.Builder
public record OrderLine(
        OrderLineId id,
        String sku,
        long quantity,
        BigMoney unitPrice,
        List<Discount> discounts,
        TaxedAmount total,
        Optional<BundlePart> bundle,
        boolean gift,
        Ownership ownership,
        Optional<String> lot,
        List<String> serials,
        Optional<String> category,
        List<String> flags,
        Attributes attributes) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the quantity is below 1, or an amount of the total is negative
     */
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("A line has 1 unit or more, not " + quantity + ".");
        }
        if (total.net().isNegative() || total.tax().isNegative()) {
            throw new IllegalArgumentException("A line is sold for 0 or more, not " + total + ".");
        }
        discounts = List.copyOf(discounts);
        serials = List.copyOf(serials);
        flags = List.copyOf(flags);
    }

    /**
     * Starts a line of own goods, sold at full price, and no gift.
     *
     * @param id the host's id of the line
     * @param sku the article
     * @param quantity how many units
     * @return a builder
     */
    public static OrderLineBuilder builder(OrderLineId id, String sku, long quantity) {
        return new OrderLineBuilder()
                .id(id)
                .sku(sku)
                .quantity(quantity)
                .gift(false)
                .ownership(Ownership.OWN)
                .attributes(Attributes.none());
    }

    /**
     * What the customer was to pay for the line: its gross total without what others pay of it.
     *
     * @return the amount
     */
    public Money paid() {
        Money paid = total.gross();
        for (Discount each : discounts) {
            paid = each.onInvoice() ? paid : paid.minus(each.amount());
        }
        return paid;
    }
}
