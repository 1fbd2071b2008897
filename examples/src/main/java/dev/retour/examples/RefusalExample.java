package dev.retour.examples;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Attribute;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Policies;
import dev.retour.policy.ReasonKind;
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

/** What a shop tells its customers when it says no. */
public final class RefusalExample {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final OrderId ORDER = OrderId.of("W-77");
    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final OrderLineId LOBSTER = OrderLineId.of("lobster");

    private RefusalExample() {}

    /**
     * Prints what customers are told.
     *
     * @param args none
     */
    public static void main(String... args) {
        Shop inTime = shop("2026-03-06T02:00:00Z");
        tell("A lobster that is not wanted any more", open(inTime, "R-1", LOBSTER, 1, ReasonKind.CHANGED_MIND));
        tell("Three shirts of two", open(inTime, "R-2", SHIRTS, 3, ReasonKind.CHANGED_MIND));
        tell("Two weeks later", open(shop("2026-03-20T02:00:00Z"), "R-3", SHIRTS, 1, ReasonKind.CHANGED_MIND));
        appeal(inTime);
    }

    private static Reply open(Shop shop, String caseId, OrderLineId line, int units, ReasonKind reason) {
        CommandId command = CommandId.of("open-" + caseId);
        return shop.returns()
                .open(
                        ORDER,
                        CaseId.of(caseId),
                        command,
                        wish -> wish.line(line, units).reason(reason));
    }

    private static void tell(String title, Reply reply) {
        OUT.println(title);
        for (Reason reason : reply.reasons()) {
            OUT.println("  staff: " + reason);
            OUT.println("  customer: " + toCustomer(reason, Language.EN));
            OUT.println("  客户: " + toCustomer(reason, Language.ZH));
        }
        OUT.println();
    }

    // spotless:off
    // tag::customer[]
    static String toCustomer(Reason reason, Language language) {
        boolean zh = language == Language.ZH;
        String complain = zh ? "若商品有质量问题，请选择“质量问题”并上传照片。" : "If the goods are faulty, say so and add a photo.";
        return switch (reason.code().code()) {
            case "policy.RULE_DENIES" -> fact(reason, zh ? "because.zh" : "because.en") + (zh ? "" : " ") + complain;
            case "policy.WINDOW_CLOSED" -> (zh ? "退货期限为 %s 天，已过。" : "The %s days for a return are over. ")
                    .formatted(fact(reason, "days")) + complain;
            case "entitlement.UNITS_EXCEEDED" -> (zh ? "最多可退 %s 件。" : "You may bring back up to %s.")
                    .formatted(fact(reason, "available"));
            default -> zh ? "暂时无法受理，请联系客服。" : "This is not possible at the moment. Please ask our service.";
        };
    }

    private static String fact(Reason reason, String name) {
        return reason.attributes().find(name).map(Attribute::text).orElse("?");
    }
    // end::customer[]

    // tag::appeal[]
    private static void appeal(Shop shop) {
        CaseId caseId = CaseId.of("R-4");
        shop.returns().open(ORDER, caseId, CommandId.of("open-R-4"),
                wish -> wish.line(SHIRTS, 1).reason(ReasonKind.QUALITY_DEFECT).evidence("PHOTO")).orThrow();
        shop.returns().reject(ORDER, caseId, CommandId.of("reject-R-4"), "WASHED").orThrow();
        show(shop, caseId);
        shop.returns().appeal(ORDER, caseId, CommandId.of("appeal-R-4"), "PHOTO-2").orThrow();
        show(shop, caseId);
    }
    // end::appeal[]
    // spotless:on

    private static void show(Shop shop, CaseId caseId) {
        OUT.println(caseId + ": " + shop.returns().find(caseId).orElseThrow().status());
    }

    private static Shop shop(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        Configuration policy = Configuration.builder()
                .set(Settings.RETURN_POLICY, Policies.chinaSevenDays())
                .build();
        Shop shop = Retour.builder()
                .storage(InMemoryStorage.of(clock))
                .clock(clock)
                .configuration(policy)
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("orders"));
        OrderTerms terms = terms();
        shop.orders().record(seen("order", terms.placedAt()), ORDER, new OrderFact.Captured(terms));
        List<LineUnits> all = List.of(LineUnits.of(SHIRTS, 2), LineUnits.of(LOBSTER, 1));
        shop.orders()
                .record(
                        seen("delivery", Instant.parse("2026-03-03T08:00:00Z")),
                        ORDER,
                        new OrderFact.Delivered(all, Optional.empty()));
        return shop;
    }

    private static Observation seen(String id, Instant at) {
        return Observation.of("orders", id, at);
    }

    private static OrderTerms terms() {
        return OrderTerms.builder(ORDER, CurrencyUnit.of("CNY"))
                .shop("web")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.parse("2026-03-01T02:00:00Z"))
                .addLines(line(SHIRTS, 2, "198.00", "22.78"), line(LOBSTER, 1, "269.00", "22.21", Policies.PERISHABLE))
                .addTenders(Tender.full(TenderId.of("1"), "WECHAT", Money.parse("CNY 467.00")))
                .build();
    }

    private static OrderLine line(OrderLineId id, int units, String price, String tax, String... flags) {
        Money gross = Money.parse("CNY " + price);
        return OrderLine.builder(id, id.value(), units)
                .unitPrice(gross.toBigMoney())
                .total(TaxedAmount.ofGross(gross, Money.parse("CNY " + tax)))
                .addFlags(flags)
                .build();
    }
}
