package dev.retour.returns;

import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.Breach.Kind;
import dev.retour.returns.Deadline.Missed;
import dev.retour.returns.Patience.RefundLimit;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.SettlementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says by how much a case is late.
 *
 * @param of the case
 * @param rules what the host has set
 * @param now at what time
 */
record Lateness(ReturnCase of, CaseRules rules, Instant now) {

    List<Breach> breaches() {
        return Stream.of(status(), refund()).flatMap(Optional::stream).toList();
    }

    /** A reminder gives more time, but nothing that was missed is made up for by it. */
    private Optional<Breach> status() {
        return of.deadline()
                .filter(deadline -> !deadline.since().isAfter(now))
                .map(deadline -> breach(Kind.STATUS, deadline.since()));
    }

    private Optional<Breach> refund() {
        return rules.patience()
                .value()
                .refund()
                .filter(limit -> !Timekeeping.OVER.contains(of.status()))
                .flatMap(this::refundDue)
                .filter(due -> !due.isAfter(now))
                .map(due -> breach(Kind.REFUND, due));
    }

    private Breach breach(Kind kind, Instant due) {
        int reminders =
                of.deadline().flatMap(Deadline::missed).map(Missed::reminders).orElse(0);
        return new Breach(
                of.id(), of.order(), kind, of.status(), due, Duration.between(due, now), reminders, of.owner());
    }

    private Optional<Instant> refundDue(RefundLimit limit) {
        return of.authorization().lines().stream()
                .map(line -> new Owing(of, line).since(back(line.line())))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(since -> Scheduling.end(rules, since, limit.days(), limit.workingDays())
                        .orElseGet(() -> since.plus(Duration.ofDays(limit.days()))));
    }

    /** For how many units of a line the customer has the money. */
    private long back(OrderLineId line) {
        return of.refunds().stream()
                .filter(Refund::counts)
                .filter(refund -> refund.parts().stream().allMatch(part -> part.status() == SettlementStatus.SETTLED))
                .flatMap(refund -> refund.breakdown().lines().stream())
                .filter(each ->
                        each.kind() == RefundLine.Kind.GOODS && each.item().equals(line.value()))
                .mapToLong(RefundLine::units)
                .sum();
    }
}
