package dev.retour.order.entitlement;

import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which unit of a line has which serial number: the first serial is that of the first unit, and so on. What is taken is
 * taken by its serial number, so it stays taken where corrected terms list the serials in another order; whoever wants a
 * serial whose unit is taken under another one gets the lowest free unit instead.
 */
final class Serials {

    private final LineBalance line;
    private final List<String> ofUnits;
    private final Map<String, Long> ordinals;

    Serials(LineBalance line) {
        this.line = line;
        this.ofUnits = line.line().serials();
        this.ordinals = ofUnits.isEmpty() ? Map.of() : ordinals(ofUnits);
    }

    private static Map<String, Long> ordinals(List<String> serials) {
        Map<String, Long> ordinals = new HashMap<>();
        for (int i = 0; i < serials.size(); i++) {
            ordinals.putIfAbsent(serials.get(i), i + 1L);
        }
        return ordinals;
    }

    boolean has(String serial) {
        return ordinals.containsKey(serial);
    }

    /** The units that have some serial numbers. */
    Units units(Set<String> serials) {
        return serials.isEmpty()
                ? Units.NONE
                : Units.union(
                        serials.stream().filter(this::has).map(ordinals::get).map(unit -> Units.of(unit, unit)));
    }

    /** What speaks against taking the units that a wish names by their serials. */
    List<Reason> refusals(LineUnits wanted) {
        return wanted.serials().isEmpty() ? List.of() : refusalsOfNamed(wanted);
    }

    private List<Reason> refusalsOfNamed(LineUnits wanted) {
        List<Reason> refusals = new ArrayList<>();
        if (wanted.serials().size() != wanted.quantity()) {
            refusals.add(Reason.of(EntitlementReason.SERIALS_INCOMPLETE)
                    .with("line", wanted.line())
                    .with("wanted", wanted.quantity())
                    .with("serials", wanted.serials().size()));
        }
        Set<String> seen = new HashSet<>();
        for (String serial : wanted.serials()) {
            if (!seen.add(serial)) {
                refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", serial));
            } else if (!has(serial)) {
                refusals.add(reason(EntitlementReason.SERIAL_UNKNOWN, serial));
            } else if (line.isTaken(serial)) {
                refusals.add(reason(EntitlementReason.SERIAL_TAKEN, serial));
            }
        }
        return refusals;
    }

    private Reason reason(EntitlementReason code, String serial) {
        return Reason.of(code).with("line", line.line().id()).with("serial", serial);
    }

    /** The units that a wish gets: those of its serials as far as they are free, and the lowest free ones. */
    Units units(LineUnits wanted) {
        Units free = line.free();
        if (wanted.serials().isEmpty()) {
            return free.lowest(wanted.quantity());
        }
        Units own = units(Set.copyOf(wanted.serials())).and(free);
        Units others = free.and(own.restUpTo(line.line().quantity()));
        return own.plus(others.lowest(wanted.quantity() - own.count()));
    }

    /** The serial numbers of units that a wish gets: its own, or those of the units as far as they are free, and others. */
    List<String> of(LineUnits wanted, Units units) {
        if (ofUnits.isEmpty()) {
            return wanted.serials();
        }
        Predicate<String> own = serial -> units.has(ordinals.getOrDefault(serial, 0L));
        return wanted.serials().isEmpty()
                ? Stream.concat(free().filter(own), free().filter(own.negate()))
                        .limit(units.countUpTo(ofUnits.size()))
                        .toList()
                : wanted.serials();
    }

    /** The units that a case keeps if it gives some back: none whose serials it names, and of the others the lowest. */
    Units kept(ReservedLine had, LineUnits back) {
        Units others = back.serials().isEmpty() ? had.units() : had.units().without(units(Set.copyOf(back.serials())));
        return others.lowest(had.units().count() - back.quantity());
    }

    /** The serial numbers that it keeps: all but those it names; if it names none, those of the units that it keeps, and others. */
    List<String> kept(ReservedLine had, LineUnits back, Units kept) {
        if (had.serials().isEmpty()) {
            return had.serials();
        }
        Predicate<String> own = serial -> kept.has(ordinals.getOrDefault(serial, 0L));
        return back.serials().isEmpty()
                ? Stream.concat(
                                had.serials().stream().filter(own),
                                had.serials().stream().filter(own.negate()))
                        .limit(kept.countUpTo(ofUnits.size()))
                        .toList()
                : had.serials().stream()
                        .filter(serial -> !back.serials().contains(serial))
                        .toList();
    }

    private Stream<String> free() {
        return ofUnits.stream().distinct().filter(serial -> !line.isTaken(serial));
    }
}
