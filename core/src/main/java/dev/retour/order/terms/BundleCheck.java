package dev.retour.order.terms;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the bundles of an order in one look at each line, however many parts they have and however deep they go. */
final class BundleCheck {

    private final List<OrderLine> lines;
    private final List<Problem> problems;
    private final Set<OrderLineId> known = new HashSet<>();
    private final Map<OrderLineId, OrderLineId> parents = new HashMap<>();
    private final Set<OrderLineId> cyclic;

    /** Of two lines with one id, which are a fault anyway, the first is the one that others may name. */
    BundleCheck(List<OrderLine> lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
        for (OrderLine line : lines) {
            if (known.add(line.id())) {
                line.bundle().ifPresent(part -> parents.put(line.id(), part.parent()));
            }
        }
        this.cyclic = cyclic(parents);
    }

    private static Set<OrderLineId> cyclic(Map<OrderLineId, OrderLineId> parents) {
        Set<OrderLineId> cyclic = new HashSet<>();
        Set<OrderLineId> seen = new HashSet<>();
        parents.keySet().forEach(line -> cyclic.addAll(circle(line, parents, seen)));
        return cyclic;
    }

    /** Goes up from a line to where somebody has been; if that was on this very way, what lies behind is a circle. */
    private static Set<OrderLineId> circle(
            OrderLineId from, Map<OrderLineId, OrderLineId> parents, Set<OrderLineId> seen) {
        Set<OrderLineId> way = new HashSet<>();
        @Nullable OrderLineId at = from;
        while (at != null && seen.add(at)) {
            way.add(at);
            at = parents.get(at);
        }
        Set<OrderLineId> circle = new HashSet<>();
        while (at != null && way.contains(at) && circle.add(at)) {
            at = parents.get(at);
        }
        return circle;
    }

    void check(String path, OrderLineId line, OrderLineId parent) {
        if (!known.contains(parent)) {
            error(path, Reason.of(TermsReason.BUNDLE_UNKNOWN).with("parent", parent));
        }
        if (cyclic.contains(line)) {
            error(path, Reason.of(TermsReason.BUNDLE_CYCLIC).with("line", line));
        }
    }

    void checkShares() {
        Map<OrderLineId, List<BundlePart>> unchecked = lines.stream()
                .flatMap(line -> line.bundle().stream())
                .collect(Collectors.groupingBy(BundlePart::parent, HashMap::new, Collectors.toList()));
        for (int i = 0; i < lines.size(); i++) {
            OrderLineId parent = lines.get(i).id();
            @Nullable List<BundlePart> parts = unchecked.remove(parent);
            if (parts != null) {
                checkSum("$.lines[" + i + "]", parent, "price", parts, BundlePart::priceShare);
                checkSum("$.lines[" + i + "]", parent, "cost", parts, BundlePart::costShare);
            }
        }
    }

    private void checkSum(
            String path,
            OrderLineId parent,
            String share,
            List<BundlePart> parts,
            Function<BundlePart, BigDecimal> of) {
        BigDecimal sum = parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            Reason reason =
                    Reason.of(TermsReason.BUNDLE_SHARES).with("share", share).with("parent", parent);
            error(path, reason.with("sum", sum));
        }
    }

    private void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }
}
