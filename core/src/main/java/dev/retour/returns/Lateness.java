package dev.retour.returns;

import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.Breach.Kind;
import dev.retour.returns.Deadline.Missed;
import dev.retour.returns.Patience.RefundLimit;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.receipt.ReceivedItem;
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
        return of.opened().isEmpty()
                ? List.of()
                : Stream.of(status(), refund()).flatMap(Optional::stream).toList();
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
                .map(this::owedSince)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(since -> Scheduling.end(rules, since, limit.days(), limit.workingDays())
                        .orElseGet(() -> since.plus(Duration.ofDays(limit.days()))));
    }

    /** Since when units of a line are here whose money is not back. Those that came first are paid first. */
    private Optional<Instant> owedSince(AuthorizedLine line) {
        long back = back(line.line());
        long kept = of.goods()
                .line(line.line())
                .map(goods -> goods.received() - goods.refused())
                .orElse(0L);
        long owed = Math.min(kept, line.in(AuthorizationStatus.APPROVED)) - back;
        return owed > 0 ? came(line.line(), back) : Optional.empty();
    }

    /** When more units of a line had come than some. */
    private Optional<Instant> came(OrderLineId line, long some) {
        List<KnownNews> receipts = of.news().stream()
                .filter(each -> each.news().kind() == CaseNews.Kind.GOODS_RECEIVED)
                .sorted(Comparator.comparing(each -> each.observation().effectiveAt()))
                .toList();
        long came = 0;
        for (KnownNews each : receipts) {
            came += units((CaseNews.GoodsReceived) each.news(), line);
            if (came > some) {
                return Optional.of(each.observation().effectiveAt());
            }
        }
        return Optional.empty();
    }

    private static long units(CaseNews.GoodsReceived received, OrderLineId line) {
        return received.receipt().items().stream()
                .filter(item -> item.line().filter(line::equals).isPresent())
                .mapToLong(ReceivedItem::units)
                .sum();
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
