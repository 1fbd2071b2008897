package dev.retour.order.entitlement;

import dev.retour.order.LineMoney;
import dev.retour.order.TenderAmount;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one fact tells of money that others gave back. Lines and payments tell of the same money, unless one gives back and the
 * other takes back.
 */
record GivenBack(CurrencyUnit currency, List<LineMoney> lines, List<TenderAmount> tenders) {

    Money byLine() {
        return sum(lines.stream().map(LineMoney::amount));
    }

    Money byTender() {
        return sum(tenders.stream().map(TenderAmount::amount));
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    /** Whether it gives back by its lines and takes back by its payments, or the other way round. */
    boolean contradictsItself() {
        return byLine().getAmount().signum() * byTender().getAmount().signum() < 0;
    }

    /** What of it counts: of a contradiction the half that gives back. */
    GivenBack counted() {
        if (!contradictsItself()) {
            return this;
        }
        return byLine().isPositive()
                ? new GivenBack(currency, lines, List.of())
                : new GivenBack(currency, List.of(), tenders);
    }

    /** What lines tell beyond payments. */
    Money onLinesAlone() {
        Money byLine = byLine();
        Money byTender = byTender();
        return byLine.abs().isGreaterThan(byTender.abs()) ? byLine.minus(byTender) : Money.zero(currency);
    }
}
