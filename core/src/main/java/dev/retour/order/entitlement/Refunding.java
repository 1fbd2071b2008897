package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Decides whether money may be sent on its way. */
final class Refunding {

    private final Balances balances;
    private final RefundInitiated wish;
    private final List<Reason> refusals = new ArrayList<>();

    Refunding(Balances balances, RefundInitiated wish) {
        this.balances = balances;
        this.wish = wish;
    }

    Decision<Initiated> decide() {
        checkId();
        checkTwice();
        wish.tenders().forEach(this::check);
        balances.order()
                .reservation(wish.caseId())
                .filter(each -> isOwnCurrency())
                .ifPresent(this::checkTotals);
        return refusals.isEmpty() ? new Decision.Accepted<>(List.of(wish)) : new Decision.Refused<>(refusals);
    }

    private void checkId() {
        boolean isUnderWay = balances.order().refunds().stream()
                .anyMatch(refund -> refund.refund().equals(wish.refund()));
        if (isUnderWay || balances.order().failed().contains(wish.refund())) {
            refusals.add(Reason.of(EntitlementReason.REFUND_EXISTS).with("refund", wish.refund()));
        }
        if (balances.order().reservation(wish.caseId()).isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", wish.caseId()));
        }
        if (wish.tenders().isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.AMOUNT_NOT_POSITIVE).with("amount", balances.zero()));
        }
    }

    private void checkTwice() {
        Set<Object> seen = new HashSet<>();
        wish.tenders().stream()
                .map(TenderAmount::tender)
                .filter(tender -> !seen.add(tender))
                .forEach(tender ->
                        refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", tender)));
    }

    private void check(TenderAmount amount) {
        Optional<Reason> unfit = balances.unfit(amount.amount());
        Optional<Money> left =
                balances.tender(amount.tender()).map(balances::left).map(Share::notNegative);
        if (left.isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.TENDER_UNKNOWN)
                    .with("order", balances.order().id())
                    .with("tender", amount.tender()));
        } else if (unfit.isPresent()) {
            refusals.add(unfit.orElseThrow());
        } else if (amount.amount().isGreaterThan(left.orElseThrow())) {
            refusals.add(Reason.of(EntitlementReason.TENDER_EXCEEDED)
                    .with("tender", amount.tender())
                    .with("wanted", amount.amount())
                    .with("available", left.orElseThrow()));
        }
    }

    private boolean isOwnCurrency() {
        return wish.tenders().stream()
                .allMatch(part -> part.amount().getCurrencyUnit().equals(balances.currency()));
    }

    private void checkTotals(Reserved reserved) {
        Money wanted = balances.total(wish.tenders().stream().map(TenderAmount::amount));
        Money most = balances.refundable(reserved);
        if (wanted.isPositive() && wanted.isGreaterThan(most)) {
            refusals.add(Reason.of(EntitlementReason.REFUND_EXCEEDED)
                    .with("case", wish.caseId())
                    .with("wanted", wanted)
                    .with("available", most));
        }
    }
}
