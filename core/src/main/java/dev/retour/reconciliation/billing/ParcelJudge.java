package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rating;
import dev.retour.courier.rating.RatingReason;
import dev.retour.courier.rating.Repricing;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Judges one parcel with the lines of its bill. Pure; thread-safe. */
final class ParcelJudge {

    private final Contract contract;
    private final AuditPolicy policy;
    private final CurrencyUnit currency;
    private final Unsettled unsettled;
    private final WayBack wayBack;

    ParcelJudge(Contract contract, AuditPolicy policy) {
        this.contract = contract;
        this.policy = policy;
        this.currency = contract.currency();
        this.unsettled = new Unsettled(policy, contract);
        this.wayBack = new WayBack(contract);
    }

    /** What cannot be told. */
    Unsettled unsettled() {
        return unsettled;
    }

    /** A parcel of ours with charges; the doubt is why it may be billed where these charges do not bill it. */
    ParcelAudit billed(Parcel parcel, List<BillLine> lines, Optional<Reason> doubt, List<Reason> notes) {
        long waybills = Credits.waybills(lines);
        if (parcel.waybill().isEmpty() && waybills > 1) {
            return unsettled.severalWaybills(parcel, waybills, lines);
        }
        LineTriage triage = new LineTriage(contract, policy, Optional.of(parcel)).of(lines);
        ParcelAuditBuilder audit = unsettled
                .start(parcel, lines)
                .discrepancies(triage.discrepancies())
                .outside(triage.outside())
                .notes(notes);
        if (triage.isSilent() && isDue(parcel)) {
            return missing(parcel, audit, doubt);
        }
        return triage.counted().isEmpty()
                ? audit.unjudged(triage.mayHideFreight()).build()
                : compared(parcel, triage, audit);
    }

    private Rating rate(Optional<RateRequest> own) {
        return own.map(contract::rate)
                .orElseGet(() -> new Rating.NoQuote(List.of(Reason.of(RatingReason.WEIGHT_UNKNOWN))));
    }

    private ParcelAudit compared(Parcel parcel, LineTriage triage, ParcelAuditBuilder audit) {
        Facts facts = new Facts(parcel, triage.counted(), currency);
        Optional<RateRequest> own = facts.own();
        Rating rating = rate(own);
        audit.assumptions(facts.assumptions());
        return rating instanceof Quote expected
                ? comparable(own.orElseThrow(), expected, facts, triage, audit)
                : notPriced(((Rating.NoQuote) rating).reasons(), triage, audit);
    }

    /** Charges beyond what can be held are no bug but a fault of the bill. */
    private ParcelAudit comparable(
            RateRequest own, Quote expected, Facts facts, LineTriage triage, ParcelAuditBuilder audit) {
        try {
            return compared(own, expected, facts, triage, audit);
        } catch (ArithmeticException beyondLong) {
            return notPriced(List.of(Reason.of(ClearanceReason.CHARGES_TOO_LARGE)), triage, audit);
        }
    }

    private ParcelAudit compared(
            RateRequest own, Quote expected, Facts facts, LineTriage triage, ParcelAuditBuilder audit) {
        CourierInputs courier = facts.courier();
        Repricing repricing = contract.reprice(own, expected, courier, facts.billed());
        Money difference = repricing.difference();
        if (difference.isNegative() && triage.mayHideFreight()) {
            return withoutFreight(expected, repricing.billed().total(), triage, audit);
        }
        List<Discrepancy> found = new Blame(own, courier, repricing, policy, triage.counted()).discrepancies();
        audit.verdict(verdict(difference))
                .expected(expected.total())
                .billed(repricing.billed().total())
                .effects(repricing.effects())
                .quote(expected)
                .addAllNotes(repricing.notes())
                .addAllDiscrepancies(found);
        return facts.knowsLegs() ? audit.build() : wayBack.consider(audit.build(), own);
    }

    /** What is too little may be among what was put aside: nobody knows how much was charged. */
    private static ParcelAudit withoutFreight(
            Quote expected, Money billed, LineTriage triage, ParcelAuditBuilder audit) {
        Reason note = Reason.of(ClearanceReason.FREIGHT_UNKNOWN)
                .with("billed", billed)
                .with("expected", expected.total());
        return audit.unjudged(true)
                .expected(expected.total())
                .quote(expected)
                .outside(triage.outside().plus(billed))
                .addNotes(note)
                .build();
    }

    private static Verdict verdict(Money difference) {
        return difference.isZero() ? Verdict.CORRECT : difference.isPositive() ? Verdict.OVER : Verdict.UNDER;
    }

    private ParcelAudit notPriced(List<Reason> reasons, LineTriage triage, ParcelAuditBuilder audit) {
        Money billed = unsettled.sum(triage.counted());
        Discrepancy found = notPriced(reasons, billed, LineTriage.evidence(triage.counted()));
        return audit.unjudged(true)
                .addDiscrepancies(found)
                .addAllNotes(reasons)
                .outside(triage.outside().plus(billed))
                .build();
    }

    private static Discrepancy notPriced(List<Reason> reasons, Money stake, List<SourceRef> evidence) {
        String why = reasons.stream().map(reason -> reason.code().code()).collect(Collectors.joining(", "));
        Reason reason = Reason.of(DiscrepancyClass.NOT_PRICED).with("why", why);
        return Discrepancy.of(DiscrepancyClass.NOT_PRICED, stake, reason, evidence);
    }

    /** A parcel of ours without charges; empty if it need not be on this bill. */
    Optional<ParcelAudit> unbilled(Parcel parcel, Optional<Reason> doubt) {
        return isDue(parcel)
                ? Optional.of(missing(parcel, unsettled.start(parcel, List.of()), doubt))
                : Optional.empty();
    }

    boolean isDue(Parcel parcel) {
        return policy.isOnOurBill(parcel) && !policy.isLater(parcel);
    }

    private ParcelAudit missing(Parcel parcel, ParcelAuditBuilder audit, Optional<Reason> doubt) {
        return doubt.isPresent() ? audit.addNotes(doubt.get()).build() : missing(parcel, audit);
    }

    private ParcelAudit missing(Parcel parcel, ParcelAuditBuilder audit) {
        Facts facts = new Facts(parcel, List.of(), currency);
        Optional<RateRequest> own = facts.own();
        Rating rating = rate(own);
        Optional<Quote> quote = rating instanceof Quote priced ? Optional.of(priced) : Optional.empty();
        Money stake = quote.map(Quote::total).orElse(Money.zero(currency));
        Reason reason = Reason.of(DiscrepancyClass.SHIPPED_NOT_BILLED)
                .with("parcel", parcel.id())
                .with("expected", quote.map(known -> known.total().toString()).orElse("?"));
        return audit.verdict(Verdict.NOT_BILLED)
                .expected(quote.map(Quote::total))
                .quote(quote)
                .assumptions(facts.assumptions())
                .addAllNotes(accrualNotes(own, rating))
                .addDiscrepancies(Discrepancy.of(DiscrepancyClass.SHIPPED_NOT_BILLED, stake, reason, List.of()))
                .build();
    }

    /** Why there is nothing to accrue, or what may come on top of it. */
    private List<Reason> accrualNotes(Optional<RateRequest> own, Rating rating) {
        return rating instanceof Quote quote
                ? contract.leftOut(own.orElseThrow(), quote)
                : ((Rating.NoQuote) rating).reasons();
    }
}
