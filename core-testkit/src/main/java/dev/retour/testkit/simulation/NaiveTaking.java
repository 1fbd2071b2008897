package dev.retour.testkit.simulation;

import dev.retour.order.Basis;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a case has taken, unit by unit. */
final class NaiveTaking {

    final String caseId;
    final Basis basis;
    final Map<String, SortedSet<Integer>> lines = new TreeMap<>();
    final Map<String, SortedSet<String>> serials = new TreeMap<>();
    final Map<String, NaiveAmount> lineAmounts = new TreeMap<>();
    final Map<String, SortedSet<Integer>> charges = new TreeMap<>();
    final Map<String, NaiveAmount> chargeAmounts = new TreeMap<>();
    final Map<String, Integer> accepted = new TreeMap<>();
    boolean reckoned;
    boolean approved;
    boolean isToSend;
    boolean received;

    NaiveTaking(String caseId, Basis basis) {
        this.caseId = caseId;
        this.basis = basis;
    }

    int units(String line) {
        return lines.getOrDefault(line, new TreeSet<>()).size();
    }

    BigInteger paid(String line) {
        return lineAmounts.getOrDefault(line, NaiveAmount.ZERO).paid();
    }

    BigInteger charges() {
        return chargeAmounts.values().stream().map(NaiveAmount::paid).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** A charge that goes back needs a yes of a person; goods alone need none. */
    boolean needsPerson() {
        return lines.isEmpty()
                || chargeAmounts.values().stream().anyMatch(each -> each.paid().signum() > 0);
    }

    /** Whether goods of it are to come back. */
    boolean hasGoods() {
        return basis != Basis.CANCELLATION && !lines.isEmpty();
    }

    /** How many units of a line came and wait for somebody to look at them. */
    int waiting(String line) {
        return received ? units(line) - accepted.getOrDefault(line, 0) : 0;
    }

    /** What the customer paid for all of it. */
    BigInteger paid() {
        return lineAmounts.values().stream().map(NaiveAmount::paid).reduce(charges(), BigInteger::add);
    }

    /** What listeners are told of its units when all of them move. */
    List<String> units(String from, String to) {
        List<String> units = new ArrayList<>();
        lines.forEach((line, all) -> units.add(line + " " + all.size() + " " + from + " " + to));
        return units;
    }

    /** What listeners are told of its lines: how many units, sold and paid for how much. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        lines.forEach((line, units) -> {
            NaiveAmount worth = lineAmounts.getOrDefault(line, NaiveAmount.ZERO);
            told.add(line + " " + units.size() + " " + worth.gross() + " " + worth.paid());
        });
        return told;
    }

    @Override
    public String toString() {
        return "took " + caseId + " " + basis + " " + lines + serials + lineAmounts + charges + chargeAmounts;
    }
}
