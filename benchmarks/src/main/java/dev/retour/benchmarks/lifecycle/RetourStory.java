package dev.retour.benchmarks.lifecycle;

import dev.retour.order.Basis;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a complaint is. Its text is the {@link Ending}, which is found only when somebody looks at it.
 *
 * @param order the order
 * @param known the case, once there is one
 */
record RetourStory(Order order, Optional<ReturnCase> known) {

    Ending ending() {
        ReturnCase it = known.orElseThrow();
        List<List<Long>> units = RetourShop.LINES.stream().map(this::units).toList();
        return new Ending(it.status().name(), units, refunded(it));
    }

    private List<Long> units(OrderLineId line) {
        return Stream.of(Bucket.values()).map(bucket -> in(line, bucket)).toList();
    }

    private long in(OrderLineId line, Bucket bucket) {
        return switch (bucket) {
            case FREE -> free(line);
            case REQUESTED -> authorized(line, AuthorizationStatus.REQUESTED);
            case INFO_REQUIRED -> authorized(line, AuthorizationStatus.INFO_REQUIRED);
            case UNDER_REVIEW -> authorized(line, AuthorizationStatus.UNDER_REVIEW);
            case REJECTED -> authorized(line, AuthorizationStatus.REJECTED);
            case APPROVED -> goods(line).expected() - goods(line).received();
            case RECEIVED ->
                goods(line).received() - goods(line).accepted() - goods(line).refused();
            case ACCEPTED -> goods(line).accepted() - decided(line, Origin.ACCEPTED);
            case REFUSED -> goods(line).refused() - decided(line, Origin.REFUSED);
            case RESTOCK -> disposed(line, Origin.ACCEPTED, Disposition.RESTOCK);
            case RESTOCK_B_GRADE -> disposed(line, Origin.ACCEPTED, Disposition.RESTOCK_B_GRADE);
            case SEND_BACK -> disposed(line, Origin.REFUSED, Disposition.SEND_BACK);
        };
    }

    private long free(OrderLineId line) {
        return Entitlement.of(order).allowance(line, Basis.RETURN).orElseThrow().units();
    }

    private long authorized(OrderLineId line, AuthorizationStatus status) {
        AuthorizedLine units = known.orElseThrow().authorization().line(line).orElseThrow();
        return units.in(status);
    }

    private LineGoods goods(OrderLineId line) {
        return known.orElseThrow().goods().line(line).orElseThrow();
    }

    private long decided(OrderLineId line, Origin origin) {
        return known.orElseThrow().dispositions().decided(line, origin);
    }

    private long disposed(OrderLineId line, Origin origin, Disposition what) {
        return known.orElseThrow().dispositions().in(line, origin, what);
    }

    private static long refunded(ReturnCase it) {
        return it.refunds().stream()
                .map(Refund::parts)
                .flatMap(List::stream)
                .filter(part -> part.status() == SettlementStatus.SETTLED)
                .mapToLong(part -> part.amount().getAmountMinorLong())
                .sum();
    }

    @Override
    public String toString() {
        return ending().toString();
    }
}
