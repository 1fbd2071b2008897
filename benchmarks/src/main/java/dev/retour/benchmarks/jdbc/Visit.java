package dev.retour.benchmarks.jdbc;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.OrderId;
import java.util.Locale;

/**
 * A customer who opens a case on an order. All texts of it have one length, whatever the numbers.
 *
 * @param order the number of the order
 * @param number how many cases the order has already
 */
record Visit(int order, int number) {

    OrderId orderId() {
        return OrderId.of("T" + digits());
    }

    CaseId caseId() {
        return CaseId.of(String.format(Locale.ROOT, "R-%s-%02d", digits(), number));
    }

    CommandId commandId() {
        return CommandId.of(String.format(Locale.ROOT, "open-%s-%02d", digits(), number));
    }

    /** The number of the order in all of these ids. */
    String digits() {
        return String.format(Locale.ROOT, "%014d", 26_030_000_000_000L + order);
    }
}
