package dev.retour.order.entitlement;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Initiated.ReservationChanged;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Decides whether a case may give a part back of what it has taken: of what is its own, and not what was sent or credited. */
final class Reducing {

    private final Balances balances;
    private final Reserved had;
    private final List<LineUnits> lines;
    private final List<LineMoney> amounts;
    private final List<ChargeMoney> charges;
    private final List<Reason> refusals = new ArrayList<>();

    Reducing(
            Balances balances,
            Reserved had,
            List<LineUnits> lines,
            List<LineMoney> amounts,
            List<ChargeMoney> charges) {
        this.balances = balances;
        this.had = had;
        this.lines = lines;
        this.amounts = amounts;
        this.charges = charges;
    }

    /** What the case has then, or every reason why not; empty if it would keep nothing. */
    Optional<Decision<Initiated>> decide() {
        if (lines.isEmpty() && amounts.isEmpty() && charges.isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.NOTHING_REQUESTED));
        }
        checkTwice();
        lines.forEach(this::check);
        amounts.forEach(this::check);
        charges.forEach(this::check);
        return refusals.isEmpty() ? keeping(new Keeping(balances, lines, amounts, charges).of(had)) : refused();
    }

    private void checkTwice() {
        Repeats.find(lines, LineUnits::line, each -> refuseTwice(each.line()));
        Repeats.find(charges, ChargeMoney::charge, each -> refuseTwice(each.charge()));
        Repeats.find(amounts, LineMoney::line, each -> refuseTwice(each.line()));
    }

    private void refuseTwice(Identifier item) {
        refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", item));
    }

    private void check(LineUnits back) {
        if (balances.line(back.line()).isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.LINE_UNKNOWN)
                    .with("order", balances.order().id())
                    .with("line", back.line()));
            return;
        }
        long has = units(back.line()).map(line -> line.units().count()).orElse(0L);
        if (back.quantity() > has) {
            refusals.add(reason(EntitlementReason.GIVEN_BACK_EXCEEDED)
                    .with("item", back.line())
                    .with("wanted", back.quantity())
                    .with("available", has));
        }
        if (!back.serials().isEmpty()) {
            checkSerials(back);
        }
    }

    private void checkSerials(LineUnits back) {
        if (back.serials().size() != back.quantity()) {
            refusals.add(Reason.of(EntitlementReason.SERIALS_INCOMPLETE)
                    .with("line", back.line())
                    .with("wanted", back.quantity())
                    .with("serials", back.serials().size()));
        }
        Set<Object> own =
                new HashSet<>(units(back.line()).map(ReservedLine::serials).orElse(List.of()));
        back.serials().stream()
                .filter(serial -> !own.remove(serial))
                .forEach(serial -> refusals.add(reason(EntitlementReason.SERIAL_NOT_OF_CASE)
                        .with("line", back.line())
                        .with("serial", serial)));
    }

    private void check(LineMoney back) {
        Money has = amount(back.line()).map(line -> line.share().paid()).orElse(balances.zero());
        checkPart(back.line(), back.amount(), has);
    }

    private void check(ChargeMoney back) {
        Money has =
                had(back.charge()).map(charge -> charge.share().value().gross()).orElse(balances.zero());
        checkPart(back.charge(), back.gross(), has);
    }

    private void checkPart(Identifier item, Money back, Money has) {
        boolean isPart = back.isSameCurrency(has)
                && back.getAmount().signum() * has.getAmount().signum() > 0
                && !back.abs().isGreaterThan(has.abs());
        if (!isPart) {
            refusals.add(reason(EntitlementReason.GIVEN_BACK_EXCEEDED)
                    .with("item", item)
                    .with("wanted", back)
                    .with("available", has));
        }
    }

    private Reason reason(EntitlementReason code) {
        return Reason.of(code).with("case", had.caseId());
    }

    private Optional<ReservedLine> units(OrderLineId line) {
        return had.entry(line, false);
    }

    private Optional<ReservedLine> amount(OrderLineId line) {
        return had.entry(line, true);
    }

    private Optional<ReservedCharge> had(ChargeId charge) {
        return had.charges().stream()
                .filter(each -> each.charge().equals(charge))
                .findFirst();
    }

    private Optional<Decision<Initiated>> keeping(Reserved kept) {
        if (kept.lines().isEmpty() && kept.charges().isEmpty()) {
            return Optional.empty();
        }
        checkSent(kept);
        if (!balances.order().credits().isEmpty()) {
            checkCredited(kept);
        }
        return refusals.isEmpty()
                ? Optional.of(new Decision.Accepted<>(List.of(new ReservationChanged(kept))))
                : refused();
    }

    private void checkSent(Reserved kept) {
        Money sent = Share.sum(balances.sent(had.caseId()), balances.withheld(had.caseId()));
        Money keeps = balances.paid(kept);
        if (sent.isPositive() && sent.isGreaterThan(keeps)) {
            refusals.add(reason(EntitlementReason.KEPT_BELOW_SENT)
                    .with("kept", keeps)
                    .with("sent", sent));
        }
    }

    private void checkCredited(Reserved kept) {
        had.lines().stream().map(ReservedLine::line).distinct().forEach(line -> checkCredited(line, kept));
        had.charges().stream().map(ReservedCharge::charge).forEach(charge -> checkCredited(charge, kept));
    }

    private void checkCredited(Identifier item, Reserved kept) {
        TaxedAmount credited = balances.credited(had.caseId(), item);
        if (credited.gross().isZero() && credited.tax().isZero()) {
            return;
        }
        TaxedAmount keeps = balances.sum(kept.shares(item).map(Share::value));
        boolean fits = balances.saves(item) ? keeps.isWithin(credited) : credited.isWithin(keeps);
        if (!fits) {
            refusals.add(reason(EntitlementReason.KEPT_BELOW_CREDITED)
                    .with("item", item)
                    .with("kept", keeps)
                    .with("credited", credited));
        }
    }

    private Optional<Decision<Initiated>> refused() {
        return Optional.of(new Decision.Refused<>(refusals));
    }
}
