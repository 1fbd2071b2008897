package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Share.notNegative;

import dev.retour.kernel.CaseId;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLineId;
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
        Money lines = reserved.lines().stream().map(this::owed).reduce(balances.zero(), Money::plus);
        return lines.plus(charges(reserved)).minus(used(reserved.caseId(), balances.withheld(reserved.caseId())));
    }

    private Money owed(ReservedLine line) {
        Money open = overdrawn(line.line()).minus(othersHave(line.line()));
        return notNegative(line.share().paid().minus(notNegative(open)));
    }

    private Money overdrawn(OrderLineId line) {
        return balances.line(line)
                .map(balance -> notNegative(balance.worth().left().paid().negated()))
                .orElse(balances.zero());
    }

    private Money othersHave(OrderLineId line) {
        return balances.line(line).stream()
                .flatMap(balance -> balance.taken().parts().stream())
                .filter(other -> !other.reserved().caseId().equals(reserved.caseId()))
                .map(this::unsent)
                .reduce(balances.zero(), Money::plus);
    }

    /** What a case certainly has not sent of a line, even if all that it sent was for this line. */
    private Money unsent(LineTaken.Part other) {
        Money share = other.line().share().paid();
        CaseId caseId = other.reserved().caseId();
        Money savings = notNegative(charges(other.reserved()).negated());
        return notNegative(share.minus(used(caseId, notNegative(balances.withheld(caseId))))
                .minus(savings));
    }

    private Money used(CaseId caseId, Money withheld) {
        return balances.sent(caseId).plus(withheld);
    }

    private Money charges(Reserved which) {
        return which.charges().stream().map(charge -> charge.share().paid()).reduce(balances.zero(), Money::plus);
    }
}
