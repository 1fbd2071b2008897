package dev.retour.returns;

import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect.Compensate;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.settlement.RefundPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the rules frozen on a case give beyond the price: how much of it is left, and how much is the most. Made for one look. */
record BeyondPrice(ReturnCase now) {

    /** What is left to give of what follows from the price; empty if nothing is. */
    Optional<Money> owed() {
        return due().map(due -> most().filter(due::isGreaterThan).orElse(due))
                .map(due -> due.minus(given(due.getCurrencyUnit())))
                .filter(Money::isPositive);
    }

    /** For approved units alone: whose complaint was rejected is owed nothing. */
    private Optional<Money> due() {
        List<LineAnswer> multiples =
                rules().filter(each -> byPrice(each).isPresent()).toList();
        return multiples.stream()
                .flatMap(each -> byPrice(each).stream())
                .reduce(Money::plus)
                .map(sum -> multiples.stream()
                        .flatMap(each -> rule(each).least().stream())
                        .reduce(sum, BeyondPrice::greater));
    }

    private Optional<Money> byPrice(LineAnswer answer) {
        return price(answer.line()).flatMap(rule(answer)::of);
    }

    private Optional<Money> price(OrderLineId line) {
        long approved = now.authorization()
                .line(line)
                .map(units -> units.in(AuthorizationStatus.APPROVED))
                .orElse(0L);
        return approved == 0 ? Optional.empty() : now.reserved(line).map(reserved -> price(reserved, approved));
    }

    private static Money price(ReservedLine line, long units) {
        return (line.isAmount() ? line.share() : line.share(units)).value().gross();
    }

    /** Of several lines the highest; empty if one of them has no limit. */
    Optional<Money> most() {
        boolean isOpen = rules().anyMatch(each -> rule(each).most().isEmpty());
        return isOpen
                ? Optional.empty()
                : rules().flatMap(each -> rule(each).most().stream()).reduce(BeyondPrice::greater);
    }

    /** The answers that say something of it. */
    Stream<LineAnswer> rules() {
        return now.opened().stream()
                .flatMap(opened -> opened.answers().stream())
                .filter(each -> each.answer().compensation().isPresent());
    }

    private static Compensate rule(LineAnswer answer) {
        return answer.answer().compensation().orElseThrow();
    }

    /** Whatever for: who was given something for another reason is not given it again by the rule. */
    Money given(CurrencyUnit currency) {
        return now.compensations().stream()
                .map(Compensation::part)
                .filter(RefundPart::counts)
                .map(RefundPart::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    static Money greater(Money one, Money two) {
        return one.isLessThan(two) ? two : one;
    }
}
