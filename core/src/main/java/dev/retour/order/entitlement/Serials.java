package dev.retour.order.entitlement;

import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which unit of a line has which serial number: the first serial is that of the first unit, and so on. */
final class Serials {

    private final LineBalance line;
    private final List<String> ofUnits;

    private Serials(LineBalance line) {
        this.line = line;
        this.ofUnits = line.line().serials();
    }

    static Serials of(LineBalance line) {
        return new Serials(line);
    }

    /** What speaks against taking the units that a wish names by their serials. */
    List<Reason> refusals(LineUnits wanted) {
        List<Reason> refusals = new ArrayList<>();
        if (!wanted.serials().isEmpty() && wanted.serials().size() != wanted.quantity()) {
            refusals.add(Reason.of(EntitlementReason.SERIALS_INCOMPLETE)
                    .with("line", wanted.line())
                    .with("wanted", wanted.quantity())
                    .with("serials", wanted.serials().size()));
        }
        Set<String> seen = new HashSet<>();
        for (String serial : wanted.serials()) {
            if (!seen.add(serial)) {
                refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", serial));
            } else if (!ofUnits.contains(serial)) {
                refusals.add(reason(EntitlementReason.SERIAL_UNKNOWN, serial));
            } else if (line.free().countUpTo(unit(serial)) == line.free().countUpTo(unit(serial) - 1)) {
                refusals.add(reason(EntitlementReason.SERIAL_TAKEN, serial));
            }
        }
        return refusals;
    }

    private Reason reason(EntitlementReason code, String serial) {
        return Reason.of(code).with("line", line.line().id()).with("serial", serial);
    }

    /** The units that a wish names, or the lowest free ones if it names none. */
    Units units(LineUnits wanted) {
        return wanted.serials().isEmpty()
                ? line.free().lowest(wanted.quantity())
                : wanted.serials().stream()
                        .map(serial -> Units.of(unit(serial), unit(serial)))
                        .reduce(Units.NONE, Units::plus);
    }

    private long unit(String serial) {
        return ofUnits.indexOf(serial) + 1L;
    }
}
