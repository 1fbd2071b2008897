package dev.retour.returns;

import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseFact.Authorized;
import dev.retour.returns.CaseFact.GoodsDisposed;
import dev.retour.returns.CaseFact.GoodsInspected;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.CaseFact.RefundCalculated;
import dev.retour.returns.CaseFact.RefundGivenUp;
import dev.retour.returns.CaseFact.RefundRetried;
import dev.retour.returns.CaseFact.Told;
import dev.retour.returns.CaseNews.CompensationAnswered;
import dev.retour.returns.CaseNews.RefundAnswered;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.disposition.Dispositions;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets one event happen to a case. */
record Folding(ReturnCase before, CaseEvent event) {

    private static final Comparator<KnownNews> BY_KEY = Comparator.comparing(
                    (KnownNews known) -> known.observation().source())
            .thenComparing(known -> known.observation().externalId());

    ReturnCase after() {
        boolean counts = event.at().isAfter(before.acted()) && isAct();
        Instant acted = counts ? event.at() : before.acted();
        ReturnCase after = changed()
                .acted(acted)
                .dueDate(dueDate())
                .deadline(event.deadline())
                .build();
        return missed().map(missed -> new Passed(missed, after.moved()))
                .map(passed -> new CaseDraft(after).passed(Optional.of(passed)).build())
                .orElse(after);
    }

    /** Reminders count until something else happens; that somebody else has the case begins the count anew. */
    private Optional<Deadline.Missed> missed() {
        return switch (event.fact().kind()) {
            case REMINDED -> reminded((CaseFact.Reminded) event.fact());
            case HANDED_UP ->
                Optional.of(((CaseFact.HandedUp) event.fact()).missed().passed(0));
            default -> Optional.empty();
        };
    }

    /** What was set holds until something was done at it; a notice is nothing that was done. */
    private Optional<DueDate> dueDate() {
        return switch (event.fact().kind()) {
            case DUE_SET -> Optional.of(((CaseFact.DueSet) event.fact()).due());
            case CLOSED, HANDED_UP -> Optional.empty();
            case REMINDED -> before.dueDate().filter(due -> ((CaseFact.Reminded) event.fact()).isNotice());
            case AUTHORIZED -> before.dueDate().filter(due -> !isExpiry((Authorized) event.fact()));
            default -> before.dueDate();
        };
    }

    private static boolean isExpiry(Authorized fact) {
        return fact.change().act() == AuthorizationAct.EXPIRE;
    }

    private static Optional<Deadline.Missed> reminded(CaseFact.Reminded fact) {
        Deadline passed = fact.deadline();
        return fact.isNotice() ? Optional.empty() : Optional.of(passed.passed(passed.reminders() + 1));
    }

    /**
     * That somebody answers for a case, is told that its deadline is near, or asks what became of a refund, gives nobody more time. News and parcels have a time of their
     * own, see {@link ReturnCase#moved}.
     */
    private boolean isAct() {
        return switch (event.fact().kind()) {
            case ASSIGNED, DUE_SET, REFUND_ASKED, TOLD, PARCEL_MOVED, PARCEL_LEFT_OUT -> false;
            case AUTHORIZED, REOPENED, GOODS_DISPOSED -> !follows();
            case REMINDED -> !((CaseFact.Reminded) event.fact()).isNotice();
            case COMPENSATION_PURSUED -> ((CaseFact.CompensationPursued) event.fact()).act() != Pursuit.ASK;
            default -> true;
        };
    }

    /** What follows from news or from a parcel has its time, which counts by itself as long as that holds. */
    private boolean follows() {
        for (KnownNews each : before.news()) {
            if (each.observation().effectiveAt().equals(event.at())) {
                return true;
            }
        }
        return !before.only(each -> each.since().filter(event.at()::equals).isPresent())
                .isEmpty();
    }

