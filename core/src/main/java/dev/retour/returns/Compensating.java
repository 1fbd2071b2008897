package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.CompensationReason;
import dev.retour.returns.settlement.RefundPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Decides on what a customer gets beyond the price. It asks nothing of the order. */
record Compensating(ReturnCase now) {

    Decision<CaseDecision> compensate(CaseCommand.Compensate command, Chronicle chronicle) {
        Optional<Money> amount = command.amount().or(now::owedBeyondPrice);
        if (amount.isEmpty()) {
            return Chronicle.refused(Reason.of(CompensationReason.AMOUNT_MISSING));
        }
        List<Reason> refusals = against(command.compensation(), amount.get());
        return refusals.isEmpty()
                ? chronicle.accepted(new CaseFact.Compensated(compensation(command, amount.get())))
                : new Decision.Refused<>(refusals);
    }

    private static Compensation compensation(CaseCommand.Compensate command, Money amount) {
        return new Compensation(
                command.compensation(),
                command.about(),
                command.payer(),
                command.means(),
                command.why(),
                RefundPart.calculated(command.tender(), amount));
    }

    private List<Reason> against(CompensationId id, Money amount) {
        List<Reason> refusals = new ArrayList<>();
        if (now.compensation(id).isPresent()) {
            refusals.add(Reason.of(CompensationReason.ID_TAKEN).with("compensation", id));
        }
        if (isInvalid(amount)) {
            refusals.add(Reason.of(CompensationReason.AMOUNT_INVALID)
                    .with("amount", amount)
                    .with("currency", currency().orElse(amount.getCurrencyUnit().getCode())));
        } else {
            exceeded(amount).ifPresent(refusals::add);
        }
        return refusals;
    }

    private boolean isInvalid(Money amount) {
        return !amount.isPositive()
                || currency()
                        .filter(code -> !code.equals(amount.getCurrencyUnit().getCode()))
                        .isPresent();
    }

    /** The currency of the order, as far as the case knows it. */
    private Optional<String> currency() {
        return now.opened().stream()
                .flatMap(opened -> Stream.concat(
                        opened.lines().stream().map(line -> line.share().paid()),
                        opened.charges().stream().map(charge -> charge.share().paid())))
                .map(paid -> paid.getCurrencyUnit().getCode())
                .findFirst();
    }

    private Optional<Reason> exceeded(Money amount) {
        BeyondPrice beyond = new BeyondPrice(now);
        Money given = beyond.given(amount.getCurrencyUnit());
        return beyond.most()
                .filter(most -> given.plus(amount).isGreaterThan(most))
                .map(most -> Reason.of(CompensationReason.LIMIT_EXCEEDED)
                        .with("wanted", amount)
                        .with("limit", most)
                        .with("available", BeyondPrice.greater(Money.zero(most.getCurrencyUnit()), most.minus(given)))
                        .with(
                                "policy",
                                beyond.rules()
                                        .findFirst()
                                        .orElseThrow()
                                        .answer()
                                        .policy()));
    }

    Decision<CaseDecision> pursue(CaseCommand.PursueCompensation command, Chronicle chronicle) {
        Optional<Compensation> known = now.compensation(command.compensation());
        if (known.isEmpty()) {
            return Chronicle.refused(
                    Reason.of(CompensationReason.UNKNOWN).with("compensation", command.compensation()));
        }
        return known.get().may(command.act())
                ? chronicle.accepted(new CaseFact.CompensationPursued(command.compensation(), command.act()))
                : Chronicle.refused(
                        about(CompensationReason.NOT_THERE, known.get()).with("act", command.act()));
    }

    /** Why the case cannot be closed; empty if nothing stands against it. */
    Optional<Reason> undone() {
        return now.compensations().stream()
                .filter(Compensation::isUndone)
                .findFirst()
                .map(each -> about(CompensationReason.STILL_OPEN, each));
    }

    private static Reason about(CompensationReason code, Compensation each) {
        return Reason.of(code)
                .with("compensation", each.id())
                .with("status", each.part().status());
    }
}
