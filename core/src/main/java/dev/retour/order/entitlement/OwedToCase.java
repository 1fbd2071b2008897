package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Share.notNegative;

import dev.retour.kernel.CaseId;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
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
        for (int i = 0; i < reserved.lines().size(); i++) {
            lines = isFirst(i) ? Share.sum(lines, owed(reserved.lines().get(i).line())) : lines;
        }
        Money used = used(reserved.caseId(), balances.withheld(reserved.caseId()));
        return Share.less(Share.sum(lines, charges(reserved)), used);
    }

    /** Units of a line and an amount of it stand beside each other, since a reservation is kept by its lines. */
    private boolean isFirst(int place) {
        List<ReservedLine> lines = reserved.lines();
        return place == 0
                || !lines.get(place).line().equals(lines.get(place - 1).line());
    }

    private Money owed(OrderLineId line) {
        Money over = overdrawn(line);
        Money open = over.isZero() ? over : notNegative(over.minus(othersHave(line)));
        return notNegative(Share.less(paid(reserved, line), open));
    }

    private Money paid(Reserved which, OrderLineId line) {
        Money paid = balances.zero();
        for (ReservedLine each : which.lines()) {
            paid = each.line().equals(line) ? Share.sum(paid, each.share().paid()) : paid;
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
        return Share.sum(balances.sent(caseId), withheld);
    }

    private Money charges(Reserved which) {
        return balances.total(which.charges(), charge -> charge.share().paid());
    }
}
