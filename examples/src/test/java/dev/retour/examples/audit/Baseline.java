package dev.retour.examples.audit;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with each order of the invoice as it came. */
final class Baseline {

    private static final CommandContext CONTEXT = new CommandContext(
            Scope.of("test", "test"),
            CommandId.of("baseline"),
            Actor.of("tester"),
            Instant.parse("2026-04-02T01:00:00Z"));

    private final Map<String, List<String>> classes = new TreeMap<>();

    Baseline(AuditFiles files) {
        AuditSession session = new AuditSession(files, finding -> {});
        if (!session.read(AuditPolicy.standard(), CONTEXT)) {
            throw new AssertionError("The invoice cannot be read.");
        }
        session.finish(this::add);
    }

    private void add(ParcelAudit audit) {
        List<String> found = new ArrayList<>();
        audit.discrepancies()
                .forEach(discrepancy -> found.add(discrepancy.type().name()));
        classes.put(audit.order().map(OrderId::value).orElseThrow(), found);
    }

    /** How many findings of each class there are without those of some orders. */
    Map<String, Long> without(List<String> orders) {
        Map<String, Long> counts = new TreeMap<>();
        classes.forEach((order, found) -> {
            if (!orders.contains(order)) {
                found.forEach(type -> counts.merge(type, 1L, Long::sum));
            }
        });
        return counts;
    }
}
