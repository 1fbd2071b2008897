package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.ShopDay.ORDER;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderDiscount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.TaxBasis;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a customer buys, put together line by line. Prices are of whole lines, and contain the tax that is named beside them. */
final class Basket {

    private final CurrencyUnit currency;
    private final TaxBasis basis;
    private final List<Item> items = new ArrayList<>();
    private final List<ChargeLine> charges = new ArrayList<>();
    private final List<Tender> tenders = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private Customer customer = Customer.of("customer-9");

    /** Units of an article at a price, and what was taken off it. */
    private record Item(String id, long units, TaxedAmount price, List<Discount> off, List<String> serials) {}

    private Basket(String currency, TaxBasis basis) {
        this.currency = CurrencyUnit.of(currency);
        this.basis = basis;
    }

    /** Prices with tax inside. */
    static Basket in(String currency) {
        return new Basket(currency, TaxBasis.INCLUSIVE);
    }

    /** Prices to which tax is added. */
    static Basket beforeTaxIn(String currency) {
        return new Basket(currency, TaxBasis.EXCLUSIVE);
    }

    Basket line(String id, long units, String gross, String tax) {
        return line(id, units, gross, tax, List.of());
    }

    Basket line(String id, String gross, String tax, String... serials) {
        return line(id, serials.length, gross, tax, List.of(serials));
    }

    private Basket line(String id, long units, String gross, String tax, List<String> serials) {
        TaxedAmount price = TaxedAmount.ofGross(money(gross), money(tax));
        items.add(new Item(id, units, price, new ArrayList<>(), serials));
        return this;
    }

    /** The seller takes something off the whole order. */
    Basket off(String amount) {
        return off(new OrderDiscount("coupon", Optional.empty(), money(amount), Funder.SELLER, true));
    }

    /** The platform pays a part of the order for the customer. */
    Basket platformPays(String amount) {
        return off(new OrderDiscount("red-packet", Optional.empty(), money(amount), Funder.PLATFORM, false));
    }

    /** The seller takes something off once the order reaches a threshold 满减. */
    Basket off(String amount, String from) {
        String id = from + "-" + amount;
        promotions.add(new Promotion(id, money(from), money(amount), Funder.SELLER, List.of()));
        return off(new OrderDiscount(id, Optional.of(id), money(amount), Funder.SELLER, true));
    }

    private Basket off(OrderDiscount discount) {
        List<Discount> shares =
                discount.over(items.stream().map(item -> stated(item.price)).toList());
        for (int i = 0; i < shares.size(); i++) {
            items.get(i).off.add(shares.get(i));
        }
        return this;
    }

    Basket shipping(String gross, String tax) {
        return charge("shipping", ChargeLine.Type.SHIPPING, gross, tax);
    }

    Basket charge(String id, ChargeLine.Type type, String gross, String tax) {
        charges.add(new ChargeLine(ChargeId.of(id), type, id, TaxedAmount.ofGross(money(gross), money(tax))));
        return this;
    }

    /** Money goes back on payments in the order in which they are named here. */
    Basket paid(String method, String amount) {
        tenders.add(new Tender(
                TenderId.of(method), method, money(amount), Tender.Phase.FULL, tenders.size() + 1, Optional.empty()));
        return this;
    }

    /** The customer has bought before, sent back, and refused parcels. */
    Basket boughtBy(Customer other) {
        customer = other;
        return this;
    }

    OrderTerms terms() {
        return OrderTerms.builder(ORDER, currency)
                .shop("shop-1")
                .channel("tmall")
                .country("CN")
                .taxBasis(basis)
                .placedAt(Instant.parse("2026-02-20T08:00:00Z"))
                .customer(customer)
                .lines(items.stream().map(this::line).toList())
                .charges(charges)
                .tenders(tenders)
                .promotions(promotions)
                .build();
    }

    private OrderLine line(Item item) {
        Money price = stated(item.price);
        return OrderLine.builder(OrderLineId.of(item.id), item.id, item.units)
                .unitPrice(price.toBigMoney().withScale(6).dividedBy(item.units, RoundingMode.HALF_UP))
                .discounts(item.off)
                .total(total(item, price))
                .serials(item.serials)
                .build();
    }

    private TaxedAmount total(Item item, Money price) {
        Money left = item.off.stream()
                .filter(Discount::onInvoice)
                .map(Discount::amount)
                .reduce(price, Money::minus);
        return basis == TaxBasis.INCLUSIVE ? item.price.sized(left) : item.price.sizedNet(left);
    }

    private Money stated(TaxedAmount amount) {
        return basis == TaxBasis.INCLUSIVE ? amount.gross() : amount.net();
    }

    private Money money(String amount) {
        return Money.parse(currency + " " + amount);
    }
}
