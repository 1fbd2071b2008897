package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TaxBasis;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An order of one line that two payments pay, and what may happen to it. */
record Sale(String currency, long quantity, long net, long tax, long byPlatform, TaxBasis basis) {
    static final OrderId ID = OrderId.of("SO-1");
    static final OrderLineId LINE = OrderLineId.of("L1");
    static final TenderId CARD = TenderId.of("card");
    static final TenderId CASH = TenderId.of("cash");

    Money money(long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }

    TaxedAmount total() {
        return TaxedAmount.of(money(net), money(tax));
    }

    long paid() {
        return net + tax - Math.min(byPlatform, net + tax);
    }

    OrderTerms terms() {
        Money platform = money(Math.min(byPlatform, net + tax));
        OrderLine line = OrderLine.builder(LINE, "SKU", quantity)
                .unitPrice(BigMoney.zero(CurrencyUnit.of(currency)))
                .total(total())
                .addDiscounts(
                        new Discount("D", Discount.Level.ORDER, Optional.empty(), platform, Funder.PLATFORM, false))
                .build();
        return OrderTerms.builder(ID, CurrencyUnit.of(currency))
                .taxBasis(basis)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .addLines(line)
                .addTenders(
                        Tender.full(CARD, "CARD", money(paid() / 3)),
                        Tender.full(CASH, "CASH", money(paid() - paid() / 3)))
                .build();
    }

    static Arbitrary<Sale> any() {
        return Combinators.combine(
                        Arbitraries.of("JPY", "CNY", "KWD"),
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, 200),
                        Arbitraries.oneOf(
                                Arbitraries.just(0L), Arbitraries.longs().between(0, 300)),
                        Arbitraries.of(TaxBasis.class))
                .as(Sale::new);
    }

    static Observation seen(String id, long version) {
        return Observation.of("test", id, Instant.EPOCH).version(version);
    }

    static Order record(Order order, String id, OrderFact fact) {
        return order.with(seen(id, 1), fact.toString(), fact);
    }

    static Order delivered(Sale sale) {
        Order order = record(Order.unknown(ID), "captured", new OrderFact.Captured(sale.terms()));
        return record(
                order,
                "signed",
                new OrderFact.Delivered(List.of(LineUnits.of(LINE, sale.quantity())), Optional.empty()));
    }

    static OrderFact anyFact(Sale sale, Random random) {
        List<LineUnits> units = List.of(LineUnits.of(LINE, 1 + random.nextInt(3)));
        long minor = random.nextInt(200);
        TenderId tender = random.nextBoolean() ? CARD : CASH;
        return switch (random.nextInt(10)) {
            case 0 -> new OrderFact.Shipped(units, Optional.empty());
            case 1, 2, 3 -> new OrderFact.Delivered(units, Optional.empty());
            case 4 -> new OrderFact.LineCancelled(units);
            case 5 -> new OrderFact.Lost(units, Optional.empty());
            case 6 -> new OrderFact.ReturnedOutside(Basis.RETURN, units);
            case 7 ->
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS,
                        List.of(new LineMoney(LINE, sale.money(minor))),
                        List.of(new TenderAmount(tender, sale.money(minor))));
            case 8 ->
                new OrderFact.ChargedBack(
                        "d",
                        tender,
                        sale.money(minor),
                        random.nextBoolean() ? OrderFact.DisputeStage.OPENED : OrderFact.DisputeStage.WON);
            default ->
                new OrderFact.PriceAdjusted(List.of(new LineAmount(
                        LINE,
                        TaxedAmount.of(sale.money(random.nextInt(200) - 150), sale.money(random.nextInt(40) - 30)))));
        };
    }

    static Order after(Order order, Decision<Initiated> decision) {
        return decision instanceof Decision.Accepted<Initiated> accepted
                ? order.with(accepted.events().get(0))
                : order;
    }
}