    private CaseDraft changed() {
        CaseFact fact = event.fact();
        return switch (fact.kind()) {
            case OPENED -> opened((Opened) fact);
            case AUTHORIZED -> authorized((Authorized) fact);
            case TOLD -> told((Told) fact);
            case PARCEL_MOVED -> carried((CaseFact.ParcelMoved) fact);
            case PARCEL_LEFT_OUT -> leftOut(((CaseFact.ParcelLeftOut) fact).parcel());
            case GOODS_INSPECTED -> inspected(((GoodsInspected) fact).moves());
            case GOODS_DISPOSED -> disposed(((GoodsDisposed) fact).movements());
            case REFUND_CALCULATED ->
                same().refunds(plus(before.refunds(), List.of(((RefundCalculated) fact).refund())));
            case REFUND_APPROVED -> approved(((CaseFact.RefundApproved) fact).refund());
            case REFUND_DISCARDED -> discarded(((CaseFact.RefundDiscarded) fact).refund());
            case REFUND_RETRIED -> retried((RefundRetried) fact);
            case REFUND_GIVEN_UP -> givenUp((RefundGivenUp) fact);
            case REFUND_ASKED -> asked((CaseFact.RefundAsked) fact);
            case COMPENSATED -> compensated(((CaseFact.Compensated) fact).compensation());
            case COMPENSATION_PURSUED -> pursued((CaseFact.CompensationPursued) fact);
            case REMINDED -> same();
            case HANDED_UP -> same().owner(Optional.of(((CaseFact.HandedUp) fact).owner()));
            case DUE_SET -> same().passed(Optional.empty());
            case ASSIGNED -> same().owner(Optional.of(((CaseFact.Assigned) fact).owner()));
            case CLOSED -> same().stage(CaseStage.CLOSED);
            case REOPENED -> same().stage(CaseStage.OPEN);
        };
    }

    private CaseDraft same() {
        return new CaseDraft(before);
    }

    private CaseDraft opened(Opened fact) {
        List<LineUnits> wanted = new ArrayList<>(fact.lines().size());
        fact.lines().forEach(line -> wanted.add(wanted(line)));
        return same().order(fact.order())
                .stage(CaseStage.OPEN)
                .opened(Optional.of(fact))
                .authorization(Authorization.of(wanted))
                .pieces(Pieces.of(fact.lines()));
    }

    /** Of the lines that it names only the pieces that it names are left. */
    private CaseDraft authorized(Authorized fact) {
        boolean ofCharges = before.authorization().lines().isEmpty();
        CaseDraft next = same().authorization(before.authorization().after(fact.change()))
                .granted(ofCharges || before.granted());
        if (fact.pieces().isEmpty()) {
            return next;
        }
        List<Pieces> pieces = new ArrayList<>(before.pieces());
        fact.pieces().forEach(now -> pieces.removeIf(each -> each.line().equals(now.line())));
        pieces.addAll(fact.pieces());
        return next.pieces(pieces);
    }

    /** An amount without units is one thing that is asked for. */
    private static LineUnits wanted(ReservedLine line) {
        return LineUnits.of(line.line(), Math.max(1, line.units().count()));
    }

    private CaseDraft told(Told fact) {
        KnownNews told = new KnownNews(fact.order(), fact.observation(), fact.content(), fact.news(), List.of());
        Optional<KnownNews> known = before.known(fact.observation());
        List<KnownNews> all = new ArrayList<>(before.news());
        known.ifPresent(all::remove);
        all.add(known.map(old -> old.or(told)).orElse(told));
        all.sort(BY_KEY);
        List<Refund> refunds = new ArrayList<>(before.refunds());
        refunds.replaceAll(each -> heard(each, all));
        List<Compensation> compensations = new ArrayList<>(before.compensations());
        compensations.replaceAll(each -> heard(each, all));
        return same().order(order(before.parcels(), all))
                .news(all)
                .refunds(refunds)
                .compensations(compensations);
    }

