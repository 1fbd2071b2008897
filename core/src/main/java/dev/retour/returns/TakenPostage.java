package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeMoney;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservationRequest;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.terms.ChargeId;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundBreakdown;
import dev.retour.returns.settlement.RefundLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What a case has taken of charges that the policy gives back, and what it has to take more. */
record TakenPostage(Order order, ReturnCase now) {

    /** What the case can give back of a charge yet: what it has taken and not refunded, and what nobody has taken. */
    Money rest(ChargeId charge, Entitlement entitlement) {
        TaxedAmount given = given(charge, now.refunds());
        Money free = entitlement.refundable(charge).orElse(given.gross().minus(given.gross()));
        return free.plus(taken(charge, given)).minus(given.gross());
    }

    private Money taken(ChargeId charge, TaxedAmount given) {
        return taken(charge)
                .map(each -> each.share().paid())
                .orElse(given.gross().minus(given.gross()));
    }

    private Optional<ReservedCharge> taken(ChargeId charge) {
        return order.reservation(now.id()).flatMap(reserved -> taken(reserved, charge));
    }

    private static Optional<ReservedCharge> taken(Reserved reserved, ChargeId charge) {
        return reserved.charges().stream()
                .filter(each -> each.charge().equals(charge))
                .findFirst();
    }

    /** What refunds of this case have given back of a charge, in net, tax and gross. */
    TaxedAmount given(ChargeId charge, List<Refund> refunds) {
        TaxedAmount given = TaxedAmount.zero(order.terms().orElseThrow().currency());
        for (RefundLine line : lines(refunds)) {
            given = line.item().equals(charge.value()) ? given.plus(line.value()) : given;
        }
        return given;
    }

    private static List<RefundLine> lines(List<Refund> refunds) {
        return refunds.stream()
                .filter(Refund::counts)
                .flatMap(refund -> refund.breakdown().lines().stream())
                .filter(line -> line.kind() == RefundLine.Kind.CHARGE)
                .toList();
    }

    /** What the case takes more for all that its refunds give back; empty for nothing. */
    Optional<Decision<Initiated>> more() {
        return more(lines(now.refunds()));
    }

    /** The order once the case has taken what another refund gives back too; as it is where it has not that much. */
    Order after(RefundBreakdown breakdown) {
        List<RefundLine> lines = new ArrayList<>(lines(now.refunds()));
        breakdown.lines().stream()
                .filter(line -> line.kind() == RefundLine.Kind.CHARGE)
                .forEach(lines::add);
        return more(lines)
                .filter(decision -> decision.kind() == Decision.Kind.ACCEPTED)
                .map(decision -> order.with(decision.orThrow().get(0)))
                .orElse(order);
    }

    private Optional<Decision<Initiated>> more(List<RefundLine> lines) {
        Map<ChargeId, Money> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.merge(ChargeId.of(line.item()), line.money(), Money::plus));
        List<ChargeMoney> more = new ArrayList<>();
        wanted.forEach((charge, all) -> missing(charge, all).ifPresent(more::add));
        return more.isEmpty()
                ? Optional.empty()
                : Optional.of(Entitlement.of(order)
                        .extend(new ReservationRequest(
                                now.id(), now.opened().orElseThrow().basis(), List.of(), List.of(), more)));
    }

    private Optional<ChargeMoney> missing(ChargeId charge, Money all) {
        Money has = taken(charge).map(each -> each.share().paid()).orElse(all.minus(all));
        return all.isGreaterThan(has) && all.isPositive()
                ? Optional.of(new ChargeMoney(charge, all.minus(has)))
                : Optional.empty();
    }

    /** What the case has of a charge once it can give so much of it back; empty where it cannot. */
    Optional<ReservedCharge> with(ChargeId charge, Money all) {
        Optional<ChargeMoney> missing = missing(charge, all);
        return missing.isEmpty() ? taken(charge) : extended(missing.get()).flatMap(reserved -> taken(reserved, charge));
    }

    private Optional<Reserved> extended(ChargeMoney more) {
        Decision<Initiated> decision = Entitlement.of(order)
                .extend(new ReservationRequest(
                        now.id(), now.opened().orElseThrow().basis(), List.of(), List.of(), List.of(more)));
        return decision.kind() == Decision.Kind.ACCEPTED
                ? Optional.of(((Initiated.ReservationChanged) decision.orThrow().get(0)).now())
                : Optional.empty();
    }
}
