package dev.retour.examples;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.LateCase;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.BusinessCalendar;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.Patience.RefundLimit;
import dev.retour.store.InMemoryStorage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A case on which nobody works, and what a host does about it. */
public final class DueWorkExample {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final OrderId ORDER = OrderId.of("W-77");
    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private DueWorkExample() {}

    /**
     * Prints what happens day by day.
     *
     * @param args none
     */
    public static void main(String... args) {
        InMemoryStorage storage = InMemoryStorage.of(Clock.fixed(MONDAY, ZoneOffset.UTC));
        open(shop(storage, MONDAY));
        for (int day = 1; day <= 8; day++) {
            Instant now = MONDAY.plus(Duration.ofDays(day));
            OUT.println(now);
            work(shop(storage, now));
            report(shop(storage, now));
        }
    }

    // spotless:off
    // tag::settings[]
    static Configuration settings() {
        Patience patience = Patience.STANDARD
                .with(CaseStatus.REQUESTED, Limit.ofWorkingDays(2, Action.REMIND).escalated(1, "team-lead"))
                .with(CaseStatus.AWAITING_GOODS, new Limit(Duration.ofDays(14), Action.EXPIRE).noticed(Duration.ofDays(3)))
                .endless(CaseStatus.IN_TRANSIT)
                .refunding(RefundLimit.CHINA);
        return Configuration.builder()
                .set(Settings.CASE_PATIENCE, patience)
                .set(Settings.BUSINESS_CALENDAR, BusinessCalendar.WEEKDAYS)
                .set(Settings.BUSINESS_ZONE, ZoneId.of("Asia/Shanghai"))
                .build();
    }
    // end::settings[]

    // tag::work[]
    static void work(Shop shop) {
        shop.returns().actOnDue(result -> OUT.println("  " + result.due().caseId() + ": " + result.outcome()));
    }
    // end::work[]

    // tag::report[]
    static void report(Shop shop) {
        shop.returns().breaches(DueWorkExample::print);
    }

    private static void print(LateCase late) {
        late.findings().forEach(why -> OUT.println("  " + late.caseId() + " cannot be read: " + why));
        late.breaches().forEach(each -> OUT.println("  " + each.caseId() + " " + each.status() + ": " + each.kind()
                + " was due " + each.due() + ", " + each.late().toHours() + " hours ago; "
                + each.owner().orElse("nobody") + " answers for it"));
    }
    // end::report[]
    // spotless:on

    private static Shop shop(InMemoryStorage storage, Instant now) {
        return Retour.builder()
                .storage(storage)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .configuration(settings())
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("due-work"));
    }

    private static void open(Shop shop) {
        OrderTerms terms = terms();
        shop.orders().record(Observation.of("orders", "order", MONDAY), ORDER, new OrderFact.Captured(terms));
        List<LineUnits> all = List.of(LineUnits.of(SHIRTS, 2));
        shop.orders()
                .record(
                        Observation.of("orders", "delivery", MONDAY),
                        ORDER,
                        new OrderFact.Delivered(all, Optional.empty()));
        shop.returns()
                .open(ORDER, CaseId.of("R-1"), CommandId.of("open-R-1"), wish -> wish.line(SHIRTS, 1))
                .orThrow();
    }

    private static OrderTerms terms() {
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        OrderLine shirts = OrderLine.builder(SHIRTS, "SHIRT", 2)
                .unitPrice(Money.parse("CNY 99.00").toBigMoney())
                .total(TaxedAmount.ofGross(Money.parse("CNY 198.00"), Money.parse("CNY 22.78")))
                .build();
        return OrderTerms.builder(ORDER, cny)
                .shop("web")
                .channel("WEB")
                .country("CN")
                .placedAt(MONDAY)
                .addLines(shirts)
                .addTenders(Tender.full(TenderId.of("1"), "WECHAT", Money.parse("CNY 198.00")))
                .build();
    }
}
