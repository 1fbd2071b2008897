package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides whether a credit note may be started: for each line and charge within what was invoiced and was taken. */
final class Crediting {

    private final Balances balances;
    private final CreditInitiated wish;
    private final List<Reason> refusals = new ArrayList<>();

    Crediting(Balances balances, CreditInitiated wish) {
        this.balances = balances;
        this.wish = wish;
    }

    Decision<Initiated> decide() {
        if (balances.order().credits().stream()
                .anyMatch(credit -> credit.credit().equals(wish.credit()))) {
            refusals.add(Reason.of(EntitlementReason.CREDIT_EXISTS).with("credit", wish.credit()));
        }
        if (balances.order().reservation(wish.caseId()).isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", wish.caseId()));
        }
        if (wish.lines().isEmpty() && wish.charges().isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.NOTHING_REQUESTED));
        }
        if (refusals.isEmpty()) {
            wish.lines().stream().map(LineAmount::line).distinct().forEach(this::check);
            wish.charges().stream().map(ChargeAmount::charge).distinct().forEach(this::check);
        }
        return refusals.isEmpty() ? new Decision.Accepted<>(List.of(wish)) : new Decision.Refused<>(refusals);
    }

    private void check(OrderLineId line) {
        TaxedAmount taken = balances.order().reservations().stream()
                .filter(reserved -> reserved.caseId().equals(wish.caseId()))
                .flatMap(reserved -> reserved.lines().stream())
                .filter(reserved -> reserved.line().equals(line))
                .map(reserved -> reserved.share().value())
                .reduce(TaxedAmount.zero(balances.currency()), TaxedAmount::plus);
        TaxedAmount wanted = lines(Stream.of(wish), line);
        checkWithin(line, wanted, taken.minus(lines(credits(this::isOfCase), line)));
        checkWithin(line, wanted, balances.facts().invoiced(line).minus(lines(credits(credit -> true), line)));
    }

    private void check(ChargeId charge) {
        TaxedAmount taken = balances.order().reservations().stream()
                .filter(reserved -> reserved.caseId().equals(wish.caseId()))
                .flatMap(reserved -> reserved.charges().stream())
                .filter(reserved -> reserved.charge().equals(charge))
                .map(reserved -> reserved.share().value())
                .reduce(TaxedAmount.zero(balances.currency()), TaxedAmount::plus);
        TaxedAmount wanted = charges(Stream.of(wish), charge);
        checkWithin(charge, wanted, taken.minus(charges(credits(this::isOfCase), charge)));
        checkWithin(charge, wanted, balances.facts().invoiced(charge).minus(charges(credits(credit -> true), charge)));
    }

    private boolean isOfCase(CreditInitiated credit) {
        return credit.caseId().equals(wish.caseId());
    }

    private Stream<CreditInitiated> credits(Predicate<CreditInitiated> which) {
        return balances.order().credits().stream().filter(which);
    }

    private TaxedAmount lines(Stream<CreditInitiated> credits, OrderLineId line) {
        return credits.flatMap(credit -> credit.lines().stream())
                .filter(amount -> amount.line().equals(line))
                .map(LineAmount::amount)
                .reduce(TaxedAmount.zero(balances.currency()), TaxedAmount::plus);
    }

    private TaxedAmount charges(Stream<CreditInitiated> credits, ChargeId charge) {
        return credits.flatMap(credit -> credit.charges().stream())
                .filter(amount -> amount.charge().equals(charge))
                .map(ChargeAmount::amount)
                .reduce(TaxedAmount.zero(balances.currency()), TaxedAmount::plus);
    }

    /** Net, tax and gross each between nothing and what is left; both turn round for a charge that is a saving. */
    private void checkWithin(Identifier item, TaxedAmount wanted, TaxedAmount left) {
        TaxedAmount zero = TaxedAmount.zero(balances.currency());
        boolean fits =
                (zero.isWithin(wanted) && wanted.isWithin(left)) || (wanted.isWithin(zero) && left.isWithin(wanted));
        if (!fits) {
            refusals.add(Reason.of(EntitlementReason.CREDIT_EXCEEDED)
                    .with("item", item)
                    .with("wanted", wanted)
                    .with("available", left));
        }
    }
}
