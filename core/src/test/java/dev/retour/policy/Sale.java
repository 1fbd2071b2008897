package dev.retour.policy;

import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A pair of shoes for 300.00, bought on 1 March 2026 in Shanghai and delivered on 5 March at 15:30. */
final class Sale {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Sale() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static OrderLine shoes(UnaryOperator<OrderLineBuilder> more) {
        OrderLineBuilder line = OrderLine.builder(OrderLineId.of("L1"), "SHOE-42", 2)
                .unitPrice(BigMoney.parse("CNY 300.00"))
                .total(TaxedAmount.ofGross(Money.parse("CNY 600.00"), Money.parse("CNY 69.03")));
        return more.apply(line).build();
    }

    static OrderTerms terms(OrderLine line, Optional<Customer> customer) {
        return OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .placedAt(at("2026-03-01T10:00:00"))
                .customer(customer)
                .addLines(line)
                .build();
    }

    /** Someone asks on 10 March for one pair, without a reason. */
    static OccasionBuilder occasion(UnaryOperator<OrderLineBuilder> more) {
        OrderLine line = shoes(more);
        return Occasion.builder(
                        terms(line, Optional.empty()),
                        line,
                        ReturnReason.of(ReasonKind.CHANGED_MIND),
                        at("2026-03-10T09:00:00"))
                .putMilestones(Milestone.DELIVERED, at("2026-03-05T15:30:00"))
                .putMilestones(Milestone.ORDER_DELIVERED, at("2026-03-05T15:30:00"));
    }

    static OccasionBuilder occasion() {
        return occasion(UnaryOperator.identity());
    }
}
