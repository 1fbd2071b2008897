package dev.retour.testkit.story;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.order.LineUnits;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.ReasonKind;
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
import java.util.stream.Stream;
import org.joda.money.Money;

/** Writes the steps of one story down, one after the other, while time passes. */
final class StoryPen {

    static final String WAREHOUSE = "HANGZHOU";

    final StoryKind kind;
    final OrderTerms terms;
    final CaseId caseId;
    final Dice dice;
    final OrderLine line;
    private final List<StoryStep> steps = new ArrayList<>();
    private Instant now;

    StoryPen(StoryKind kind, OrderTerms terms, long number, Dice dice) {
        this.kind = kind;
        this.terms = terms;
        this.caseId = CaseId.of("R-" + (1001 + number));
        this.dice = dice;
        this.line = terms.lines().get(0);
        this.now = terms.placedAt();
    }

    ReturnStory story() {
        return new ReturnStory(kind, terms, caseId, steps);
    }

    void hours(int hours) {
        now = now.plus(Duration.ofHours(hours));
    }

    void days(int days) {
        now = now.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(dice.below(240)));
    }

    void ship() {
        days(1);
        fact("shipped", new OrderFact.Shipped(everything(), Optional.of("P-" + terms.id())));
    }

    void arrive() {
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

    OpenBuilder wish(ReasonKind reason) {
        return CaseCommand.Open.builder(terms.id(), caseId)
                .reason(ReturnReason.of(reason))
                .addLines(units(kind.units()));
    }

    OpenBuilder changedMind() {
        return wish(ReasonKind.CHANGED_MIND);
    }

    OpenBuilder complaint() {
        return wish(ReasonKind.QUALITY_DEFECT).addEvidence("PHOTO");
    }

    /** Some units of the line that is returned, the first of its pieces. */
    LineUnits units(long count) {
        List<String> pieces =
                line.serials().isEmpty() ? List.of() : line.serials().subList(0, (int) count);
        return new LineUnits(line.id(), count, pieces);
    }

    void open(OpenBuilder wish) {
        command("open", wish.build());
    }

    void authorize(String id, AuthorizationAct act, long count, Optional<String> why) {
        List<LineUnits> some = List.of(units(count));
        command(id, new CaseCommand.Authorize(terms.id(), caseId, act, some, why, List.of()));
    }

    void comeBack(long count) {
        days(2);
        news("scan", new CaseNews.GoodsShipped(parcel()));
        days(2);
        receive(count);
        putAway(count);
    }

    ParcelId parcel() {
        return ParcelId.of("B-" + caseId);
    }

    void receive(long count) {
        receive("receipt", WAREHOUSE, true, units(count));
    }

    /** A warehouse unpacks a parcel, and expects no more if it is the last one. */
    void receive(String id, String warehouse, boolean last, LineUnits... units) {
        List<ReceivedItem> items =
                Stream.of(units).map(each -> ReceivedItem.of(each, line.sku())).toList();
        news(id, new CaseNews.GoodsReceived(new Receipt(warehouse, Optional.of(parcel()), items, last)));
    }

    /** Somebody looks at the goods, and decides what becomes of them. */
    void putAway(long count) {
        hours(3);
        boolean lacks = kind == StoryKind.WITH_FEES;
        Lack box = new Lack("BOX", Money.ofMajor(terms.currency(), 25));
        inspect(
                lacks
                        ? Inspection.accepted(units(count), Grade.of(Grade.Kind.B), box)
                        : Inspection.accepted(units(count), Grade.of(Grade.Kind.A)));
        DispositionAct act = lacks ? DispositionAct.RESTOCK_B_GRADE : DispositionAct.RESTOCK;
        dispose(DispositionRequest.accepted(units(count), act, WAREHOUSE));
    }

    void inspect(Inspection look) {
        command("inspect", new CaseCommand.Inspect(terms.id(), caseId, List.of(look)));
    }

    void dispose(DispositionRequest... requests) {
        command("dispose", new CaseCommand.Dispose(terms.id(), caseId, List.of(requests)));
    }

    void refund() {
        command("refund", new CaseCommand.Refund(terms.id(), caseId, ReturnStory.REFUND, Optional.empty()));
    }

    void fact(String id, OrderFact fact) {
        Observation seen = Observation.of("erp", id, now);
        steps.add(new StoryStep.Fact(now, new ObservedFact(terms.id(), seen, fact)));
    }

    void news(String id, CaseNews news) {
        Observation seen = Observation.of("wms", id, now);
        steps.add(new StoryStep.News(now, new ObservedNews(terms.id(), caseId, seen, news)));
    }

    void command(String id, CaseCommand wanted) {
        steps.add(new StoryStep.Command(now, CommandId.of(caseId + "-" + id), wanted));
    }
}
