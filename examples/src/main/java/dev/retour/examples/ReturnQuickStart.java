package dev.retour.examples;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
import dev.retour.returns.CaseNews;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.store.InMemoryStorage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One return, from the wish to the refund, and why it is as much as it is. */
public final class ReturnQuickStart {

    private ReturnQuickStart() {}

    private static OrderTerms terms(OrderId order, OrderLineId shirts, Instant placed) {
        Money price = Money.parse("CNY 198.00");
        return OrderTerms.builder(order, CurrencyUnit.of("CNY"))
                .shop("tmall-1")
                .channel("TMALL")
                .country("CN")
                .placedAt(placed)
                .addLines(OrderLine.builder(shirts, "SHIRT", 2)
                        .unitPrice(Money.parse("CNY 99.00").toBigMoney())
                        .total(TaxedAmount.ofGross(price, Money.parse("CNY 22.78")))
                        .build())
                .addTenders(Tender.full(TenderId.of("alipay"), "ALIPAY", price))
                .build();
    }

    /**
     * Prints the refund of one return.
     *
     * @param args none
     */
    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Instant now = Instant.parse("2026-03-06T02:00:00Z");
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        OrderId order = OrderId.of("T-1001");
        OrderLineId shirts = OrderLineId.of("shirts");
        CaseId rma = CaseId.of("R-1");
        RefundId refund = RefundId.of("F-1");
        OrderTerms terms = terms(order, shirts, Instant.parse("2026-03-01T02:00:00Z"));
        Configuration policy = Configuration.builder()
                .set(Settings.RETURN_POLICY, Policies.chinaSevenDays())
                .build();

        // spotless:off
        // tag::return[]
        Shop shop = Retour.builder().storage(InMemoryStorage.of(clock)).clock(clock).configuration(policy).build()
                .shop(Scope.of("acme", "CN01")).as(Actor.of("erp"));
        shop.orders().record(Observation.of("erp", "order", now), order, new OrderFact.Captured(terms));
        shop.orders().record(Observation.of("erp", "delivery", now), order,
                new OrderFact.Delivered(List.of(LineUnits.of(shirts, 2)), Optional.empty()));
        shop.returns().open(order, rma, CommandId.of("web-1"),
                wish -> wish.line(shirts, 1).reason(ReasonKind.CHANGED_MIND)).orThrow();
        shop.returns().observe(Observation.of("wms", "GRN-1", now), order, rma, new CaseNews.GoodsReceived(new Receipt(
                "WH-1", Optional.empty(), List.of(ReceivedItem.of(LineUnits.of(shirts, 1), "SHIRT")), true)));
        shop.returns().inspect(order, rma, CommandId.of("wms-1"), Inspection.accepted(LineUnits.of(shirts, 1),
                Grade.of(Grade.Kind.B), new Lack("tag missing", Money.parse("CNY 5.00")))).orThrow();
        shop.returns().refund(order, rma, CommandId.of("pay-1"), refund).orThrow();
        out.println(shop.returns().find(rma).orElseThrow().refund(refund).orElseThrow()
                .breakdown().explain().text(Language.EN));
        // end::return[]
        // spotless:on
    }
}
