package dev.retour.order.entitlement;

import dev.retour.kernel.Reason;
import dev.retour.order.Basis;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Tells what a case may take of a line, and everything that keeps it from being more. */
final class Limits {

    private final LineBalance line;
    private final List<Reason> limits = new ArrayList<>();

    Limits(LineBalance line) {
        this.line = line;
    }

    Allowance allowance(Basis basis) {
        long units = line.available(basis);
        long placed = Math.max(0, line.placed(basis));
        if (placed < line.line().quantity()) {
            limits.add(Reason.of(EntitlementReason.LIMIT_PLACE)
                    .with("units", placed)
                    .with("ordered", line.line().quantity())
                    .with("basis", basis));
        }
        line.taken().parts().forEach(this::addCase);
        addUnits(EntitlementReason.LIMIT_RETURNED_OUTSIDE, line.positions().back());
        addUnits(EntitlementReason.LIMIT_CANCELLED, line.positions().cancelled() - line.reserved(Basis.CANCELLATION));
        addRefunds(line.worth().refundedOutside());
        return new Allowance(units, line.worth().of(line.free().lowest(units)), limits);
    }

    private void addCase(LineTaken.Part part) {
        Reason limit = part.line().isAmount()
                ? Reason.of(EntitlementReason.LIMIT_AMOUNT)
                        .with("amount", part.line().share().paid())
                : Reason.of(EntitlementReason.LIMIT_CASE)
                        .with("units", part.line().units().count());
        limits.add(limit.with("case", part.reserved().caseId()));
    }

    private void addUnits(EntitlementReason code, long units) {
        if (units > 0) {
            limits.add(Reason.of(code).with("units", units));
        }
    }

    private void addRefunds(Money amount) {
        if (amount.isPositive()) {
            limits.add(Reason.of(EntitlementReason.LIMIT_REFUNDED_OUTSIDE).with("amount", amount));
        }
    }
}
