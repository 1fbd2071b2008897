package dev.retour.returns.settlement;

import dev.retour.money.CumulativeSplit;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.TaxBasis;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Promotions that hold from a threshold on, such as 30 off from 300 满减, re-evaluated for what the customer keeps.
 *
 * <p>The kept units of each line qualify with their price before the discounts of the order. Where they no longer reach the
 * threshold, what the promotion gave them is taken back; where nothing is kept, nothing is. What is taken back depends only on what
 * is kept, never on the order of the returns. Only what the seller pays for is taken back: what a platform or a brand gave is theirs.
 * Nothing is taken back of a line that was free, whose tax nobody could tell, nor of a promotion that even the whole order does not
 * reach by what we know.
 *
 * @param terms the terms of the order
 */
public record Thresholds(OrderTerms terms) {

    /**
     * What promotions no longer give, against what was taken back before.
     *
     * @param kept how many units of each line the customer keeps; a line that is not named keeps all
     * @param before what was taken back before, in all
     * @return the differences, none of zero
     */
    public List<Revocation> revoked(Map<OrderLineId, Long> kept, List<Revocation> before) {
        return terms.promotions().stream()
                .filter(promotion -> promotion.funder() == Funder.SELLER)
                .flatMap(promotion -> revoked(promotion, kept, before))
                .toList();
    }

    private Stream<Revocation> revoked(Promotion promotion, Map<OrderLineId, Long> kept, List<Revocation> before) {
        boolean holds = isReached(promotion, kept) || !isReached(promotion, Map.of());
        return terms.lines().stream()
                .filter(line -> !stated(line.total()).isZero())
                .map(line -> revoked(promotion, line, holds ? 0 : kept(line, kept), before))
                .flatMap(Optional::stream);
    }

    private Optional<Revocation> revoked(Promotion promotion, OrderLine line, long lost, List<Revocation> before) {
        Money target =
                CumulativeSplit.of(given(promotion, line), line.quantity()).first(lost);
        TaxedAmount taken = before.stream()
                .filter(each ->
                        each.promotion().equals(promotion.id()) && each.line().equals(line.id()))
                .map(Revocation::value)
                .reduce(TaxedAmount.zero(terms.currency()), TaxedAmount::plus);
        TaxedAmount change = taxed(line.total(), target).minus(taken);
        return change.gross().isZero()
                ? Optional.empty()
                : Optional.of(new Revocation(promotion.id(), line.id(), change));
    }

    /** An amount in the basis of the prices, with the tax that belongs to it at the rate of a line. */
    private TaxedAmount taxed(TaxedAmount line, Money stated) {
        return isInclusive() ? line.sized(stated) : line.sizedNet(stated);
    }

    private Money stated(TaxedAmount amount) {
        return isInclusive() ? amount.gross() : amount.net();
    }

    private boolean isInclusive() {
        return terms.taxBasis() == TaxBasis.INCLUSIVE;
    }

    private static long kept(OrderLine line, Map<OrderLineId, Long> kept) {
        return kept.getOrDefault(line.id(), line.quantity());
    }

    private Money given(Promotion promotion, OrderLine line) {
        return sum(line.discounts().stream()
                .filter(discount -> discount.onInvoice() && discount.funder() == Funder.SELLER)
                .filter(discount ->
                        discount.promotion().filter(promotion.id()::equals).isPresent()));
    }

    private Money sum(Stream<Discount> discounts) {
        return discounts.map(Discount::amount).reduce(Money.zero(terms.currency()), Money::plus);
    }

    /** Exactly: no part of a line is rounded before the sum is compared. */
    private boolean isReached(Promotion promotion, Map<OrderLineId, Long> kept) {
        BigInteger all = BigInteger.ONE;
        for (OrderLine line : terms.lines()) {
            all = all.multiply(BigInteger.valueOf(line.quantity()));
        }
        BigInteger qualifying = BigInteger.ZERO;
        for (OrderLine line : terms.lines()) {
            if (promotion.lines().isEmpty() || promotion.lines().contains(line.id())) {
                BigInteger part = BigInteger.valueOf(qualifying(line).getAmountMinorLong())
                        .multiply(BigInteger.valueOf(kept(line, kept)));
                qualifying = qualifying.add(part.multiply(all.divide(BigInteger.valueOf(line.quantity()))));
            }
        }
        BigInteger threshold = BigInteger.valueOf(promotion.threshold().getAmountMinorLong());
        return qualifying.compareTo(threshold.multiply(all)) >= 0;
    }

    /** The price of a whole line before the discounts of the order, in the basis of the prices. */
    private Money qualifying(OrderLine line) {
        Money ofOrder = sum(line.discounts().stream()
                .filter(discount -> discount.onInvoice() && discount.level() == Discount.Level.ORDER));
        return stated(line.total()).plus(ofOrder);
    }
}
