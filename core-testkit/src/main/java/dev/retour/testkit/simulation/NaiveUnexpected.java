package dev.retour.testkit.simulation;

import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderTerms;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What facts name that the order does not have: lines, payments, currencies. */
final class NaiveUnexpected {

    private final OrderTerms terms;
    private final List<String> found = new ArrayList<>();

    NaiveUnexpected(OrderTerms terms) {
        this.terms = terms;
    }

    List<String> in(NaiveFacts facts) {
        for (NaiveFacts.Known known : facts.every()) {
            lines(known.fact()).stream()
                    .filter(line -> terms.lines().stream()
                            .noneMatch(each -> each.id().value().equals(line)))
                    .forEach(line -> add("entitlement.UNEXPECTED_ITEM", known, line));
            tenders(known.fact()).stream()
                    .filter(tender -> terms.tenders().stream()
                            .noneMatch(each -> each.id().value().equals(tender)))
                    .forEach(tender -> add("entitlement.UNEXPECTED_ITEM", known, tender));
            moneys(known.fact()).stream()
                    .filter(money -> !money.getCurrencyUnit().equals(terms.currency()))
                    .forEach(money -> add("entitlement.UNEXPECTED_CURRENCY", known, money));
        }
        return found;
    }

    private void add(String code, NaiveFacts.Known known, Object what) {
        found.add(code + " " + known.observation() + " " + what);
    }

    private static List<String> lines(OrderFact fact) {
        if (fact instanceof OrderFact.RefundedOutside refunded) {
            return refunded.lines().stream().map(each -> each.line().value()).toList();
        }
        if (fact instanceof OrderFact.PriceAdjusted adjusted) {
            return adjusted.lines().stream().map(each -> each.line().value()).toList();
        }
        return units(fact).stream().map(each -> each.line().value()).toList();
    }

    private static List<LineUnits> units(OrderFact fact) {
        return switch (fact.kind()) {
            case LINE_CANCELLED -> ((OrderFact.LineCancelled) fact).lines();
            case SHIPPED -> ((OrderFact.Shipped) fact).lines();
            case DELIVERED -> ((OrderFact.Delivered) fact).lines();
            case LOST -> ((OrderFact.Lost) fact).lines();
            case RETURNED_OUTSIDE -> ((OrderFact.ReturnedOutside) fact).lines();
            default -> List.of();
        };
    }

    private static List<String> tenders(OrderFact fact) {
        if (fact instanceof OrderFact.RefundedOutside refunded) {
            return refunded.tenders().stream()
                    .map(each -> each.tender().value())
                    .toList();
        }
        return fact instanceof OrderFact.ChargedBack back
                ? List.of(back.tender().value())
                : List.of();
    }

    private static List<Money> moneys(OrderFact fact) {
        List<Money> moneys = new ArrayList<>();
        if (fact instanceof OrderFact.RefundedOutside refunded) {
            refunded.lines().stream().map(LineMoney::amount).forEach(moneys::add);
            refunded.tenders().stream().map(TenderAmount::amount).forEach(moneys::add);
        } else if (fact instanceof OrderFact.PriceAdjusted adjusted) {
            adjusted.lines().stream().map(LineAmount::amount).forEach(each -> moneys.add(each.gross()));
        } else if (fact instanceof OrderFact.ChargedBack back) {
            moneys.add(back.amount());
        }
        return moneys;
    }
}