    /** As long as nobody has opened it, it is of the order that its parcels name, else its earliest news. */
    private OrderId order(List<CaseParcel> parcels, List<KnownNews> news) {
        return before.opened().isPresent() || !parcels.isEmpty()
                ? before.order()
                : news.stream().min(Rulings.BY_TIME).map(KnownNews::order).orElse(before.order());
    }

    private CaseDraft carried(CaseFact.ParcelMoved fact) {
        List<CaseParcel> all = without(fact.parcel().parcel());
        all.add(fact.parcel());
        all.sort(Comparator.comparing(each -> each.parcel().value()));
        return same().parcels(all).order(before.opened().isPresent() ? before.order() : fact.order());
    }

    private CaseDraft leftOut(ParcelId parcel) {
        List<CaseParcel> others = without(parcel);
        return same().parcels(others).order(order(others, before.news()));
    }

    private List<CaseParcel> without(ParcelId parcel) {
        List<CaseParcel> others = new ArrayList<>(before.parcels());
        others.removeIf(each -> each.parcel().equals(parcel));
        return others;
    }

    private static Compensation heard(Compensation compensation, List<KnownNews> news) {
        Compensation heard = compensation.unheard();
        for (KnownNews known : news) {
            if (known.news() instanceof CompensationAnswered answer
                    && answer.compensation().equals(heard.id())) {
                heard = heard.hearing(answer.attempt(), answer.said());
            }
        }
        return heard;
    }

    private CaseDraft compensated(Compensation compensation) {
        Compensation granted = heard(compensation.granted(), before.news());
        return same().compensations(plus(before.compensations(), List.of(granted)));
    }

    private CaseDraft pursued(CaseFact.CompensationPursued fact) {
        return compensation(fact.compensation(), each -> each.after(fact.act()));
    }

    private CaseDraft compensation(CompensationId id, UnaryOperator<Compensation> change) {
        List<Compensation> all = new ArrayList<>(before.compensations());
        all.replaceAll(each -> each.id().equals(id) ? heard(change.apply(each), before.news()) : each);
        return same().compensations(all);
    }

    /** Only answers that hold count: one that was corrected is as if it was never given. */
    private static Refund heard(Refund refund, List<KnownNews> news) {
        Refund heard = refund.withAll(RefundPart::unheard);
        for (KnownNews known : news) {
            if (known.news() instanceof RefundAnswered answer && answer.refund().equals(refund.id())) {
                heard = heard.with(answer.tender(), part -> part.hearing(answer.attempt(), answer.said()));
            }
        }
        return heard;
    }

    private CaseDraft approved(RefundId refund) {
        return part(refund, each -> each.withAll(part -> part.after(SettlementAct.APPROVE)));
    }

    private CaseDraft inspected(List<Inspected> moves) {
        return same().inspections(plus(before.inspections(), moves));
    }

    private CaseDraft disposed(List<Disposed> movements) {
        Dispositions dispositions = before.dispositions();
        for (Disposed movement : movements) {
            dispositions = dispositions.with(movement);
        }
        return same().dispositions(dispositions);
    }

    private CaseDraft discarded(RefundId refund) {
        return part(refund, each -> each.withAll(part -> part.after(SettlementAct.DISCARD)));
    }

    private CaseDraft retried(RefundRetried fact) {
        return part(fact.refund(), each -> each.with(fact.tender(), part -> part.after(SettlementAct.RETRY)));
    }

    private CaseDraft asked(CaseFact.RefundAsked fact) {
        return part(fact.refund(), each -> each.with(fact.tender(), RefundPart::asking));
    }

    private CaseDraft givenUp(RefundGivenUp fact) {
        return part(fact.refund(), each -> each.with(fact.tender(), part -> part.after(SettlementAct.GIVE_UP)));
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return all;
    }

    /** What a payment service told before we did something counts after it too. */
    private CaseDraft part(RefundId refund, UnaryOperator<Refund> change) {
        List<Refund> all = new ArrayList<>(before.refunds());
        all.replaceAll(each -> each.id().equals(refund) ? heard(change.apply(each), before.news()) : each);
        return same().refunds(all);
    }
}
