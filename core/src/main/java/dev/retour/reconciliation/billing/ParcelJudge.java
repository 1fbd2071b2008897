package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.Rating;
import dev.retour.courier.rating.RatingReason;
import dev.retour.courier.rating.Repricing;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Judges one parcel with the lines of its bill. Pure; thread-safe. */
final class ParcelJudge {

    private final Rater rater;
    private final AuditPolicy policy;
    private final CurrencyUnit currency;

    ParcelJudge(Rater rater, AuditPolicy policy) {
        this.rater = rater;
        this.policy = policy;
        this.currency = rater.card().currency();
    }

    /** A parcel of ours with lines. */
    Judged billed(Parcel parcel, List<BillLine> lines) {
        long waybills = lines.stream()
                .map(BillLine::waybill)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        if (parcel.waybill().isEmpty() && waybills > 1) {
            return stranger(DiscrepancyClass.AMBIGUOUS_PARCEL, Optional.of(parcel), lines, waybills);
        }
        LineTriage triage = new LineTriage(currency, policy, Optional.of(parcel)).of(lines);
        ParcelAuditBuilder audit = start(lines)
                .parcel(parcel.id())
                .order(parcel.order().or(() -> first(lines).order()))
                .waybill(parcel.waybill().or(() -> first(lines).waybill()))
                .discrepancies(triage.discrepancies());
        if (!triage.counted().isEmpty()) {
            return compared(parcel, triage, audit);
        }
        boolean silent = triage.discrepancies().isEmpty();
        return unbilled(parcel)
                .filter(missing -> silent)
                .map(missing -> new Judged(missing.audit(), triage.outside()))
                .orElseGet(() -> new Judged(audit.build(), triage.outside()));
    }

    private static BillLine first(List<BillLine> lines) {
        return lines.get(0);
    }

    private ParcelAuditBuilder start(List<BillLine> lines) {
        return new ParcelAuditBuilder()
                .order(lines.isEmpty() ? Optional.empty() : first(lines).order())
                .waybill(lines.isEmpty() ? Optional.empty() : first(lines).waybill())
                .verdict(Verdict.NOT_COMPARED)
                .billed(Money.zero(currency))
                .outside(Money.zero(currency))
                .effects(EffectSplit.none(currency));
    }

    private Judged compared(Parcel parcel, LineTriage triage, ParcelAuditBuilder audit) {
        Facts facts = new Facts(parcel, triage.counted(), currency);
        Optional<RateRequest> own = facts.own();
        Rating rating = own.map(rater::rate)
                .orElseGet(() -> new Rating.NoQuote(List.of(Reason.of(RatingReason.WEIGHT_UNKNOWN))));
        audit.assumptions(facts.assumptions());
        return rating instanceof Quote expected
                ? compared(own.orElseThrow(), expected, facts, triage, audit)
                : notPriced(((Rating.NoQuote) rating).reasons(), facts, triage, audit);
    }

    private Judged compared(RateRequest own, Quote expected, Facts facts, LineTriage triage, ParcelAuditBuilder audit) {
        CourierInputs courier = facts.courier();
        Repricing repricing = rater.reprice(own, expected, courier, facts.billed());
        List<SourceRef> evidence = LineTriage.evidence(triage.counted());
        audit.verdict(verdict(repricing.difference()))
                .expected(expected.total())
                .billed(repricing.billed().total())
                .effects(repricing.effects())
                .quote(expected)
                .notes(repricing.notes())
                .addAllDiscrepancies(new Blame(own, courier, repricing, policy, evidence).discrepancies());
        return new Judged(audit.build(), triage.outside());
    }

    private static Verdict verdict(Money difference) {
        return difference.isZero() ? Verdict.CORRECT : difference.isPositive() ? Verdict.OVER : Verdict.UNDER;
    }

