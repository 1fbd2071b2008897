package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import java.util.ArrayList;
import java.util.List;
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
        amounts().filter(this::isForeign).forEach(this::refuseCurrency);
        if (amounts().noneMatch(this::isForeign)) {
            wish.lines().stream()
                    .map(LineAmount::line)
                    .distinct()
                    .forEach(line -> check(line, balances.creditable(line)));
            wish.charges().stream()
                    .map(ChargeAmount::charge)
                    .distinct()
                    .forEach(charge -> check(charge, balances.creditable(charge)));
        }
        return refusals.isEmpty() ? new Decision.Accepted<>(List.of(wish)) : new Decision.Refused<>(refusals);
    }

    private Stream<TaxedAmount> amounts() {
        return Stream.concat(
                wish.lines().stream().map(LineAmount::amount),
                wish.charges().stream().map(ChargeAmount::amount));
    }

    private boolean isForeign(TaxedAmount amount) {
        return !amount.currency().equals(balances.currency());
    }

    private void refuseCurrency(TaxedAmount amount) {
        refusals.add(Reason.of(EntitlementReason.CURRENCY_OTHER)
                .with("amount", amount.gross())
                .with("currency", balances.currency()));
    }

    private void check(Identifier item, TaxedAmount creditable) {
        TaxedAmount wanted = balances.sum(wish.values(item));
        TaxedAmount taken = balances.sum(balances.order().reservation(wish.caseId()).stream()
                .flatMap(reserved -> reserved.shares(item))
                .map(Share::value));
        checkWithin(item, wanted, taken.minus(balances.credited(wish.caseId(), item)));
        checkWithin(item, wanted, creditable);
    }

    /** Net, tax and gross each between nothing and what is left; the signs turn round for a charge that is a saving. */
    private void checkWithin(Identifier item, TaxedAmount wanted, TaxedAmount left) {
        boolean saves = balances.saves(item);
        TaxedAmount amount = saves ? wanted.negated() : wanted;
        if (!zero().isWithin(amount) || !amount.isWithin(saves ? left.negated() : left)) {
            refusals.add(Reason.of(EntitlementReason.CREDIT_EXCEEDED)
                    .with("item", item)
                    .with("wanted", wanted)
                    .with("available", left));
        }
    }

    private TaxedAmount zero() {
        return TaxedAmount.zero(balances.currency());
    }
}
