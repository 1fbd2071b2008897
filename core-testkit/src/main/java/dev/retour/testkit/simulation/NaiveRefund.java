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

    NaiveRefund(String fact, RefundCause cause) {
        this.fact = fact;
        this.cause = cause;
    }

    void reverseAll() {
        lines.forEach((line, amount) -> linesBack.merge(line, amount, BigInteger::add));
        tenders.forEach((tender, amount) -> tendersBack.merge(tender, amount, BigInteger::add));
    }

    private Map<String, BigInteger> back(Map<String, BigInteger> side) {
        return side == lines ? linesBack : tendersBack;
    }

    BigInteger left(Map<String, BigInteger> side, String item) {
        BigInteger rest =
                side.getOrDefault(item, BigInteger.ZERO).subtract(back(side).getOrDefault(item, BigInteger.ZERO));
        return rest.max(BigInteger.ZERO);
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
        boolean both = sum(lines).signum() > 0 && sum(tenders).signum() > 0;
        BigInteger before = sum(lines).subtract(sum(tenders)).abs();
        BigInteger after = left(lines).subtract(left(tenders)).abs();
        if (both) {
            found.addBelow("REVERSED_IN_PART", Map.of("refund", fact), before.subtract(after));
        }
    }

    private void beyond(Map<String, BigInteger> side, NaiveReasons found) {
        back(side)
                .forEach((item, amount) -> found.addBelow(
                        "REVERSED_BEYOND",
                        Map.of("refund", fact, "item", item),
                        side.getOrDefault(item, BigInteger.ZERO).subtract(amount)));
    }
}
