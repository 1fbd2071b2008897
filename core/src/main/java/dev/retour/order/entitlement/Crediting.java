package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
            wish.lines().stream().map(LineAmount::line).distinct().forEach(this::check);
            wish.charges().stream().map(ChargeAmount::charge).distinct().forEach(this::check);
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

    private void check(OrderLineId line) {
        TaxedAmount taken = own(Reserved::lines)
                .filter(reserved -> reserved.line().equals(line))
                .map(reserved -> reserved.share().value())
                .reduce(zero(), TaxedAmount::plus);
        TaxedAmount wanted = lines(Stream.of(wish), line);
        TaxedAmount ofCase = taken.minus(lines(creditsOfCase(), line));
        checkWithin(line, wanted, ofCase, false);
        checkWithin(line, wanted, balances.creditable(line), false);
    }

    private void check(ChargeId charge) {
        TaxedAmount taken = own(Reserved::charges)
                .filter(reserved -> reserved.charge().equals(charge))
                .map(reserved -> reserved.share().value())
                .reduce(zero(), TaxedAmount::plus);
        TaxedAmount wanted = charges(Stream.of(wish), charge);
        TaxedAmount ofCase = taken.minus(charges(creditsOfCase(), charge));
        boolean saves = balances.terms()
                .charge(charge)
                .filter(each -> each.total().gross().isNegative())
                .isPresent();
        checkWithin(charge, wanted, ofCase, saves);
        checkWithin(charge, wanted, balances.creditable(charge), saves);
    }

    private <T> Stream<T> own(Function<Reserved, List<T>> parts) {
        return balances.order().reservation(wish.caseId()).stream().map(parts).flatMap(List::stream);
    }

    private Stream<CreditInitiated> creditsOfCase() {
        return balances.order().credits().stream()
                .filter(credit -> credit.caseId().equals(wish.caseId()));
    }

    private TaxedAmount lines(Stream<CreditInitiated> credits, OrderLineId line) {
        return credits.flatMap(credit -> credit.lines().stream())
                .filter(amount -> amount.line().equals(line))
                .map(LineAmount::amount)
                .reduce(zero(), TaxedAmount::plus);
    }

    private TaxedAmount charges(Stream<CreditInitiated> credits, ChargeId charge) {
        return credits.flatMap(credit -> credit.charges().stream())
                .filter(amount -> amount.charge().equals(charge))
                .map(ChargeAmount::amount)
                .reduce(zero(), TaxedAmount::plus);
    }

    /** Net, tax and gross each between nothing and what is left; the signs turn round for a charge that is a saving. */
    private void checkWithin(Identifier item, TaxedAmount wanted, TaxedAmount left, boolean saves) {
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
