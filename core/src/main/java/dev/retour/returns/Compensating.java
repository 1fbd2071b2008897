package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect.Compensate;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.CompensationReason;
import dev.retour.returns.settlement.RefundPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Decides on what a customer gets beyond the price. It asks nothing of the order. */
record Compensating(ReturnCase now) {

    Decision<CaseDecision> compensate(CaseCommand.Compensate command, Chronicle chronicle) {
        Optional<Money> amount = command.amount().or(this::owed);
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

    /** What the policy gives beyond the price; empty if it says nothing of that. */
    Optional<Money> owed() {
        List<Money> byPrice = new ArrayList<>();
        rules().forEach(answer -> priceOf(answer.line())
                .ifPresent(price -> answer.answer()
                        .compensation()
                        .flatMap(rule -> rule.of(price))
                        .ifPresent(byPrice::add)));
        Optional<Money> sum = byPrice.stream().reduce(Money::plus);
        return sum.map(all -> limits(Compensate::least).reduce(all, Compensating::greater));
    }

    private Stream<LineAnswer> rules() {
        return now.opened().stream()
                .flatMap(opened -> opened.answers().stream())
                .filter(each -> each.answer().compensation().isPresent());
    }

    private Optional<Money> priceOf(OrderLineId line) {
        return now.reserved(line)
                .map(ReservedLine::share)
                .map(share -> share.value().gross());
    }

    private Stream<Money> limits(Function<Compensate, Optional<Money>> of) {
        return rules().flatMap(each -> each.answer().compensation().flatMap(of).stream());
    }

    private static Money greater(Money one, Money two) {
        return one.isLessThan(two) ? two : one;
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

    /** Of several lines the highest limit holds; a limit in another currency allows nothing. */
    private Optional<Reason> exceeded(Money amount) {
        Optional<Money> limit = limits(Compensate::most)
                .map(most -> most.isSameCurrency(amount) ? most : Money.zero(amount.getCurrencyUnit()))
                .reduce(Compensating::greater);
        Money given = given(amount);
        return limit.filter(most -> given.plus(amount).isGreaterThan(most))
                .map(most -> Reason.of(CompensationReason.LIMIT_EXCEEDED)
                        .with("wanted", amount)
                        .with("limit", most)
                        .with("available", greater(Money.zero(most.getCurrencyUnit()), most.minus(given)))
                        .with(
                                "policy",
                                rules().findFirst().orElseThrow().answer().policy()));
    }

    private Money given(Money amount) {
        return now.compensations().stream()
                .map(Compensation::part)
                .filter(RefundPart::counts)
                .map(RefundPart::amount)
                .reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
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
