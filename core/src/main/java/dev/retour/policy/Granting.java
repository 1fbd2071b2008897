package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.policy.Effect.AutoApprove;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.Effect.Freight;
import dev.retour.policy.Effect.Inspect;
import dev.retour.policy.Effect.Needs;
import dev.retour.policy.Effect.Offers;
import dev.retour.policy.Effect.Promotions;
import dev.retour.policy.Effect.RefundAt;
import dev.retour.policy.Effect.Shipping;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which rule of a policy gave which term of a return. */
record Granting(ReturnPolicy policy) {

    /** The reason of a term; empty for what is told as a verdict. */
    Optional<Reason> term(Rule rule, Effect effect) {
        return told(effect).map(reason -> reason.with("policy", policy.id()).with("rule", rule.code()));
    }

    private static Optional<Reason> told(Effect effect) {
        return switch (effect.kind()) {
            case JUDGE, WITHIN -> Optional.empty();
            case FEE -> Optional.of(fee((Fee) effect));
            case FREIGHT -> one(PolicyReason.FREIGHT_TERM, "payer", ((Freight) effect).payer());
            case OFFERS -> one(PolicyReason.OFFERS_TERM, "offered", ((Offers) effect).of());
            case NEEDS -> one(PolicyReason.EVIDENCE_TERM, "evidence", ((Needs) effect).evidence());
            case AUTO_APPROVE -> Optional.of(approval((AutoApprove) effect));
            case REFUND_AT -> one(PolicyReason.TIMING_TERM, "timing", ((RefundAt) effect).timing());
            case SHIPPING -> one(PolicyReason.SHIPPING_TERM, "refund", ((Shipping) effect).refund());
            case PROMOTIONS -> one(PolicyReason.PROMOTIONS_TERM, "clawback", ((Promotions) effect).clawback());
            case INSPECT ->
                one(
                        PolicyReason.CHECKLIST_TERM,
                        "checklist",
                        ((Inspect) effect).checklist().code());
            case COMPENSATE -> Optional.of(compensation((Compensate) effect));
        };
    }

    private static Reason compensation(Compensate effect) {
        PolicyReason code = effect.times() > 0 ? PolicyReason.COMPENSATION_TERM : PolicyReason.COMPENSATION_LIMIT_TERM;
        return Reason.of(code)
                .with("times", effect.times())
                .with("least", effect.least().map(Object::toString).orElse("0"))
                .with("most", effect.most().map(Object::toString).orElse("∞"));
    }

    private static Optional<Reason> one(PolicyReason code, String name, Object value) {
        return Optional.of(Reason.of(code).with(name, value));
    }

    private static Reason fee(Fee fee) {
        String much = Stream.of(fee.percent().map(Object::toString), fee.fixed().map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" + "));
        return Reason.of(PolicyReason.FEE_TERM).with("fee", fee.sort()).with("much", much);
    }

    private static Reason approval(AutoApprove effect) {
        return effect.upTo()
                .map(most -> Reason.of(PolicyReason.APPROVAL_TERM_LIMITED).with("limit", most))
                .orElse(Reason.of(PolicyReason.APPROVAL_TERM));
    }
}
