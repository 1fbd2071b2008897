package dev.retour.testkit.simulation;

import dev.retour.order.OrderFact.RefundCause;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** A refund of others as plain sums, by line and by payment: what was given, and what of it came back. */
final class NaiveRefund {

    final String fact;
    final RefundCause cause;
    final Map<String, BigInteger> lines = new TreeMap<>();
    final Map<String, BigInteger> tenders = new TreeMap<>();
    final Map<String, BigInteger> linesBack = new TreeMap<>();
    final Map<String, BigInteger> tendersBack = new TreeMap<>();
    boolean whollyBack;

    NaiveRefund(String fact, RefundCause cause) {
        this.fact = fact;
        this.cause = cause;
    }

    private Map<String, BigInteger> back(Map<String, BigInteger> side) {
        return side == lines ? linesBack : tendersBack;
    }

    BigInteger left(Map<String, BigInteger> side, String item) {
        BigInteger rest =
                side.getOrDefault(item, BigInteger.ZERO).subtract(back(side).getOrDefault(item, BigInteger.ZERO));
        return whollyBack ? BigInteger.ZERO : rest.max(BigInteger.ZERO);
    }

    BigInteger left(Map<String, BigInteger> side) {
        BigInteger sum = BigInteger.ZERO;
        for (String item : side.keySet()) {
            sum = sum.add(left(side, item));
        }
        return sum;
    }

    private static BigInteger sum(Map<String, BigInteger> side) {
        return side.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    void check(NaiveReasons found) {
        beyond(lines, found);
        beyond(tenders, found);
        BigInteger cameBack = sum(lines).subtract(left(lines)).max(sum(tenders).subtract(left(tenders)));
        BigInteger countsStill = left(lines).max(left(tenders));
        BigInteger counted = sum(lines).max(sum(tenders));
        found.addBelow(
                "REVERSED_IN_PART",
                Map.of("refund", fact),
                counted.subtract(cameBack).subtract(countsStill));
    }

    private void beyond(Map<String, BigInteger> side, NaiveReasons found) {
        back(side)
                .forEach((item, amount) -> found.addBelow(
                        "REVERSED_BEYOND",
                        Map.of("refund", fact, "item", item),
                        side.getOrDefault(item, BigInteger.ZERO).subtract(amount)));
    }
}
