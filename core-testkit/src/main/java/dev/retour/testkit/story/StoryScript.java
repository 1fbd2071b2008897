package dev.retour.testkit.story;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.OpenBuilder;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.testkit.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Writes the steps of one story, one after the other. */
final class StoryScript {

    private static final String WAREHOUSE = "HANGZHOU";

    private final StoryKind kind;
    private final OrderTerms terms;
    private final CaseId caseId;
    private final Dice dice;
    private final OrderLine line;
    private final List<StoryStep> steps = new ArrayList<>();
    private Instant now;

    StoryScript(StoryKind kind, OrderTerms terms, long number, Dice dice) {
        this.kind = kind;
        this.terms = terms;
        this.caseId = CaseId.of("R-" + (1001 + number));
        this.dice = dice;
        this.line = terms.lines().get(0);
        this.now = terms.placedAt();
    }

    ReturnStory story() {
        fact("captured", new OrderFact.Captured(terms));
        switch (kind) {
            case NEVER_SENT -> neverSent();
            case PARTLY_APPROVED -> partlyApproved();
            case REFUND_FIRST -> refundFirst();
            case REFUSED_PARCEL -> refusedParcel();
            case REFUND_ONLY -> refundOnly();
            case REJECTED -> rejected();
            case WITHDRAWN -> withdrawn();
            case CANCELLED -> cancelled();
            default -> returned();
        }
        return new ReturnStory(kind, terms, caseId, steps);
    }

    private void returned() {
        arrive();
        open(changedMind());
        comeBack(kind == StoryKind.SHORT_RECEIPT ? 2 : kind.units());
        days(1);
        refund();
    }

    private void neverSent() {
        arrive();
        open(changedMind());
        days(14);
        command("expire", new CaseCommand.Expire(terms.id(), caseId));
    }

    private void partlyApproved() {
        arrive();
        open(complaint());
        days(1);
        authorize("approve", AuthorizationAct.APPROVE, 2, Optional.empty());
        authorize("reject", AuthorizationAct.REJECT, 1, Optional.of("PHOTO_SHOWS_WEAR"));
        comeBack(2);
        days(1);
        refund();
    }

    private void refundFirst() {
        arrive();
        open(changedMind().intake(Stories.FAST_REFUND));
        refund();
        comeBack(1);
    }

    private void refusedParcel() {
        ship();
        open(wish(ReasonKind.REFUSED).basis(Basis.REFUSED));
        days(2);
        receive(kind.units());
        refund();
        putAway(kind.units());
    }

    private void refundOnly() {
        arrive();
        Money some = Money.ofMajor(terms.currency(), dice.between(10, 40));
        open(CaseCommand.Open.builder(terms.id(), caseId)
                .reason(ReturnReason.of(ReasonKind.QUALITY_DEFECT))
                .addEvidence("PHOTO")
                .resolution(Resolution.REFUND_ONLY)
                .addAmounts(new LineMoney(line.id(), some)));
        days(1);
        command("approve", CaseCommand.Authorize.all(terms.id(), caseId, AuthorizationAct.APPROVE));
        refund();
    }

    private void rejected() {
        arrive();
        open(complaint());
        days(2);
        authorize("reject", AuthorizationAct.REJECT, 1, Optional.of("USED_FOR_WEEKS"));
    }

    private void withdrawn() {
        arrive();
        open(changedMind());
        days(2);
        command("withdraw", CaseCommand.Authorize.all(terms.id(), caseId, AuthorizationAct.WITHDRAW));
    }

    private void cancelled() {
        now = now.plus(Duration.ofHours(2));
        open(wish(ReasonKind.CANCELLED).basis(Basis.CANCELLATION));
        refund();
    }

    private void days(int days) {
        now = now.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(dice.below(240)));
    }

    private void ship() {
        days(1);
        fact("shipped", new OrderFact.Shipped(everything(), Optional.of("P-" + terms.id())));
    }

    private void arrive() {
        ship();
        days(2);
        fact("delivered", new OrderFact.Delivered(everything(), Optional.of("P-" + terms.id())));
        days(1);
    }

    private List<LineUnits> everything() {
        return terms.lines().stream()
                .map(each -> LineUnits.of(each.id(), each.quantity()))
                .toList();
    }

    private OpenBuilder wish(ReasonKind reason) {
        return CaseCommand.Open.builder(terms.id(), caseId)
                .reason(ReturnReason.of(reason))
                .addLines(units(kind.units()));
    }

    private OpenBuilder changedMind() {
        return wish(ReasonKind.CHANGED_MIND);
    }

    private OpenBuilder complaint() {
        return wish(ReasonKind.QUALITY_DEFECT).addEvidence("PHOTO");
    }

    private LineUnits units(long count) {
        return LineUnits.of(line.id(), count);
    }

    private void open(OpenBuilder wish) {
        command("open", wish.build());
    }

    private void authorize(String id, AuthorizationAct act, long count, Optional<String> why) {
        List<LineUnits> some = List.of(units(count));
        command(id, new CaseCommand.Authorize(terms.id(), caseId, act, some, why, List.of()));
    }

    private void comeBack(long count) {
        days(2);
        news("scan", new CaseNews.GoodsShipped(parcel()));
        days(2);
        receive(count);
        putAway(count);
    }

    private ParcelId parcel() {
        return ParcelId.of("B-" + caseId);
    }

    private void receive(long count) {
        List<ReceivedItem> items = List.of(ReceivedItem.of(units(count), line.sku()));
        news("receipt", new CaseNews.GoodsReceived(new Receipt(WAREHOUSE, Optional.of(parcel()), items, true)));
    }

    /** Somebody looks at the goods, and decides what becomes of them. */
    private void putAway(long count) {
        now = now.plus(Duration.ofHours(3));
        boolean lacks = kind == StoryKind.WITH_FEES;
        Lack box = new Lack("BOX", Money.ofMajor(terms.currency(), 25));
        Inspection look = lacks
                ? Inspection.accepted(units(count), Grade.of(Grade.Kind.B), box)
                : Inspection.accepted(units(count), Grade.of(Grade.Kind.A));
        command("inspect", new CaseCommand.Inspect(terms.id(), caseId, List.of(look)));
        DispositionAct act = lacks ? DispositionAct.RESTOCK_B_GRADE : DispositionAct.RESTOCK;
        DispositionRequest away = DispositionRequest.accepted(units(count), act, WAREHOUSE);
        command("dispose", new CaseCommand.Dispose(terms.id(), caseId, List.of(away)));
    }

    private void refund() {
        command("refund", new CaseCommand.Refund(terms.id(), caseId, ReturnStory.REFUND, Optional.empty()));
    }

    private void fact(String id, OrderFact fact) {
        Observation seen = Observation.of("erp", id, now);
        steps.add(new StoryStep.Fact(now, new ObservedFact(terms.id(), seen, fact)));
    }

    private void news(String id, CaseNews news) {
        Observation seen = Observation.of("wms", id, now);
        steps.add(new StoryStep.News(now, new ObservedNews(terms.id(), caseId, seen, news)));
    }

    private void command(String id, CaseCommand wanted) {
        steps.add(new StoryStep.Command(now, CommandId.of(caseId + "-" + id), wanted));
    }
}
