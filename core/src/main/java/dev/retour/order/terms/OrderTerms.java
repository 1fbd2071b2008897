package dev.retour.order.terms;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Moment;
import dev.retour.kernel.OrderId;
import dev.retour.money.Magnitude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The commercial terms of an order, as they were when it was captured. Amounts are stored, never derived again.
 *
 * <p>{@code OrderTermsCheck} tells what is wrong with terms, all at once.
 *
 * @param id the host's id of the order
 * @param shop the host's shop
 * @param channel where it was sold, such as {@code TMALL}
 * @param legalEntity who sold it, if not the company of the scope
 * @param country where it was sold to, two letters of ISO 3166
 * @param currency the currency of all its amounts
 * @param taxBasis whether its prices contain the tax
 * @param placedAt when it was placed, to the microsecond, see {@link Moment}
 * @param customer who bought
 * @param lines what was sold, one or more
 * @param charges what it costs beside the goods
 * @param tenders how it was paid
 * @param promotions what was promised
 * @param attributes the host's own facts
 */
@Value.Builder
public record OrderTerms(
        OrderId id,
        String shop,
        String channel,
        Optional<String> legalEntity,
        String country,
        CurrencyUnit currency,
        TaxBasis taxBasis,
        Instant placedAt,
        Optional<Customer> customer,
        List<OrderLine> lines,
        List<ChargeLine> charges,
        List<Tender> tenders,
        List<Promotion> promotions,
        Attributes attributes) {

    private static final int FEW = 8;

    /**
     * Copies the lists, and cuts the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the order was placed outside of the years 1 to 9999
     */
    public OrderTerms {
        placedAt = Moment.of("When an order was placed", placedAt);
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        tenders = List.copyOf(tenders);
        promotions = List.copyOf(promotions);
    }

    /**
     * Starts terms with prices that contain the tax.
     *
     * @param id the host's id of the order
     * @param currency the currency of all its amounts
     * @return a builder
     */
    public static OrderTermsBuilder builder(OrderId id, CurrencyUnit currency) {
        return new OrderTermsBuilder()
                .id(id)
                .currency(currency)
                .taxBasis(TaxBasis.INCLUSIVE)
                .attributes(Attributes.none());
    }

    /**
     * Tells whether all amounts that count are in the currency of the order; terms that are not cannot be reckoned with.
     *
     * @return true if lines, discounts, charges and payments are
     */
    public boolean isOneCurrency() {
        return all(lines, this::isInCurrency)
                && all(charges, charge -> charge.total().currency().equals(currency))
                && all(tenders, tender -> tender.captured().getCurrencyUnit().equals(currency));
    }

    private boolean isInCurrency(OrderLine line) {
        return line.total().currency().equals(currency)
                && all(
                        line.discounts(),
                        discount -> discount.amount().getCurrencyUnit().equals(currency));
    }

    private static <T> boolean all(List<T> items, Predicate<T> holds) {
        for (int i = 0; i < items.size(); i++) {
            if (!holds.test(items.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether the terms can be reckoned with: in one currency, no line, charge or payment with the id of another, and no
     * amount or quantity beyond {@link Magnitude}.
     *
     * @return true if they can
     */
    public boolean isReckonable() {
        return isOneCurrency()
                && isUnique(lines, OrderLine::id)
                && isUnique(charges, ChargeLine::id)
                && isUnique(tenders, Tender::id)
                && all(lines, OrderTerms::isReckonable)
                && all(charges, charge -> Magnitude.holds(charge.total()))
                && all(tenders, tender -> Magnitude.holds(tender.captured()));
    }

    private static <T> boolean isUnique(List<T> items, Function<T, ?> id) {
        return items.size() <= FEW
                ? isUniqueAmongFew(items, id)
                : items.stream().map(id).distinct().count() == items.size();
    }

    /** Most orders have few lines, and this is asked of an order for each decision: they need no set. */
    private static <T> boolean isUniqueAmongFew(List<T> items, Function<T, ?> id) {
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (id.apply(items.get(i)).equals(id.apply(items.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isReckonable(OrderLine line) {
        return Magnitude.holds(line.quantity()) && Magnitude.holds(line.total()) && Magnitude.holds(line.paid());
    }

    /**
     * Looks a line up.
     *
     * @param line its id
     * @return the line, if the order has it
     */
    public Optional<OrderLine> line(OrderLineId line) {
        return lines.stream().filter(each -> each.id().equals(line)).findFirst();
    }

    /**
     * Looks a charge up.
     *
     * @param charge its id
     * @return the charge, if the order has it
     */
    public Optional<ChargeLine> charge(ChargeId charge) {
        return charges.stream().filter(each -> each.id().equals(charge)).findFirst();
    }

    /**
     * Looks a payment up.
     *
     * @param tender its id
     * @return the payment, if the order has it
     */
    public Optional<Tender> tender(TenderId tender) {
        return tenders.stream().filter(each -> each.id().equals(tender)).findFirst();
    }
}
