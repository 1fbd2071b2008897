package dev.retour.jdbc;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was sold: lines at 10.00 a unit, each a cent dearer than the line before; shipping at 6.00; paid by card and points. */
final class Sold {

    static final TenderId CARD = TenderId.of("card");
    static final TenderId POINTS = TenderId.of("points");
    static final ChargeId SHIPPING = ChargeId.of("S-1");

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Money EXTRA = cents(600);

    private Sold() {}

    static Money cents(long cents) {
        return Money.ofMinor(CNY, cents);
    }

    /** A line by its number, from 1. */
    static OrderLineId line(int number) {
        return OrderLineId.of("L-" + number);
    }

    static OrderTerms terms(OrderId order, int lines, int quantity) {
        List<OrderLine> goods = IntStream.rangeClosed(1, lines)
                .mapToObj(number -> line(number, quantity))
                .toList();
        Money price = goods.stream().map(line -> line.total().gross()).reduce(cents(0), Money::plus);
        return OrderTerms.builder(order, CNY)
                .shop("tmall-1")
                .channel("tmall")
                .country("CN")
                .placedAt(Instant.parse("2026-02-20T08:00:00Z"))
                .customer(Customer.of("customer-" + order))
                .lines(goods)
                .addCharges(new ChargeLine(
                        SHIPPING, ChargeLine.Type.SHIPPING, "std", TaxedAmount.ofGross(EXTRA, cents(34))))
                .addTenders(
                        Tender.full(CARD, "card", price),
                        new Tender(POINTS, "points", EXTRA, Tender.Phase.FULL, 1, Optional.empty()))
                .attributes(Attributes.none().with("phone", Personal.of("13800138000")))
                .build();
    }

    private static OrderLine line(int number, int quantity) {
        Money gross = cents(1_000L * quantity + number - 1);
        return OrderLine.builder(line(number), "SKU-" + number, quantity)
                .unitPrice(cents(1_000).toBigMoney())
                .total(TaxedAmount.ofGross(gross, cents(115L * quantity)))
                .build();
    }
}
