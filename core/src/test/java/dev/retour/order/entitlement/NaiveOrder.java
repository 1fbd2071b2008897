package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.Tender;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Adds an order up as a clerk would, from its lists alone, to judge what the entitlement allowed. */
record NaiveOrder(Order order) {

    private <F extends OrderFact> List<F> facts(Class<F> type) {
        return order.facts().stream()
                .map(KnownFact::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static long count(Stream<LineUnits> units, OrderLineId line) {
        return units.filter(each -> each.line().equals(line))
                .mapToLong(LineUnits::quantity)
                .sum();
    }

    long delivered(OrderLineId line) {
        return count(facts(OrderFact.Delivered.class).stream().flatMap(fact -> fact.lines().stream()), line);
    }

    long back(OrderLineId line) {
        return count(facts(OrderFact.ReturnedOutside.class).stream().flatMap(fact -> fact.lines().stream()), line);
    }

    long cancelled(OrderLineId line) {
        return count(facts(OrderFact.LineCancelled.class).stream().flatMap(fact -> fact.lines().stream()), line);
    }

    long lost(OrderLineId line) {
        return count(facts(OrderFact.Lost.class).stream().flatMap(fact -> fact.lines().stream()), line);
    }

    long taken(OrderLineId line, Basis... grounds) {
        return order.reservations().stream()
                .filter(reserved -> List.of(grounds).contains(reserved.basis()))
                .mapToLong(reserved -> ordinals(reserved, line).count())
                .sum();
    }

    static LongStream ordinals(Reserved reserved, OrderLineId line) {
        return reserved.lines().stream()
                .filter(each -> each.line().equals(line))
                .flatMap(each -> each.units().ranges().stream())
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()));
    }

    boolean isNoUnitTakenTwice(OrderLineId line) {
        long[] all = order.reservations().stream()
                .flatMapToLong(each -> ordinals(each, line))
                .toArray();
        return LongStream.of(all).distinct().count() == all.length;
    }

    Money goneOf(Tender tender) {
        Stream<TenderAmount> ours = order.refunds().stream().flatMap(refund -> refund.tenders().stream());
        Stream<TenderAmount> others =
                facts(OrderFact.RefundedOutside.class).stream().flatMap(fact -> fact.tenders().stream());
        Stream<TenderAmount> banks = facts(OrderFact.ChargedBack.class).stream()
                .filter(fact -> fact.stage() != OrderFact.DisputeStage.WON)
                .map(fact -> new TenderAmount(fact.tender(), fact.amount()));
        return sum(
                tender.captured().minus(tender.captured()),
                Stream.of(ours, others, banks)
                        .flatMap(each -> each)
                        .filter(each -> each.tender().equals(tender.id()))
                        .map(TenderAmount::amount));
    }

    Money sent(Reserved reserved, Money zero) {
        return sum(
                zero,
                order.refunds().stream()
                        .filter(refund -> refund.caseId().equals(reserved.caseId()))
                        .map(RefundInitiated::tenders)
                        .flatMap(List::stream)
                        .map(TenderAmount::amount));
    }

    static Share share(Reserved reserved) {
        return reserved.lines().stream()
                .map(ReservedLine::share)
                .reduce(Share::plus)
                .orElseThrow();
    }

    /** What promotions withhold from a case, less what is given to it again. */
    Money withheld(Reserved reserved, Money zero) {
        return sum(
                zero,
                order.refunds().stream()
                        .filter(refund -> refund.caseId().equals(reserved.caseId()))
                        .flatMap(refund -> refund.revocations().stream())
                        .map(each -> each.value().gross()));
    }

    /** What a promotion withholds in all, less what is given again. */
    Money withheld(String promotion, Money zero) {
        return sum(
                zero,
                order.refunds().stream()
                        .flatMap(refund -> refund.revocations().stream())
                        .filter(each -> each.promotion().equals(promotion))
                        .map(each -> each.value().gross()));
    }

    Money usedInAll(Money zero) {
        return sum(
                zero, order.reservations().stream().map(each -> sent(each, zero).plus(withheld(each, zero))));
    }

    TaxedAmount credited(Reserved reserved, TaxedAmount zero) {
        return order.credits().stream()
                .filter(credit -> credit.caseId().equals(reserved.caseId()))
                .flatMap(credit -> credit.lines().stream())
                .map(LineAmount::amount)
                .reduce(zero, TaxedAmount::plus);
    }

    /** What the customers of a line may have got in all, if each line is the only one of its cases. */
    Money outside(OrderLine line) {
        return sum(
                line.paid().minus(line.paid()),
                facts(OrderFact.RefundedOutside.class).stream()
                        .flatMap(fact -> fact.lines().stream())
                        .filter(each -> each.line().equals(line.id()))
                        .map(LineMoney::amount));
    }

    static Money sum(Money zero, Stream<Money> amounts) {
        return amounts.reduce(zero, Money::plus);
    }
}
