package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.RefundStood;
import dev.retour.order.terms.TenderId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What refunds withhold of promotions, less what they give again: never less than nothing for any promotion and line, so that in all
 * nobody gets back more than was paid.
 *
 * @param refunds the refunds
 */
record Withheld(List<RefundInitiated> refunds) {

    /** What is withheld as one is and not given again. */
    TaxedAmount of(Revocation one) {
        return refunds.stream()
                .flatMap(refund -> refund.revocations().stream())
                .filter(one::isLike)
                .map(Revocation::value)
                .reduce(TaxedAmount.zero(one.value().currency()), TaxedAmount::plus);
    }

    /**
     * What is left of a refund, of which these are the others, when payments of it failed. With its last payment goes what it gave
     * again, which the next one gives instead, and what it withheld, but for what others have given again of it.
     */
    RefundInitiated after(RefundInitiated refund, List<TenderId> gone) {
        List<TenderAmount> left = refund.tenders().stream()
                .filter(part -> !gone.contains(part.tender()))
                .toList();
        return left.isEmpty()
                ? new RefundInitiated(refund.refund(), refund.caseId(), left, given(refund))
                : refund.withTenders(left);
    }

    /**
     * A refund, of which these are the others, when payments of it stand after all. Its revocations come back with its first
     * payment, as it was sent: what another refund has withheld meanwhile is given again by the next one.
     */
    RefundInitiated standing(RefundStood fact, Optional<RefundInitiated> known) {
        Set<TenderId> stand = new HashSet<>(fact.tenders());
        known.ifPresent(now -> now.tenders().forEach(part -> stand.add(part.tender())));
        List<TenderAmount> parts = fact.refund().tenders().stream()
                .filter(part -> stand.contains(part.tender()))
                .toList();
        return fact.refund().withTenders(parts);
    }

    private List<Revocation> given(RefundInitiated refund) {
        return refund.revocations().stream()
                .map(this::given)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Revocation> given(Revocation one) {
        TaxedAmount given = of(one).negated();
        TaxedAmount stands = given.gross().isLessThan(one.value().gross()) ? given : one.value();
        return Optional.of(new Revocation(one.promotion(), one.line(), stands))
                .filter(each -> stands.gross().isPositive());
    }
}
