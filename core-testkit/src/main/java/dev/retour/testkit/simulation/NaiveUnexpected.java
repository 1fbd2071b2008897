package dev.retour.testkit.simulation;

import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What facts name that the order does not have: lines, payments, currencies. */
final class NaiveUnexpected {

    private final OrderTerms terms;
    private final NaiveReasons found;

    NaiveUnexpected(OrderTerms terms, NaiveReasons found) {
        this.terms = terms;
        this.found = found;
    }

    void in(NaiveFacts facts) {
        for (NaiveFacts.Known known : facts.every()) {
            lines(known.fact()).stream()
                    .filter(line -> terms.lines().stream()
                            .noneMatch(each -> each.id().value().equals(line)))
                    .forEach(line -> item(known, line));
            units(known.fact()).forEach(each -> serials(known, each));
            charges(known.fact()).stream()
                    .filter(charge -> terms.charges().stream()
                            .noneMatch(each -> each.id().value().equals(charge)))
                    .forEach(charge -> item(known, charge));
            tenders(known.fact()).stream()
                    .filter(tender -> terms.tenders().stream()
                            .noneMatch(each -> each.id().value().equals(tender)))
                    .forEach(tender -> item(known, tender));
            moneys(known.fact()).stream()
                    .filter(money -> money.isNegative() && isSigned(known.fact()))
                    .forEach(money ->
                            found.add("UNEXPECTED_SIGN", Map.of("fact", known.observation(), "amount", money)));
            if (known.fact() instanceof OrderFact.RefundReversed reversal) {
                reversal(known, reversal, facts);
            }
            moneys(known.fact()).stream()
                    .filter(money -> !money.getCurrencyUnit().equals(terms.currency()))
                    .forEach(money -> found.add(
                            "UNEXPECTED_CURRENCY",
                            Map.of("fact", known.observation(), "amount", money, "currency", terms.currency())));
        }
    }

    private void serials(NaiveFacts.Known known, LineUnits units) {
        terms.lines().stream()
                .filter(line -> line.id().equals(units.line()))
                .forEach(line -> serials(known, units, line));
    }

    private void serials(NaiveFacts.Known known, LineUnits units, OrderLine line) {
        if (units.serials().size() > units.quantity()) {
            numberOf("UNEXPECTED_SERIALS", known, units);
        } else if (isGone(known.fact())
                && !units.serials().isEmpty()
                && units.serials().size() < units.quantity()) {
            numberOf("MISSING_SERIALS", known, units);
        }
        units.serials().stream()
                .filter(serial -> !line.serials().contains(serial))
                .forEach(serial -> item(known, serial));
    }

    /** Whether the units of a fact came back, were called off or were lost. */
    private static boolean isGone(OrderFact fact) {
        return fact.kind() != OrderFact.Kind.SHIPPED && fact.kind() != OrderFact.Kind.DELIVERED;
    }

    /** Whether a negative amount of a fact means nothing; of invoices and adjustments it does. */
    private static boolean isSigned(OrderFact fact) {
        return !(fact instanceof OrderFact.Invoiced) && !(fact instanceof OrderFact.PriceAdjusted);
    }

    private void reversal(NaiveFacts.Known known, OrderFact.RefundReversed reversal, NaiveFacts facts) {
        if (!facts.refundsOfOthers().containsKey(reversal.source() + "\n" + reversal.refund())) {
            found.add(
                    "UNEXPECTED_REVERSAL",
                    Map.of("fact", known.observation(), "refund", reversal.source() + "/" + reversal.refund()));
        }
    }

    private void numberOf(String code, NaiveFacts.Known known, LineUnits units) {
        found.add(
                code,
                Map.of(
                        "fact", known.observation(),
                        "line", units.line(),
                        "units", units.quantity(),
                        "serials", units.serials().size()));
    }

    private void item(NaiveFacts.Known known, String item) {
        found.add("UNEXPECTED_ITEM", Map.of("fact", known.observation(), "item", item));
    }

    private static List<String> lines(OrderFact fact) {
        if (fact instanceof OrderFact.RefundedOutside refunded) {
            return refunded.lines().stream().map(each -> each.line().value()).toList();
        }
        if (fact instanceof OrderFact.RefundReversed reversed) {
            return reversed.lines().stream().map(each -> each.line().value()).toList();
        }
        if (fact instanceof OrderFact.PriceAdjusted adjusted) {
            return adjusted.lines().stream().map(each -> each.line().value()).toList();
        }
        if (fact instanceof OrderFact.Invoiced invoiced) {
            return invoiced.lines().stream().map(each -> each.line().value()).toList();
        }
        List<String> lines = new ArrayList<>();
        units(fact).forEach(each -> lines.add(each.line().value()));
        if (fact instanceof OrderFact.OpeningPosition opening) {
            opening.refunded().forEach(each -> lines.add(each.line().value()));
        }
        return lines;
    }

    private static List<String> charges(OrderFact fact) {
        return fact instanceof OrderFact.Invoiced invoiced
                ? invoiced.charges().stream().map(each -> each.charge().value()).toList()
                : List.of();
    }

    private static List<LineUnits> units(OrderFact fact) {
        return switch (fact.kind()) {
            case LINE_CANCELLED -> ((OrderFact.LineCancelled) fact).lines();
            case SHIPPED -> ((OrderFact.Shipped) fact).lines();
            case DELIVERED -> ((OrderFact.Delivered) fact).lines();
            case LOST -> ((OrderFact.Lost) fact).lines();
            case RETURNED_OUTSIDE -> ((OrderFact.ReturnedOutside) fact).lines();
            case OPENING_POSITION -> ((OrderFact.OpeningPosition) fact).returned();
            default -> List.of();
        };
    }

    private static List<String> tenders(OrderFact fact) {
        if (fact instanceof OrderFact.RefundedOutside refunded) {
            return refunded.tenders().stream()
                    .map(each -> each.tender().value())
                    .toList();
        }
        if (fact instanceof OrderFact.RefundReversed reversed) {
            return reversed.tenders().stream()
                    .map(each -> each.tender().value())
                    .toList();
        }
        if (fact instanceof OrderFact.OpeningPosition opening) {
            return opening.tenders().stream().map(each -> each.tender().value()).toList();
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
        } else if (fact instanceof OrderFact.RefundReversed reversed) {
            reversed.lines().stream().map(LineMoney::amount).forEach(moneys::add);
            reversed.tenders().stream().map(TenderAmount::amount).forEach(moneys::add);
        } else if (fact instanceof OrderFact.PriceAdjusted adjusted) {
            adjusted.lines().stream().map(LineAmount::amount).forEach(each -> moneys.add(each.gross()));
        } else if (fact instanceof OrderFact.Invoiced invoiced) {
            invoiced.lines().forEach(each -> moneys.add(each.amount().gross()));
            invoiced.charges().forEach(each -> moneys.add(each.amount().gross()));
        } else if (fact instanceof OrderFact.OpeningPosition opening) {
            opening.refunded().forEach(each -> moneys.add(each.amount()));
            opening.tenders().forEach(each -> moneys.add(each.amount()));
        } else if (fact instanceof OrderFact.ChargedBack back) {
            moneys.add(back.amount());
        }
        return moneys;
    }
}