    private Judged notPriced(List<Reason> reasons, Facts facts, LineTriage triage, ParcelAuditBuilder audit) {
        Money billed = facts.billed().total();
        Discrepancy found = notPriced(reasons, billed, LineTriage.evidence(triage.counted()));
        return new Judged(
                audit.addDiscrepancies(found).notes(reasons).build(),
                Math.addExact(triage.outside(), billed.getAmountMinorLong()));
    }

    private static Discrepancy notPriced(List<Reason> reasons, Money stake, List<SourceRef> evidence) {
        String why = reasons.stream().map(reason -> reason.code().code()).collect(Collectors.joining(", "));
        Reason reason = Reason.of(DiscrepancyClass.NOT_PRICED).with("why", why);
        return Discrepancy.of(DiscrepancyClass.NOT_PRICED, stake, reason, evidence);
    }

    /** Lines of one waybill that is no parcel of ours, or of a parcel that is not guessed. */
    Judged stranger(DiscrepancyClass type, Optional<Parcel> parcel, List<BillLine> lines, long candidates) {
        LineTriage triage = new LineTriage(currency, policy, parcel).of(lines);
        ParcelAuditBuilder audit = start(lines).parcel(parcel.map(Parcel::id)).discrepancies(triage.discrepancies());
        long counted = 0;
        for (BillLine line : triage.counted()) {
            counted = Math.addExact(counted, line.amount().getAmountMinorLong());
        }
        if (!triage.counted().isEmpty()) {
            audit.addDiscrepancies(stranger(type, triage.counted(), Money.ofMinor(currency, counted), candidates));
        }
        return new Judged(audit.build(), Math.addExact(triage.outside(), counted));
    }

    private static Discrepancy stranger(DiscrepancyClass type, List<BillLine> lines, Money stake, long candidates) {
        Reason reason = Reason.of(type)
                .with("waybill", first(lines).waybill().map(Waybill::value).orElse("-"))
                .with("order", first(lines).order().map(Object::toString).orElse("-"))
                .with("billed", stake)
                .with("parcels", candidates);
        return Discrepancy.of(type, stake, reason, LineTriage.evidence(lines));
    }

    /** A parcel of ours without lines; empty if it need not be on this bill. */
    Optional<Judged> unbilled(Parcel parcel) {
        boolean due = policy.isOnOurBill(parcel) && !policy.isLater(parcel);
        return due ? Optional.of(missing(parcel)) : Optional.empty();
    }

    /** A parcel of ours that shares its waybill or order with another one, so that its lines cannot be told. */
    Judged shared(Parcel parcel, long candidates) {
        Reason reason = Reason.of(ClearanceReason.PARCEL_SHARED)
                .with("parcel", parcel.id())
                .with("parcels", candidates);
        ParcelAudit audit = start(List.of())
                .parcel(parcel.id())
                .order(parcel.order())
                .waybill(parcel.waybill())
                .addNotes(reason)
                .build();
        return new Judged(audit, 0);
    }

    private Judged missing(Parcel parcel) {
        Facts facts = new Facts(parcel, List.of(), currency);
        Optional<Quote> quote = facts.own().map(rater::rate).flatMap(ParcelJudge::quote);
        Money stake = quote.map(Quote::total).orElse(Money.zero(currency));
        Reason reason = Reason.of(DiscrepancyClass.SHIPPED_NOT_BILLED)
                .with("parcel", parcel.id())
                .with("expected", quote.map(known -> known.total().toString()).orElse("?"));
        ParcelAudit audit = start(List.of())
                .parcel(parcel.id())
                .order(parcel.order())
                .waybill(parcel.waybill())
                .verdict(Verdict.NOT_BILLED)
                .expected(quote.map(Quote::total))
                .quote(quote)
                .addDiscrepancies(Discrepancy.of(DiscrepancyClass.SHIPPED_NOT_BILLED, stake, reason, List.of()))
                .build();
        return new Judged(audit, 0);
    }

    private static Optional<Quote> quote(Rating rating) {
        return rating instanceof Quote quote ? Optional.of(quote) : Optional.empty();
    }
}
