package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.lifecycle.Complaint.Line;
import dev.retour.host.Versioned;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.BusinessCalendar;
import dev.retour.policy.Policies;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskThresholds;
import dev.retour.returns.CaseRules;
import dev.retour.returns.Patience;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The shop that people complain to: all was delivered a day ago, and a person decides on complaints. */
final class RetourShop {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final List<OrderLineId> LINES = List.of(OrderLineId.of("L-1"), OrderLineId.of("L-2"), OrderLineId.of("L-3"));
    static final TenderId ALIPAY = TenderId.of("alipay");

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final int TAX_PERCENT = 13;

    private RetourShop() {}

    static CaseRules rules() {
        ReturnPolicy policy = Policies.chinaSevenDays();
        return new CaseRules(
                placed -> policy,
                new Versioned<>(Patience.STANDARD, "v1"),
                BusinessCalendar.EVERY_DAY,
                ZoneOffset.UTC,
                RiskThresholds.STANDARD);
    }

    /** An order as it is known when the customer complains. */
    static Order order(OrderId id, Complaint complaint) {
        List<LineUnits> all = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            all.add(LineUnits.of(LINES.get(i), complaint.units(i)));
        }
        Order captured = happened(Order.unknown(id), "captured", new OrderFact.Captured(terms(id, complaint)));
        Order shipped = happened(captured, "shipped", new OrderFact.Shipped(all, Optional.of("OUT-1")));
        return happened(shipped, "delivered", new OrderFact.Delivered(all, Optional.of("OUT-1")));
    }

    private static Order happened(Order order, String what, OrderFact fact) {
        return order.with(Observation.of("shop", what, NOW.minus(Duration.ofDays(1))), what, fact);
    }

    private static OrderTerms terms(OrderId id, Complaint complaint) {
        return OrderTerms.builder(id, CNY)
                .shop("tmall-1")
                .channel("tmall")
                .country("CN")
                .placedAt(NOW.minus(Duration.ofDays(4)))
                .addLines(line(complaint, 0), line(complaint, 1), line(complaint, 2))
                .addTenders(Tender.full(ALIPAY, "alipay", Money.ofMinor(CNY, complaint.total())))
                .build();
    }

    private static OrderLine line(Complaint complaint, int number) {
        Line line = complaint.lines().get(number);
        Money total = Money.ofMinor(CNY, line.total());
        Money tax = total.multipliedBy(TAX_PERCENT).dividedBy(100L + TAX_PERCENT, RoundingMode.HALF_UP);
        return OrderLine.builder(LINES.get(number), "SKU-" + number, line.units())
                .unitPrice(BigMoney.ofMinor(CNY, line.cents()))
                .total(TaxedAmount.ofGross(total, tax))
                .build();
    }
}
