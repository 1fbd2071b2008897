package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Results for charges without a parcel and for parcels whose charges cannot be told: nothing is guessed. Thread-safe. */
final class Unsettled {

    private final AuditPolicy policy;
    private final Contract contract;
    private final CurrencyUnit currency;

    Unsettled(AuditPolicy policy, Contract contract) {
        this.policy = policy;
        this.contract = contract;
        this.currency = contract.currency();
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
        LineTriage triage = new LineTriage(contract, policy, Optional.empty());
        return stranger(doubt, lines, doubt.isOfSeveral() ? triage.ofSeveral(lines) : triage.of(lines), start(lines));
    }

    /** Charges under several waybills, of a parcel whose own is not known. */
    ParcelAudit severalWaybills(Parcel parcel, long waybills, List<BillLine> lines) {
        return ofParcel(Doubt.severalFit(waybills), parcel, lines);
    }

    /** Charges for a parcel of ours of which no row could be read. */
    ParcelAudit unreadable(Parcel parcel, List<BillLine> lines) {
        return ofParcel(Doubt.unreadable(parcel.id().value()), parcel, lines);
    }

    /** Charges of a parcel that are not all there is on the bill for it. */
    ParcelAudit partly(Parcel parcel, List<BillLine> lines, Reason why) {
        LineTriage triage = new LineTriage(contract, policy, Optional.of(parcel)).of(lines);
        return start(parcel, lines)
                .discrepancies(triage.discrepancies())
                .outside(triage.outside().plus(sum(triage.counted())))
                .addNotes(why)
                .build();
    }

    private ParcelAudit ofParcel(Doubt doubt, Parcel parcel, List<BillLine> lines) {
        LineTriage triage = new LineTriage(contract, policy, Optional.of(parcel)).of(lines);
        return stranger(doubt, lines, triage, start(parcel, lines));
    }

    private ParcelAudit stranger(Doubt doubt, List<BillLine> lines, LineTriage triage, ParcelAuditBuilder audit) {
        audit.discrepancies(triage.discrepancies()).outside(triage.outside().plus(sum(triage.counted())));
        for (List<BillLine> related : related(doubt, triage.counted())) {
            Reason reason = reason(doubt, lines, sum(related));
            audit.addDiscrepancies(Discrepancy.of(doubt.type(), sum(related), reason, LineTriage.evidence(related)));
        }
        return audit.build();
    }

    /** What is given back for nobody knows what sets off no charge for nobody knows what. */
    private static List<List<BillLine>> related(Doubt doubt, List<BillLine> counted) {
        Map<Boolean, List<BillLine>> parts = counted.stream()
                .collect(Collectors.partitioningBy(
                        line -> doubt.isOfNone() && line.amount().isNegative()));
        return Stream.of(parts.get(false), parts.get(true))
                .filter(some -> !some.isEmpty())
                .toList();
    }

    Money sum(List<BillLine> lines) {
        return lines.stream().map(BillLine::amount).reduce(Money.zero(currency), Money::plus);
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
}
