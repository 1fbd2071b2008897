package dev.retour.examples.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with each order of the real invoice, told from the answer sheet beside it, which knows nothing of this
 * library: every effect has a class of its own, and effects that cancel each other out have one together.
 */
final class AnswerSheet {

    private final Map<String, List<String>> classes = new TreeMap<>();

    AnswerSheet(Path expected) {
        Table.rows(expected).forEach(row -> classes.put(row.get("order_id"), classes(row)));
    }

    private static List<String> classes(Map<String, String> row) {
        List<String> found = new ArrayList<>();
        if (sign(row, "zone_effect") != 0) {
            found.add("ZONE_WRONG");
        }
        if (sign(row, "weight_effect") != 0) {
            found.add(sign(row, "weight_effect") > 0 ? "WEIGHT_OVER" : "WEIGHT_UNDER");
        }
        if (sign(row, "rate_effect") != 0) {
            found.add("RATE_WRONG");
        }
        return sign(row, "diff") == 0 && !found.isEmpty() ? List.of("COMPENSATING_ERRORS") : found;
    }

    private static int sign(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column)).signum();
    }

    List<String> of(String order) {
        return classes.get(order);
    }

    /** How many findings of each class there are. */
    Map<String, Long> counts() {
        return without(List.of());
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
