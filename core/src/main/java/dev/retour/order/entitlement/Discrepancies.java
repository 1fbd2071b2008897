package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.Tender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds where the facts, together with what we initiated, go beyond what the order has. */
final class Discrepancies {

    private final Balances balances;
    private final List<Reason> found = new ArrayList<>();

    Discrepancies(Balances balances) {
        this.balances = balances;
    }

    List<Reason> find() {
        balances.lines().forEach(this::checkUnits);
        balances.lines().forEach(this::checkSerials);
        balances.lines().forEach(this::checkMoney);
        balances.terms().tenders().forEach(this::checkTender);
        checkOrder();
        balances.order().cases().forEach(this::checkCase);
        balances.facts().refunds().forEach(this::checkReversed);
        balances.lines().forEach(this::checkCredit);
        balances.terms().charges().forEach(this::checkCredit);
        new UnexpectedItems(balances).find(found::add);
        return List.copyOf(found);
    }

    private void checkUnits(LineBalance line) {
        UnitPositions at = line.positions();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("unshipped", at.unshipped());
        parts.put("inTransit", at.inTransit());
        parts.put("withCustomer", at.withCustomer());
        parts.forEach((position, units) -> {
            if (units < 0) {
                found.add(Reason.of(EntitlementReason.OVERDRAWN_UNITS)
                        .with("line", id(line))
                        .with("position", position)
                        .with("units", units.longValue()));
            }
        });
    }

    private void checkSerials(LineBalance line) {
        line.serialsTwice()
                .forEach(serial -> found.add(Reason.of(EntitlementReason.SERIAL_TWICE)
                        .with("line", id(line))
                        .with("serial", serial)));
    }

    private static OrderLineId id(LineBalance line) {
        return line.line().id();
    }

    private void checkMoney(LineBalance line) {
        Money left = line.worth().left().paid();
        if (left.isNegative()) {
            found.add(Reason.of(EntitlementReason.OVERDRAWN_LINE)
                    .with("line", id(line))
                    .with("amount", left.negated()));
        }
    }

    private void checkTender(Tender tender) {
        Money left = balances.left(tender);
        if (left.isNegative()) {
            found.add(Reason.of(EntitlementReason.OVERDRAWN_TENDER)
                    .with("tender", tender.id())
                    .with("amount", left.negated()));
        }
    }

    private void checkOrder() {
        Money left = balances.left();
        if (left.isNegative()) {
            found.add(Reason.of(EntitlementReason.OVERDRAWN_ORDER).with("amount", left.negated()));
        }
    }

    /** Against what the case has, not what others leave to it: only money that arrived after it was given up goes beyond that. */
    private void checkCase(CaseId caseId) {
        Money has = balances.order().reservation(caseId).map(balances::paid).orElse(balances.zero());
        Money over = balances.sent(caseId).plus(balances.withheld(caseId)).minus(has);
        if (balances.sent(caseId).isPositive() && over.isPositive()) {
            found.add(Reason.of(EntitlementReason.OVERDRAWN_CASE)
                    .with("case", caseId)
                    .with("amount", over));
        }
    }

    private void checkReversed(OutsideRefund refund) {
        refund.lines().beyond().forEach((line, amount) -> checkBeyond(refund, line, amount));
        refund.tenders().beyond().forEach((tender, amount) -> checkBeyond(refund, tender, amount));
        Money inPart = refund.reversedInPart();
        if (inPart.isPositive()) {
            found.add(Reason.of(EntitlementReason.REVERSED_IN_PART)
                    .with("refund", refund.fact())
                    .with("amount", inPart));
        }
    }

    private void checkBeyond(OutsideRefund refund, Identifier item, Money amount) {
        found.add(Reason.of(EntitlementReason.REVERSED_BEYOND)
                .with("refund", refund.fact())
                .with("item", item)
                .with("amount", amount));
    }

    private void checkCredit(LineBalance line) {
        checkCredit(id(line), balances.creditable(id(line)));
    }

    /** What a charge saves is credited with the other sign. */
    private void checkCredit(ChargeLine charge) {
        TaxedAmount left = balances.creditable(charge.id());
        checkCredit(charge.id(), charge.total().gross().isNegative() ? left.negated() : left);
    }

    private void checkCredit(Identifier item, TaxedAmount left) {
        Stream.of(left.gross(), left.net(), left.tax())
                .filter(Money::isNegative)
                .findFirst()
                .ifPresent(over -> found.add(Reason.of(EntitlementReason.OVERDRAWN_CREDIT)
                        .with("item", item)
                        .with("amount", over.negated())));
    }
}
