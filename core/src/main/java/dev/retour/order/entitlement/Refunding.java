package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeMoney;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        wish.revocations().forEach(this::check);
        wish.delivery().charges().forEach(this::check);
        balances.order()
                .reservation(wish.caseId())
                .filter(each -> isOwnCurrency())
                .ifPresent(this::checkTotals);
        return refusals.isEmpty() ? new Decision.Accepted<>(List.of(wish)) : new Decision.Refused<>(refusals);
    }

    private void checkId() {
        boolean isUnderWay = balances.order().refund(wish.refund()).isPresent();
        if (isUnderWay || balances.order().failed().contains(wish.refund())) {
            refusals.add(Reason.of(EntitlementReason.REFUND_EXISTS).with("refund", wish.refund()));
        }
        if (balances.order().reservation(wish.caseId()).isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", wish.caseId()));
        }
        if (wish.isNothing()) {
            refusals.add(Reason.of(EntitlementReason.AMOUNT_NOT_POSITIVE).with("amount", balances.zero()));
        }
    }

    private void checkTwice() {
        Repeats.find(wish.tenders(), TenderAmount::tender, part -> refuseTwice(part.tender()));
        Repeats.find(
                wish.revocations(), each -> List.of(each.promotion(), each.line()), each -> refuseTwice(each.line()));
    }

    private void refuseTwice(Identifier item) {
        refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", item));
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

    private void check(Revocation revocation) {
        if (balances.line(revocation.line()).isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.LINE_UNKNOWN)
                    .with("order", balances.order().id())
                    .with("line", revocation.line()));
        } else if (!isOwn(revocation.value().gross())) {
            refusals.add(Reason.of(EntitlementReason.CURRENCY_OTHER)
                    .with("amount", revocation.value().gross())
                    .with("currency", balances.currency()));
        } else {
            checkAgain(revocation);
        }
    }

    private void check(ChargeMoney delivery) {
        if (!isOwn(delivery.gross())) {
            refusals.add(Reason.of(EntitlementReason.CURRENCY_OTHER)
                    .with("amount", delivery.gross())
                    .with("currency", balances.currency()));
        }
    }

    /** Nothing is given again that was not withheld before, in net, in tax and in gross. */
    private void checkAgain(Revocation revocation) {
        TaxedAmount withheld = new Withheld(balances.order().refunds()).of(revocation);
        boolean isLeft = TaxedAmount.zero(balances.currency()).isWithin(withheld.plus(revocation.value()));
        if (revocation.value().gross().isNegative() && !isLeft) {
            refusals.add(Reason.of(EntitlementReason.REVOCATION_EXCEEDED)
                    .with("promotion", revocation.promotion())
                    .with("line", revocation.line())
                    .with("wanted", revocation.value().negated())
                    .with("available", withheld));
        }
    }

    private boolean isOwnCurrency() {
        for (TenderAmount each : wish.tenders()) {
            if (!isOwn(each.amount())) {
                return false;
            }
        }
        for (Revocation each : wish.revocations()) {
            if (!isOwn(each.value().gross())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(Money amount) {
        return amount.getCurrencyUnit().equals(balances.currency());
    }

    private void checkTotals(Reserved reserved) {
        Money wanted = balances.total(wish.tenders(), TenderAmount::amount);
        Money withheld = balances.total(wish.revocations(), each -> each.value().gross());
        Money left = balances.left(reserved);
        Money most = Share.notNegative(Share.least(left.minus(withheld), balances.left()));
        if (withheld.isPositive() && withheld.isGreaterThan(left)) {
            refuse(EntitlementReason.WITHHELD_EXCEEDED, withheld, Share.notNegative(left));
        } else if (wanted.isPositive() && wanted.isGreaterThan(most)) {
            refuse(EntitlementReason.REFUND_EXCEEDED, wanted, most);
        }
    }

    private void refuse(EntitlementReason code, Money wanted, Money available) {
        refusals.add(Reason.of(code)
                .with("case", wish.caseId())
                .with("wanted", wanted)
                .with("available", available));
    }
}
