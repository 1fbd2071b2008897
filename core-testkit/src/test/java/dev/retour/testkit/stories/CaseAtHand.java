package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.ShopDay.ORDER;

import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A return case of the order, and all that people do with it. */
record CaseAtHand(ShopDay day, CaseId id) {

    static LineUnits units(String line, long units) {
        return LineUnits.of(OrderLineId.of(line), units);
    }

    static LineUnits piece(String line, String... serials) {
        return new LineUnits(OrderLineId.of(line), serials.length, List.of(serials));
    }

    static List<String> why(Reply reply) {
        return reply.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    // What people want.

    Reply asks(CaseCommand command) {
        return day.shop().returns().execute(day.command(), command);
    }

    CaseAtHand does(CaseCommand command) {
        asks(command).orThrow();
        return this;
    }

    CaseAtHand all(AuthorizationAct act) {
        asks(act).orThrow();
        return this;
    }

    Reply asks(AuthorizationAct act) {
        return asks(CaseCommand.Authorize.all(ORDER, id, act));
    }

    Reply asksExpiry() {
        return asks(new CaseCommand.Expire(ORDER, id));
    }

    CaseAtHand some(AuthorizationAct act, LineUnits... units) {
        return does(new CaseCommand.Authorize(ORDER, id, act, List.of(units), Optional.of("STATED"), List.of()));
    }

    CaseAtHand accepts(LineUnits units, Lack... lacks) {
        return inspects(Inspection.accepted(units, Grade.of(Grade.Kind.A), lacks));
    }

    CaseAtHand refuses(LineUnits units) {
        return inspects(Inspection.refused(units, Grade.of(Grade.Kind.D)));
    }

    CaseAtHand inspects(Inspection... said) {
        return does(new CaseCommand.Inspect(ORDER, id, List.of(said)));
    }

    CaseAtHand disposes(DispositionRequest... requests) {
        return does(new CaseCommand.Dispose(ORDER, id, List.of(requests)));
    }

    CaseAtHand restocks(LineUnits units) {
        return disposes(DispositionRequest.accepted(units, DispositionAct.RESTOCK, "WH-1"));
    }

    CaseAtHand sendsBack(LineUnits units) {
        return disposes(DispositionRequest.refused(units, DispositionAct.SEND_BACK, "WH-1"));
    }

    Reply asksRefund(String refund) {
        return asks(new CaseCommand.Refund(ORDER, id, RefundId.of(refund), Optional.empty()));
    }

    /** All that is due goes back, and a payment service pays it at once. */
    CaseAtHand refunds(String refund) {
        sends(refund);
        day.paymentsSay(SettlementAct.SETTLE);
        return this;
    }

    CaseAtHand calculates(String refund) {
        return does(new CaseCommand.CalculateRefund(ORDER, id, RefundId.of(refund), Optional.empty()));
    }

    CaseAtHand approves(String refund) {
        asksApproval(refund).orThrow();
        return this;
    }

    Reply asksApproval(String refund) {
        return asks(new CaseCommand.ApproveRefund(ORDER, id, RefundId.of(refund)));
    }

    CaseAtHand discards(String refund) {
        return does(new CaseCommand.DiscardRefund(ORDER, id, RefundId.of(refund)));
    }

    /** All that is due is sent, and nobody has said yet what became of it. */
    CaseAtHand sends(String refund) {
        asksRefund(refund).orThrow();
        return this;
    }

    CaseAtHand retries(String refund, String payment) {
        return does(new CaseCommand.RetryRefund(ORDER, id, RefundId.of(refund), TenderId.of(payment)));
    }

    Reply asksRetry(String refund, String payment) {
        return asks(new CaseCommand.RetryRefund(ORDER, id, RefundId.of(refund), TenderId.of(payment)));
    }

    CaseAtHand givesUp(String refund, String payment) {
        return does(new CaseCommand.GiveUpRefund(ORDER, id, RefundId.of(refund), TenderId.of(payment)));
    }

    CaseAtHand queries(String refund, String payment) {
        return does(new CaseCommand.AskRefund(ORDER, id, RefundId.of(refund), TenderId.of(payment)));
    }

    CaseAtHand closes() {
        return does(new CaseCommand.Close(ORDER, id));
    }

    // What the world tells.

    Noted hears(String news, CaseNews told) {
        return day.shop().returns().observe(day.seen("world", id + "-" + news), ORDER, id, told);
    }

    CaseAtHand isScanned() {
        hears("scan", new CaseNews.GoodsShipped(ParcelId.of("BACK-1")));
        return this;
    }

    CaseAtHand receives(String receipt, LineUnits... units) {
        return unpacks(receipt, "WH-1", false, units);
    }

    /** A warehouse receives goods, and expects no more if it is the last receipt. */
    CaseAtHand unpacks(String receipt, String warehouse, boolean last, LineUnits... units) {
        return finds(
                receipt,
                warehouse,
                last,
                Stream.of(units)
                        .map(each -> ReceivedItem.of(each, each.line().value()))
                        .toArray(ReceivedItem[]::new));
    }

    /** A warehouse says in a later version of a receipt what it really found. */
    CaseAtHand corrects(String receipt, long version, LineUnits... units) {
        List<ReceivedItem> items = Stream.of(units)
                .map(each -> ReceivedItem.of(each, each.line().value()))
                .toList();
        CaseNews told = new CaseNews.GoodsReceived(new Receipt("WH-1", Optional.empty(), items, false));
        day.shop().returns().observe(day.seen("world", id + "-" + receipt).version(version), ORDER, id, told);
        return this;
    }

    CaseAtHand finds(String receipt, String warehouse, boolean last, ReceivedItem... items) {
        Optional<ParcelId> parcel = Optional.of(ParcelId.of("BACK-" + receipt));
        hears(receipt, new CaseNews.GoodsReceived(new Receipt(warehouse, parcel, List.of(items), last)));
        return this;
    }

    CaseAtHand platformRules(String ruling, List<LineUnits> approved, String... rejected) {
        hears(
                ruling,
                new CaseNews.PlatformRuled(
                        approved, Stream.of(rejected).map(OrderLineId::of).toList()));
        return this;
    }

    CaseAtHand paymentTells(String refund, String payment, int attempt, SettlementAct said) {
        hears(
                refund + payment + attempt + said,
                new CaseNews.RefundAnswered(
                        RefundId.of(refund), TenderId.of(payment), attempt, said, Optional.empty()));
        return this;
    }

    // What is there to see.

    ReturnCase it() {
        return day.shop().returns().find(id).orElseThrow();
    }

    CaseStatus status() {
        return it().status();
    }

    Refund refund(String refund) {
        return it().refund(RefundId.of(refund)).orElseThrow();
    }

    /** What a refund sends, on which payment, and how far it is. */
    List<String> parts(String refund) {
        return refund(refund).parts().stream()
                .map(part -> part.tender() + " " + part.amount() + " " + part.status())
                .toList();
    }

    /** The lines of a refund. */
    List<String> lines(String refund) {
        return refund(refund).breakdown().lines().stream()
                .map(line ->
                        line.kind() + " " + line.item() + " " + line.money().getAmount())
                .toList();
    }

    Money money(String refund) {
        return refund(refund).breakdown().money();
    }

    /** What does not fit of the goods. */
    List<String> surprises() {
        return it().goods().discrepancies().stream()
                .map(reason -> reason.code().name())
                .toList();
    }
}
