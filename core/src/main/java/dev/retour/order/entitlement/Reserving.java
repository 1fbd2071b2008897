package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Initiated.ReservationChanged;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.Money;

/** Decides whether a case may take what it asks for, and which units it gets. */
final class Reserving {

    private final Balances balances;
    private final ReservationRequest request;
    private final List<Reason> refusals = new ArrayList<>();

    Reserving(Balances balances, ReservationRequest request) {
        this.balances = balances;
        this.request = request;
    }

    /** What a case takes that has nothing. */
    Decision<Initiated> reserve() {
        return decide(this::checkFirst, taken -> taken);
    }

    /** What a case has that takes more. */
    Decision<Initiated> extend() {
        return decide(
                this::checkMore,
                taken ->
                        new ReservationChanged(had().map(had -> had.plus(taken)).orElse(taken)));
    }

    private Decision<Initiated> decide(Runnable checkCase, Function<Reserved, Initiated> change) {
        if (request.lines().isEmpty()
                && request.amounts().isEmpty()
                && request.charges().isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.NOTHING_REQUESTED));
        }
        checkCase.run();
        checkTwice();
        request.lines().forEach(this::check);
        request.amounts().forEach(this::check);
        request.charges().forEach(this::check);
        return refusals.isEmpty()
                ? new Decision.Accepted<>(List.of(change.apply(taken())))
                : new Decision.Refused<>(refusals);
    }

    private Optional<Reserved> had() {
        return balances.order().reservation(request.caseId());
    }

    private void checkFirst() {
        if (had().isPresent()) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_RESERVED).with("case", request.caseId()));
        }
    }

    /** A case that gave all back may take more on another ground. */
    private void checkMore() {
        if (!balances.order().cases().contains(request.caseId())) {
            refusals.add(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", request.caseId()));
        }
        had().filter(had -> had.basis() != request.basis())
                .ifPresent(had -> refusals.add(Reason.of(EntitlementReason.BASIS_OTHER)
                        .with("case", request.caseId())
                        .with("basis", had.basis())
                        .with("wanted", request.basis())));
    }

    /** A line may be named with units and with an amount, which are two things of it. */
    private void checkTwice() {
        Repeats.find(request.lines(), LineUnits::line, each -> refuseTwice(each.line()));
        Repeats.find(request.charges(), ChargeMoney::charge, each -> refuseTwice(each.charge()));
        Repeats.find(request.amounts(), LineMoney::line, each -> refuseTwice(each.line()));
    }

    private void refuseTwice(Identifier item) {
        refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", item));
    }

    private void check(LineUnits wanted) {
        check(wanted.line(), line -> check(wanted, line));
    }

    private void check(LineMoney wanted) {
        check(wanted.line(), line -> check(wanted, line));
    }

    private void check(OrderLineId id, Consumer<LineBalance> check) {
        balances.line(id)
                .ifPresentOrElse(
                        check,
                        () -> refusals.add(
                                unknown(EntitlementReason.LINE_UNKNOWN).with("line", id)));
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

    private void check(LineMoney wanted, LineBalance line) {
        Money left = left(line).refundable();
        Optional<Reason> unfit = balances.unfit(wanted.amount());
        if (unfit.isPresent()) {
            refusals.add(unfit.orElseThrow());
        } else if (wanted.amount().isGreaterThan(left)) {
            refusals.add(Reason.of(EntitlementReason.AMOUNT_EXCEEDED)
                    .with("line", wanted.line())
                    .with("wanted", wanted.amount())
                    .with("available", left));
        }
    }

    /** What is left of a line for an amount: units that are wanted with it come first, as far as they can be had. */
    private Share left(LineBalance line) {
        Share left = line.worth().left();
        return refusals.isEmpty()
                ? request.lines().stream()
                        .filter(wanted -> wanted.line().equals(line.line().id()))
                        .map(wanted -> line.worth().of(line.serials().units(wanted)))
                        .reduce(left, Share::minus)
                : left;
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

    private Reserved taken() {
        List<ReservedLine> lines = new ArrayList<>(request.lines().size());
        request.lines().forEach(wanted -> lines.add(take(wanted)));
        request.amounts().forEach(wanted -> lines.add(take(wanted)));
        List<ReservedCharge> charges = new ArrayList<>(request.charges().size());
        request.charges().forEach(wanted -> charges.add(take(wanted)));
        return new Reserved(request.caseId(), request.basis(), lines, charges);
    }

    private ReservedLine take(LineUnits wanted) {
        LineBalance line = balances.line(wanted.line()).orElseThrow();
        Units units = line.serials().units(wanted);
        List<String> serials = line.serials().of(wanted, units);
        return new ReservedLine(wanted.line(), units, serials, line.worth().of(units));
    }

    private ReservedCharge take(ChargeMoney wanted) {
        return balances.charge(wanted.charge()).orElseThrow().take(wanted.gross());
    }

    private ReservedLine take(LineMoney wanted) {
        Share left = left(balances.line(wanted.line()).orElseThrow());
        return new ReservedLine(wanted.line(), Units.NONE, List.of(), left.sized(wanted.amount()));
    }
}
