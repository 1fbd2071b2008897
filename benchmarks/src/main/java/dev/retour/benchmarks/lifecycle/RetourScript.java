package dev.retour.benchmarks.lifecycle;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseFact.Told;
import dev.retour.returns.CaseNews;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A complaint in twenty steps: fifteen commands, and five times the world tells something that is decided on too. */
final class RetourScript {

    static final CaseId CASE = CaseId.of("RMA-1");

    private static final RefundId REFUND = RefundId.of("RF-1");
    private static final String WAREHOUSE = "WH-1";

    /**
     * A step: a command, or news.
     *
     * @param at when it happens
     * @param command what somebody wants; empty for news
     * @param told what the world tells; empty for a command
     */
    record Step(Instant at, Optional<CaseCommand> command, Optional<Told> told) {}

    private final Complaint complaint;
    private final OrderId order;
    private final List<Step> steps = new ArrayList<>();
    private Instant at = RetourShop.NOW;

    RetourScript(Complaint complaint) {
        this.complaint = complaint;
        this.order = OrderId.of("SO-" + complaint.number());
    }

    /** The order before the complaint. */
    Order order() {
        return RetourShop.order(order, complaint);
    }

    List<Step> steps() {
        authorize();
        receive();
        dispose();
        settle();
        return List.copyOf(steps);
    }

    private void authorize() {
        wants(CaseCommand.Open.builder(order, CASE)
                .addLines(all(0), all(1), all(2))
                .reason(ReturnReason.of(ReasonKind.QUALITY_DEFECT))
                .addEvidence("PHOTO")
                .build());
        wants(new CaseCommand.Assign(order, CASE, "clerk-7"));
        authorizes(AuthorizationAct.REQUEST_INFO, all(2));
        authorizes(AuthorizationAct.SUPPLY_INFO, all(2));
        authorizes(AuthorizationAct.REVIEW, all(0), all(1));
        authorizes(AuthorizationAct.APPROVE, all(0), all(1));
        authorizes(AuthorizationAct.REJECT, all(2));
    }

    private void receive() {
        hears(new CaseNews.GoodsShipped(ParcelId.of("BACK-1")));
        receives(false, units(0, 1));
        inspects(accepted(0, 1));
        receives(true, rest(0), all(1));
        inspects(accepted(0, rest(0).quantity()), accepted(1, rest(1).quantity()), refused(1, 1));
    }

    private void dispose() {
        disposes(DispositionRequest.accepted(units(0, 1), DispositionAct.RESTOCK, WAREHOUSE));
        disposes(
                DispositionRequest.accepted(rest(0), DispositionAct.RESTOCK, WAREHOUSE),
                DispositionRequest.accepted(rest(1), DispositionAct.RESTOCK_B_GRADE, WAREHOUSE));
        disposes(DispositionRequest.refused(units(1, 1), DispositionAct.SEND_BACK, WAREHOUSE));
    }

    private void settle() {
        wants(new CaseCommand.CalculateRefund(order, CASE, REFUND, Optional.empty()));
        wants(new CaseCommand.ApproveRefund(order, CASE, REFUND));
        answers(SettlementAct.TAKE);
        answers(SettlementAct.SETTLE);
        wants(new CaseCommand.Close(order, CASE));
    }

    private Instant next() {
        at = at.plus(Duration.ofHours(1));
        return at;
    }

    private void wants(CaseCommand command) {
        steps.add(new Step(next(), Optional.of(command), Optional.empty()));
    }

    private void hears(CaseNews news) {
        Instant when = next();
        Observation observation = Observation.of("world", "N-" + steps.size(), when);
        Told told = new Told(order, observation, "digest-" + steps.size(), news);
        steps.add(new Step(when, Optional.empty(), Optional.of(told)));
    }

    private void authorizes(AuthorizationAct act, LineUnits... units) {
        wants(new CaseCommand.Authorize(order, CASE, act, List.of(units), Optional.empty(), List.of()));
    }

    private void receives(boolean last, LineUnits... units) {
        List<ReceivedItem> items = Stream.of(units)
                .map(each -> ReceivedItem.of(each, each.line().value()))
                .toList();
        hears(new CaseNews.GoodsReceived(new Receipt(WAREHOUSE, Optional.empty(), items, last)));
    }

    private void inspects(Inspection... inspections) {
        wants(new CaseCommand.Inspect(order, CASE, List.of(inspections)));
    }

    private void disposes(DispositionRequest... requests) {
        wants(new CaseCommand.Dispose(order, CASE, List.of(requests)));
    }

    private void answers(SettlementAct said) {
        TenderId tender = RetourShop.ALIPAY;
        hears(new CaseNews.RefundAnswered(REFUND, tender, 1, said, Optional.empty()));
    }

    private LineUnits all(int line) {
        return units(line, complaint.units(line));
    }

    /** All but one. */
    private LineUnits rest(int line) {
        return units(line, complaint.units(line) - 1L);
    }

    private static LineUnits units(int line, long units) {
        return LineUnits.of(line(line), units);
    }

    private static Inspection accepted(int line, long units) {
        return Inspection.accepted(units(line, units), Grade.of(Grade.Kind.B));
    }

    private static Inspection refused(int line, long units) {
        return Inspection.refused(units(line, units), Grade.of(Grade.Kind.D));
    }

    static OrderLineId line(int line) {
        return RetourShop.LINES.get(line);
    }
}
