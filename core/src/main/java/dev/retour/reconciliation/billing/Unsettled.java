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
                .unjudged(false)
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

    /** Charges that no parcel has, and why they may not be all there is on the bill for it. */
    ParcelAudit stranger(Doubt doubt, List<BillLine> lines, Optional<Reason> unread) {
        LineTriage triage = new LineTriage(contract, policy, Optional.empty());
        if (doubt.isOfSeveral()) {
            triage.ofSeveral(lines);
        } else {
            sort(triage, lines, unread);
        }
        return settle(triage, found(doubt, lines, triage.counted()), unread, start(lines));
    }

    /** Charges under several waybills, of a parcel whose own is not known. */
    ParcelAudit severalWaybills(Parcel parcel, long waybills, List<BillLine> lines) {
        return ofParcel(Optional.of(Doubt.severalFit(waybills)), parcel, lines, Optional.empty());
    }

    /** Charges for a parcel of ours of which no row could be read, and why they may not be all there is. */
    ParcelAudit unreadable(Parcel parcel, List<BillLine> lines, Optional<Reason> unread) {
        return ofParcel(Optional.of(Doubt.unreadable(parcel.id().value())), parcel, lines, unread);
    }

    /** Charges of a parcel that are not all there is on the bill for it. */
    ParcelAudit partly(Parcel parcel, List<BillLine> lines, Reason why) {
        return ofParcel(Optional.empty(), parcel, lines, Optional.of(why));
    }

    private ParcelAudit ofParcel(Optional<Doubt> doubt, Parcel parcel, List<BillLine> lines, Optional<Reason> unread) {
        LineTriage triage = sort(new LineTriage(contract, policy, Optional.of(parcel)), lines, unread);
        List<Discrepancy> found =
                doubt.map(why -> found(why, lines, triage.counted())).orElse(List.of());
        return settle(triage, found, unread, start(parcel, lines));
    }

    private static LineTriage sort(LineTriage triage, List<BillLine> lines, Optional<Reason> unread) {
        return unread.isPresent() ? triage.ofSome(lines) : triage.of(lines);
    }

    private List<Discrepancy> found(Doubt doubt, List<BillLine> lines, List<BillLine> counted) {
        return related(doubt, counted).stream()
                .map(related -> Discrepancy.of(
                        doubt.type(), sum(related), reason(doubt, lines, sum(related)), LineTriage.evidence(related)))
                .toList();
    }

    /** What could not be read may take back any of it, so nothing is claimed beside it. */
    private ParcelAudit settle(
            LineTriage triage, List<Discrepancy> found, Optional<Reason> unread, ParcelAuditBuilder audit) {
        Stream.concat(triage.discrepancies().stream(), found.stream())
                .map(one -> unread.isPresent() ? one.lookedInto() : one)
                .forEach(audit::addDiscrepancies);
        unread.ifPresent(audit::addNotes);
        return audit.outside(triage.outside().plus(sum(triage.counted()))).build();
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
