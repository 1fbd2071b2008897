package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Share.notNegative;

import dev.retour.kernel.CaseId;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLineId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a case may still give back: its shares, less what it sent, less what promotions withhold and plus what they give again, less
 * what others gave back for the same units.
 *
 * <p>What others gave back beyond the free units of a line belongs to some of the cases that took the rest. It is first
 * charged to what the other cases have not sent yet, so whoever refunds first gets all that it took, and whoever refunds
 * last is left with the rest; together they never give back more than was paid.
 */
final class OwedToCase {

    private final Balances balances;
    private final Reserved reserved;

    OwedToCase(Balances balances, Reserved reserved) {
        this.balances = balances;
        this.reserved = reserved;
    }

    Money left() {
        Money lines = balances.zero();
        for (OrderLineId line : lines()) {
            lines = lines.plus(owed(line));
        }
        return lines.plus(charges(reserved)).minus(used(reserved.caseId(), balances.withheld(reserved.caseId())));
    }

    private Set<OrderLineId> lines() {
        Set<OrderLineId> lines = new LinkedHashSet<>();
        reserved.lines().forEach(each -> lines.add(each.line()));
        return lines;
    }

    private Money owed(OrderLineId line) {
        Money over = overdrawn(line);
        Money open = over.isZero() ? over : notNegative(over.minus(othersHave(line)));
        return notNegative(paid(reserved, line).minus(open));
    }

    private Money paid(Reserved which, OrderLineId line) {
        Money paid = balances.zero();
        for (ReservedLine each : which.lines()) {
            paid = each.line().equals(line) ? paid.plus(each.share().paid()) : paid;
        }
        return paid;
    }

    private Money overdrawn(OrderLineId line) {
        return balances.line(line).map(balance -> balance.worth().overdrawn()).orElse(balances.zero());
    }

    private Money othersHave(OrderLineId line) {
        return balances.total(
                balances.order().reservations(),
                other -> other.caseId().equals(reserved.caseId()) ? balances.zero() : unsent(other, line));
    }

    /** What a case certainly has not sent of a line, even if all that it sent was for this line. */
    private Money unsent(Reserved other, OrderLineId line) {
        Money savings = notNegative(charges(other).negated());
        Money used = used(other.caseId(), notNegative(balances.withheld(other.caseId())));
        return notNegative(paid(other, line).minus(used).minus(savings));
    }

    private Money used(CaseId caseId, Money withheld) {
        return balances.sent(caseId).plus(withheld);
    }

    private Money charges(Reserved which) {
        return balances.total(which.charges(), charge -> charge.share().paid());
    }
}
