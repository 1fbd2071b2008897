package dev.retour.examples;

// spotless:off
// tag::program[]
import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
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
import dev.retour.returns.ReturnCase;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.InMemoryStorage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A customer buys two shirts, brings one back, and gets the money. */
public final class FirstReturn {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final Instant PLACED = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");
    private static final OrderId ORDER = OrderId.of("T-1001");
    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final CaseId CASE = CaseId.of("R-1");
    private static final RefundId REFUND = RefundId.of("F-1");

    private FirstReturn() {}

    /**
     * Plays the return.
     *
     * @param args none
     */
    public static void main(String... args) {
        // tag::start[]
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        InMemoryStorage storage = InMemoryStorage.of(clock);
        Retour retour = Retour.builder().storage(storage).clock(clock).configuration(Configuration.builder()
                .set(Settings.RETURN_POLICY, Policies.chinaSevenDays()).build()).build();
        Shop shop = retour.shop(Scope.of("acme", "CN01")).as(Actor.of("tutorial"));
        // end::start[]

        // tag::order[]
        OrderTerms terms = OrderTerms.builder(ORDER, CurrencyUnit.of("CNY"))
                .shop("tmall-1").channel("TMALL").country("CN").placedAt(PLACED)
                .addLines(OrderLine.builder(SHIRTS, "SHIRT", 2)
                        .unitPrice(Money.parse("CNY 99.00").toBigMoney())
                        .total(TaxedAmount.ofGross(Money.parse("CNY 198.00"), Money.parse("CNY 22.78")))
                        .build())
                .addTenders(Tender.full(TenderId.of("alipay"), "ALIPAY", Money.parse("CNY 198.00")))
                .build();
        shop.orders().record(Observation.of("erp", "order-1001", PLACED), ORDER, new OrderFact.Captured(terms));
        shop.orders().record(Observation.of("courier", "delivery-1001", DELIVERED), ORDER,
                new OrderFact.Delivered(List.of(LineUnits.of(SHIRTS, 2)), Optional.empty()));
        // end::order[]

        // tag::open[]
        shop.returns().open(ORDER, CASE, CommandId.of("web-1"),
                wish -> wish.line(SHIRTS, 1).reason(ReasonKind.CHANGED_MIND)).orThrow();
        show("The customer asks", shop);
        // end::open[]

        // tag::refused[]
        Reply reply = shop.returns().refund(ORDER, CASE, CommandId.of("clerk-1"), REFUND);
        reply.reasons().forEach(reason -> OUT.println("  refused: " + reason.text(Language.EN)));
        // end::refused[]

        // tag::goods[]
        Receipt receipt = new Receipt("WH-1", Optional.empty(),
                List.of(ReceivedItem.of(LineUnits.of(SHIRTS, 1), "SHIRT")), true);
        shop.returns().observe(Observation.of("wms", "GRN-77", NOW), ORDER, CASE, new CaseNews.GoodsReceived(receipt));
        show("The warehouse unpacks", shop);
        shop.returns().inspect(ORDER, CASE, CommandId.of("wms-1"), Inspection.accepted(LineUnits.of(SHIRTS, 1),
                Grade.of(Grade.Kind.B), new Lack("tag missing", Money.parse("CNY 5.00")))).orThrow();
        shop.returns().dispose(ORDER, CASE, CommandId.of("wms-2"),
                DispositionRequest.accepted(LineUnits.of(SHIRTS, 1), DispositionAct.RESTOCK, "WH-1")).orThrow();
        show("Somebody has looked at it", shop);
        // end::goods[]

        // tag::refund[]
        shop.returns().refund(ORDER, CASE, CommandId.of("clerk-2"), REFUND).orThrow();
        show("The money is on its way", shop);
        explain(shop, Language.EN);
        explain(shop, Language.ZH);
        // end::refund[]

        // tag::pay[]
        Effects effects = storage.effects();
        for (Effects.Work work : effects.lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 10, Duration.ofMinutes(2))) {
            RefundOrder order = shop.asked(work);
            OUT.println("  to pay: " + order.amount() + " on " + order.tender());
            shop.answer(effects, work, RefundAnswer.of(SettlementAct.SETTLE, NOW));
        }
        show("The payment service has answered", shop);
        // end::pay[]

        // tag::again[]
        Reply again = shop.returns().refund(ORDER, CASE, CommandId.of("clerk-2"), REFUND);
        int toPay = effects.lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 10, Duration.ofMinutes(2)).size();
        OUT.println("The same command once more: " + again.outcome() + ", and " + toPay + " payments to make");
        // end::again[]
    }

    private static void show(String what, Shop shop) {
        ReturnCase it = shop.returns().find(CASE).orElseThrow();
        String until = it.deadline().map(due -> ", " + due.then() + " at " + due.at()).orElse("");
        OUT.println(what + ": " + it.status() + until);
    }

    private static void explain(Shop shop, Language language) {
        ReturnCase it = shop.returns().find(CASE).orElseThrow();
        OUT.println(it.refund(REFUND).orElseThrow().breakdown().explain().text(language));
    }
}
// end::program[]
// spotless:on
