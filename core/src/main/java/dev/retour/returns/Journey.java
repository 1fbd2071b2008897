package dev.retour.returns;

import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.KnownFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Milestone;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When what happened to a line of an order, as far as its facts tell. */
record Journey(Order order, OrderLine line) {

    Map<Milestone, Instant> milestones() {
        Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
        for (KnownFact known : order.facts()) {
            Instant at = known.observation().effectiveAt();
            if (known.fact() instanceof OrderFact.Shipped shipped && isAbout(shipped.lines())) {
                later(reached, Milestone.SHIPPED, at);
            } else if (known.fact() instanceof OrderFact.Delivered delivered) {
                later(reached, Milestone.ORDER_DELIVERED, at);
                if (isAbout(delivered.lines())) {
                    later(reached, Milestone.DELIVERED, at);
                }
            } else if (known.fact() instanceof OrderFact.Confirmed confirmed && isConfirmed(confirmed.lines())) {
                later(reached, Milestone.CONFIRMED, at);
            }
        }
        return reached;
    }

    private boolean isAbout(List<LineUnits> units) {
        for (LineUnits each : units) {
            if (each.line().equals(line.id())) {
                return true;
            }
        }
        return false;
    }

    /** A confirmation that names no line is of all of them. */
    private boolean isConfirmed(List<OrderLineId> lines) {
        return lines.isEmpty() || lines.contains(line.id());
    }

    private static void later(Map<Milestone, Instant> reached, Milestone milestone, Instant at) {
        reached.merge(milestone, at, (one, two) -> one.isAfter(two) ? one : two);
    }
}
