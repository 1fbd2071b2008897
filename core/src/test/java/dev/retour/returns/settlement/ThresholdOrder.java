package dev.retour.returns.settlement;

import dev.retour.kernel.OrderId;
import dev.retour.money.CumulativeSplit;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderDiscount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Three lines of some units each, and so much off from so much on, refunded in steps. */
final class ThresholdOrder {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    static final TenderId CARD = TenderId.of("card");
    static final TenderId CASH = TenderId.of("cash");
    private final OrderTerms terms;
    private final Map<OrderLineId, Long> kept = new HashMap<>();
    private RefundBreakdown refunded = RefundBreakdown.nothing(CNY);

    ThresholdOrder(List<Long> quantities, List<Money> prices, Money threshold, Money off) {
        OrderDiscount discount = new OrderDiscount("D", Optional.of("P"), off, Funder.SELLER, true);
        List<Discount> shares = discount.over(prices);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            Money gross = prices.get(i).minus(shares.get(i).amount());
            Money tax = Money.ofMinor(CNY, gross.getAmountMinorLong() * 13 / 113);
            lines.add(OrderLine.builder(OrderLineId.of("L" + i), "SKU" + i, quantities.get(i))
                    .unitPrice(BigMoney.of(prices.get(i)))
                    .addDiscounts(shares.get(i))
                    .total(TaxedAmount.ofGross(gross, tax))
                    .build());
        }
        Money paid = lines.stream().map(OrderLine::paid).reduce(Money.zero(CNY), Money::plus);
        terms = OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .addAllLines(lines)
                .addTenders(
                        Tender.full(CARD, "CARD", paid.dividedBy(3, RoundingMode.DOWN)),
                        Tender.full(CASH, "CASH", paid.minus(paid.dividedBy(3, RoundingMode.DOWN))))
                .addPromotions(new Promotion("P", threshold, off, Funder.SELLER, List.of()))
                .build();
        terms.lines().forEach(line -> kept.put(line.id(), line.quantity()));
    }

    OrderTerms terms() {
        return terms;
    }

    RefundBreakdown refunded() {
        return refunded;
    }

    long kept(int line) {
        return kept.get(OrderLineId.of("L" + line));
    }

    /** Refunds some units of a line, the first ones that are left. */
    RefundBreakdown refund(int index, long units) {
        OrderLine line = terms.lines().get(index);
        long taken = line.quantity() - kept.get(line.id());
        Money gross = CumulativeSplit.of(line.total().gross(), line.quantity()).next(taken, units);
        Money tax = CumulativeSplit.of(line.total().tax(), line.quantity()).next(taken, units);
        Share share = new Share(TaxedAmount.ofGross(gross, tax), gross);
        kept.put(line.id(), kept.get(line.id()) - units);
        List<Revocation> changes = new Thresholds(terms).revoked(kept, refunded.revocations());
        RefundBreakdown now = new RefundRequestBuilder()
                .addGoods(new RefundRequest.Part(line.id().value(), units, share, List.of()))
                .revocations(changes)
                .before(refunded)
                .build()
                .calculate();
        refunded = refunded.plus(now);
        return now;
    }
}
