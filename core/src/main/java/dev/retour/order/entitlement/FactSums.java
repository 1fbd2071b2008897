package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.OrderFact.DisputeStage;
import dev.retour.order.OrderFact.Invoiced;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.OpeningPosition;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the facts of an order sum to. What others did counts whatever it does to the sum. */
record FactSums(Order order, CurrencyUnit currency) {

    private <F extends OrderFact> Stream<F> all(Class<F> kind) {
        return order.facts().stream()
                .map(KnownFact::fact)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <F extends OrderFact> long units(Class<F> kind, Function<F, List<LineUnits>> lines, OrderLineId line) {
        return all(kind)
                .flatMap(fact -> lines.apply(fact).stream())
                .filter(units -> units.line().equals(line))
                .mapToLong(LineUnits::quantity)
                .sum();
    }

    long cancelled(OrderLineId line) {
        return units(LineCancelled.class, LineCancelled::lines, line);
    }

    long shipped(OrderLineId line) {
        return units(Shipped.class, Shipped::lines, line);
    }

    long delivered(OrderLineId line) {
        return units(Delivered.class, Delivered::lines, line);
    }

    long lost(OrderLineId line) {
        return units(Lost.class, Lost::lines, line);
    }

    /** Units that came back outside of our cases; those of an opening position had been delivered. */
    long returned(OrderLineId line, Basis basis) {
        long opening = basis == Basis.RETURN ? units(OpeningPosition.class, OpeningPosition::returned, line) : 0;
        return opening + units(ReturnedOutside.class, fact -> fact.basis() == basis ? fact.lines() : List.of(), line);
    }

    /** Money that others gave back for units of the line. */
    Money refunded(OrderLineId line) {
        Stream<LineMoney> outside = all(RefundedOutside.class)
                .filter(fact -> fact.cause() == RefundCause.UNITS)
                .flatMap(fact -> fact.lines().stream());
        Stream<LineMoney> opening = all(OpeningPosition.class).flatMap(fact -> fact.refunded().stream());
        return sum(Stream.concat(outside, opening)
                .filter(money -> money.line().equals(line))
                .map(LineMoney::amount));
    }

    /** Money that left a payment by others' doing, whatever for. */
    Money gone(TenderId tender) {
        Stream<Money> refunded = Stream.concat(
                        all(RefundedOutside.class).flatMap(fact -> fact.tenders().stream()),
                        all(OpeningPosition.class).flatMap(fact -> fact.tenders().stream()))
                .filter(amount -> amount.tender().equals(tender))
                .map(TenderAmount::amount);
        return sum(Stream.concat(
                refunded,
                chargedBack().filter(fact -> fact.tender().equals(tender)).map(ChargedBack::amount)));
    }

    /** Money that left the order by others' doing; where they did not say from which payment, what they said of lines. */
    Money gone() {
        Stream<Money> outside = all(RefundedOutside.class).map(fact -> larger(fact.lines(), fact.tenders()));
        Stream<Money> opening = all(OpeningPosition.class).map(fact -> larger(fact.refunded(), fact.tenders()));
        return sum(Stream.of(outside, opening, chargedBack().map(ChargedBack::amount))
                .flatMap(each -> each));
    }

    private Money larger(List<LineMoney> lines, List<TenderAmount> tenders) {
        Money byLine = sum(lines.stream().map(LineMoney::amount));
        Money byTender = sum(tenders.stream().map(TenderAmount::amount));
        return byLine.isGreaterThan(byTender) ? byLine : byTender;
    }

    private Stream<ChargedBack> chargedBack() {
        return all(ChargedBack.class).filter(fact -> fact.stage() != DisputeStage.WON);
    }

    TaxedAmount invoiced(OrderLineId line) {
        return all(Invoiced.class)
                .flatMap(fact -> fact.lines().stream())
                .filter(amount -> amount.line().equals(line))
                .map(LineAmount::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(TaxedAmount.zero(currency), TaxedAmount::plus);
    }

    TaxedAmount invoiced(ChargeId charge) {
        return all(Invoiced.class)
                .flatMap(fact -> fact.charges().stream())
                .filter(amount -> amount.charge().equals(charge))
                .map(ChargeAmount::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(TaxedAmount.zero(currency), TaxedAmount::plus);
    }

    /** Amounts in another currency belong to no sum; the entitlement reports them. */
    private Money sum(Stream<Money> amounts) {
        return amounts.filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
