package dev.retour.testkit.simulation;

import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the units of an order are, and which of them are free to be taken. */
final class NaiveUnits {

    private final NaiveFacts facts;
    private final List<NaiveTaking> takings;

    NaiveUnits(NaiveFacts facts, List<NaiveTaking> takings) {
        this.facts = facts;
        this.takings = takings;
    }

    private int taken(String line, Basis basis) {
        int taken = 0;
        for (NaiveTaking taking : takings) {
            taken += taking.basis == basis ? taking.units(line) : 0;
        }
        return taken;
    }

    /** Every unit is in one place; what came back or was lost has left, told or not. */
    int place(OrderLine line, Basis basis) {
        String id = line.id().value();
        int ordered = (int) line.quantity();
        int backDelivered = facts.returned(id, Basis.RETURN);
        int backRefused = facts.returned(id, Basis.REFUSED);
        int lost = facts.units(Lost.class, Lost::lines, id);
        int delivered = Math.max(facts.units(Delivered.class, Delivered::lines, id), backDelivered);
        int left = delivered + lost + backRefused + taken(id, Basis.REFUSED);
        int shipped = Math.max(facts.units(Shipped.class, Shipped::lines, id), left);
        int cancelled = facts.units(LineCancelled.class, LineCancelled::lines, id) + taken(id, Basis.CANCELLATION);
        return switch (basis) {
            case RETURN -> delivered - backDelivered - taken(id, Basis.RETURN);
            case REFUSED -> shipped - left;
            case CANCELLATION -> ordered - shipped - cancelled;
        };
    }

    int available(OrderLine line, Basis basis) {
        String id = line.id().value();
        int back = facts.returned(id, Basis.RETURN) + facts.returned(id, Basis.REFUSED);
        int cancelled = facts.units(LineCancelled.class, LineCancelled::lines, id) + taken(id, Basis.CANCELLATION);
        int comingBack = taken(id, Basis.RETURN) + taken(id, Basis.REFUSED);
        int untaken = (int) line.quantity() - comingBack - back - cancelled;
        return Math.max(
                0, Math.min(place(line, basis), Math.min(untaken, free(line).size())));
    }

    SortedSet<Integer> free(OrderLine line) {
        SortedSet<Integer> free = untaken(line);
        facts.goneSerials(line.id().value())
                .forEach(serial -> free.remove(line.serials().indexOf(serial) + 1));
        return free;
    }

    /** The units that no case has, whatever facts say of them. */
    SortedSet<Integer> untaken(OrderLine line) {
        TreeSet<Integer> untaken = new TreeSet<>(NaiveFacts.upTo((int) line.quantity()));
        takings.forEach(
                taking -> untaken.removeAll(taking.lines.getOrDefault(line.id().value(), new TreeSet<>())));
        return untaken;
    }

    boolean isTaken(OrderLine line, String serial) {
        String id = line.id().value();
        return facts.goneSerials(id).contains(serial)
                || takings.stream()
                        .anyMatch(taking ->
                                taking.serials.getOrDefault(id, new TreeSet<>()).contains(serial));
    }

    /** The serials that facts tell of twice, or a fact and a case. */
    Set<String> twice(OrderLine line) {
        String id = line.id().value();
        List<String> all = new ArrayList<>(facts.goneSerials(id));
        takings.forEach(taking -> all.addAll(taking.serials.getOrDefault(id, new TreeSet<>())));
        Set<String> seen = new HashSet<>();
        return all.stream().filter(serial -> !seen.add(serial)).collect(Collectors.toSet());
    }

    /** The units of the serials that are wanted, where those are free, and the lowest of the others. */
    SortedSet<Integer> chosen(OrderLine line, LineUnits wanted) {
        SortedSet<Integer> free = free(line);
        SortedSet<Integer> chosen = new TreeSet<>();
        for (String serial : wanted.serials()) {
            int own = line.serials().indexOf(serial) + 1;
            if (free.remove(own)) {
                chosen.add(own);
            }
        }
        chosen.addAll(lowest(free, (int) wanted.quantity() - chosen.size()));
        return chosen;
    }

    SortedSet<String> serials(OrderLine line, LineUnits wanted, SortedSet<Integer> chosen) {
        SortedSet<String> serials = new TreeSet<>(wanted.serials());
        int missing = 0;
        for (int unit : wanted.serials().isEmpty() ? chosen : new TreeSet<Integer>()) {
            if (unit <= line.serials().size()) {
                String own = line.serials().get(unit - 1);
                missing += isTaken(line, own) || !serials.add(own) ? 1 : 0;
            }
        }
        for (String other : line.serials()) {
            missing -= missing > 0 && !isTaken(line, other) && serials.add(other) ? 1 : 0;
        }
        return serials;
    }

    SortedSet<Integer> free(ChargeLine charge) {
        int size = NaiveAmount.minor(charge.total().gross()).abs().intValueExact();
        TreeSet<Integer> free = new TreeSet<>(NaiveFacts.upTo(size));
        takings.forEach(
                taking -> free.removeAll(taking.charges.getOrDefault(charge.id().value(), new TreeSet<>())));
        return free;
    }

    boolean has(ChargeLine charge, BigInteger part) {
        return part.signum() != 0
                && part.signum() == NaiveAmount.minor(charge.total().gross()).signum()
                && part.abs().compareTo(available(charge)) <= 0;
    }

    BigInteger available(ChargeLine charge) {
        return BigInteger.valueOf(free(charge).size()).min(left(charge).gross()).max(BigInteger.ZERO);
    }

    /** What no case has of a charge, turned round if it saves. */
    NaiveAmount left(ChargeLine charge) {
        NaiveAmount left = NaiveAmount.of(charge.total(), charge.total().gross());
        for (NaiveTaking taking : takings) {
            left = left.minus(taking.chargeAmounts.getOrDefault(charge.id().value(), NaiveAmount.ZERO));
        }
        return turned(charge, left);
    }

    static NaiveAmount turned(ChargeLine charge, NaiveAmount amount) {
        return charge.total().gross().isNegative() ? NaiveAmount.ZERO.minus(amount) : amount;
    }

    static SortedSet<Integer> lowest(SortedSet<Integer> free, int count) {
        TreeSet<Integer> lowest = new TreeSet<>();
        free.stream().limit(count).forEach(lowest::add);
        return lowest;
    }
}
