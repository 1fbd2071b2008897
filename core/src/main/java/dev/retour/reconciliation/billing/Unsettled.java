package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Results for charges without a parcel and for parcels whose charges cannot be told: nothing is guessed. Thread-safe. */
final class Unsettled {

    private final AuditPolicy policy;
    private final CurrencyUnit currency;

    Unsettled(AuditPolicy policy, CurrencyUnit currency) {
        this.policy = policy;
        this.currency = currency;
    }

    /** A result without a comparison, named by what some lines say. */
    ParcelAuditBuilder start(List<BillLine> lines) {
        return new ParcelAuditBuilder()
                .order(stated(lines, BillLine::order))
                .waybill(stated(lines, BillLine::waybill))
                .verdict(Verdict.NOT_COMPARED)
                .billed(Money.zero(currency))
                .outside(Money.zero(currency))
                .effects(EffectSplit.none(currency));
    }

    /** The same, named by our records where they tell. */
    ParcelAuditBuilder start(Parcel parcel, List<BillLine> lines) {
        ParcelAuditBuilder audit = start(lines).parcel(parcel.id());
        parcel.order().ifPresent(audit::order);
        parcel.waybill().ifPresent(audit::waybill);
        return audit;
    }

    private static <T> Optional<T> stated(List<BillLine> lines, Function<BillLine, Optional<T>> fact) {
        return lines.stream().map(fact).flatMap(Optional::stream).findFirst();
    }

    /** Charges that no parcel has. */
    ParcelAudit stranger(Doubt doubt, List<BillLine> lines) {
        LineTriage triage = new LineTriage(currency, policy, Optional.empty()).of(lines);
        return stranger(doubt, lines, triage, start(lines));
    }

    /** Charges under several waybills, of a parcel whose own is not known. */
    ParcelAudit severalWaybills(Parcel parcel, long waybills, List<BillLine> lines) {
        LineTriage triage = new LineTriage(currency, policy, Optional.of(parcel)).of(lines);
        return stranger(Doubt.severalFit(waybills), lines, triage, start(parcel, lines));
    }

    private ParcelAudit stranger(Doubt doubt, List<BillLine> lines, LineTriage triage, ParcelAuditBuilder audit) {
        Money counted = Money.zero(currency);
        for (BillLine line : triage.counted()) {
            counted = counted.plus(line.amount());
        }
        audit.discrepancies(triage.discrepancies()).outside(triage.outside().plus(counted));
        if (!triage.counted().isEmpty()) {
            Reason reason = reason(doubt, lines, counted);
            audit.addDiscrepancies(
                    Discrepancy.of(doubt.type(), counted, reason, LineTriage.evidence(triage.counted())));
        }
        return audit.build();
    }

    private static Reason reason(Doubt doubt, List<BillLine> lines, Money billed) {
        return Reason.of(doubt.type())
                .with(
                        "waybill",
                        stated(lines, BillLine::waybill).map(Waybill::value).orElse("-"))
                .with(
                        "order",
                        stated(lines, BillLine::order).map(Object::toString).orElse("-"))
                .with("billed", billed)
                .with("parcels", doubt.parcels());
    }

    /** A parcel of ours that shares its waybill or order with another one, so that its lines cannot be told. */
    ParcelAudit shared(Parcel parcel, long candidates) {
        return untold(
                parcel,
                Reason.of(ClearanceReason.PARCEL_SHARED)
                        .with("parcel", parcel.id())
                        .with("parcels", candidates));
    }

    /** A parcel of ours without a line, while its order is billed under a waybill that is not ours. */
    ParcelAudit elsewhere(Parcel parcel) {
        Reason reason = Reason.of(ClearanceReason.PARCEL_ELSEWHERE)
                .with("parcel", parcel.id())
                .with("order", parcel.order().map(Object::toString).orElse("-"));
        return untold(parcel, reason);
    }

    private ParcelAudit untold(Parcel parcel, Reason why) {
        return start(parcel, List.of()).addNotes(why).build();
    }
}
