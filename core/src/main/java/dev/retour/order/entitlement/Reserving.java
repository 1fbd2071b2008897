package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides whether a case may take what it asks for, and which units it gets. */
final class Reserving {

    private final Balances balances;
    private final ReservationRequest request;
    private final List<Reason> refusals = new ArrayList<>();

    Reserving(Balances balances, ReservationRequest request) {
        this.balances = balances;
        this.request = request;
    }

    Decision<Initiated> decide() {
        if (request.lines().isEmpty() && request.charges().isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.NOTHING_REQUESTED));
        }
        if (balances.order().reservation(request.caseId()).isPresent()) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_RESERVED).with("case", request.caseId()));
        }
        checkTwice();
        request.lines().forEach(this::check);
        request.charges().forEach(this::check);
        return refusals.isEmpty() ? new Decision.Accepted<>(List.of(reserved())) : new Decision.Refused<>(refusals);
    }

    private void checkTwice() {
        Set<Object> seen = new HashSet<>();
        request.lines().forEach(units -> checkTwice(seen, units.line()));
        request.charges().forEach(part -> checkTwice(seen, part.charge()));
    }

    private void checkTwice(Set<Object> seen, Object item) {
        if (!seen.add(item)) {
            refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", item));
        }
    }

    private void check(LineUnits wanted) {
        balances.line(wanted.line())
                .ifPresentOrElse(
                        line -> check(wanted, line),
                        () -> refusals.add(
                                unknown(EntitlementReason.LINE_UNKNOWN).with("line", wanted.line())));
    }

    private void check(LineUnits wanted, LineBalance line) {
        long available = line.available(request.basis());
        if (wanted.quantity() > available) {
            refusals.add(Reason.of(EntitlementReason.UNITS_EXCEEDED)
                    .with("line", wanted.line())
                    .with("wanted", wanted.quantity())
                    .with("available", available)
                    .with("basis", request.basis()));
        }
        refusals.addAll(line.serials().refusals(wanted));
    }

    private void check(ChargeMoney wanted) {
        balances.charge(wanted.charge())
                .ifPresentOrElse(
                        charge -> check(wanted, charge),
                        () -> refusals.add(
                                unknown(EntitlementReason.CHARGE_UNKNOWN).with("charge", wanted.charge())));
    }

    private void check(ChargeMoney wanted, ChargeBalance charge) {
        if (!charge.has(wanted.gross())) {
            refusals.add(Reason.of(EntitlementReason.CHARGE_EXCEEDED)
                    .with("charge", wanted.charge())
                    .with("wanted", wanted.gross())
                    .with("available", charge.left()));
        }
    }

    private Reason unknown(EntitlementReason code) {
        return Reason.of(code).with("order", balances.order().id());
    }

    private Reserved reserved() {
        List<ReservedLine> lines = request.lines().stream().map(this::take).toList();
        List<ReservedCharge> charges = request.charges().stream()
                .map(part -> balances.charge(part.charge()).orElseThrow().take(part.gross()))
                .toList();
        return new Reserved(request.caseId(), request.basis(), lines, charges);
    }

    private ReservedLine take(LineUnits wanted) {
        LineBalance line = balances.line(wanted.line()).orElseThrow();
        Units units = line.serials().units(wanted);
        List<String> serials = line.serials().of(wanted, units);
        return new ReservedLine(wanted.line(), units, serials, line.worth().of(units));
    }
}
