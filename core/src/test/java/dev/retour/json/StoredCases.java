package dev.retour.json;

import dev.retour.desk.RefundOrder;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.Share;
import dev.retour.order.entitlement.Units;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Check;
import dev.retour.policy.Checklist;
import dev.retour.policy.Clawback;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.PolicyAnswerBuilder;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Reduction;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.policy.RiskSignal;
import dev.retour.policy.ShippingRefund;
import dev.retour.policy.Verdict;
import dev.retour.policy.Window;
import dev.retour.policy.Wording;
import dev.retour.published.Published;
import dev.retour.returns.Authority;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseParcel;
import dev.retour.returns.CaseReason;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.DueDate;
import dev.retour.returns.LineAnswer;
import dev.retour.returns.ParcelWay;
import dev.retour.returns.Pieces;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.CompensationKind;
import dev.retour.returns.compensation.Means;
import dev.retour.returns.compensation.Payer;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundBreakdown;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One sample of everything of return cases that is stored, with every part filled. */
final class StoredCases {

    private static final OrderId ORDER = OrderId.of("SO-1");
    private static final CaseId CASE = CaseId.of("RMA-1");
    private static final OrderLineId LINE = OrderLineId.of("L1");
    private static final ChargeId CHARGE = ChargeId.of("shipping");
    private static final TenderId TENDER = TenderId.of("alipay");
    private static final RefundId REFUND = RefundId.of("R-1");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String DIGEST = "ab".repeat(32);
    private static final LineUnits UNITS = new LineUnits(LINE, 2, List.of("S1", "S2"));
    private static final Grade GRADE = new Grade(Grade.Kind.B, "worn");
    private static final ReturnReason REASON = new ReturnReason(ReasonKind.QUALITY_DEFECT, "QUALITY");
    private static final Share SHARE = new Share(TaxedAmount.ofGross(cny("90.00"), cny("10.35")), cny("80.00"));
    private static final Deadline DEADLINE = new Deadline(
            AT.plusSeconds(86_400),
            Deadline.Action.ESCALATE,
            "standard",
            Optional.of(AT.plusSeconds(43_200)),
            Optional.of("anna"),
            Optional.of(new Deadline.Missed(AT.minusSeconds(86_400), 2)));
    private static final DueDate DUE = new DueDate(AT.plusSeconds(172_800), CaseStatus.AWAITING_GOODS, "PROMISED");
    private static final Reason WHY = Reason.of(CaseReason.STATED).with("code", "TOO_LATE");
    private static final Lack LACK = new Lack("lid", cny("3.00"), Optional.of(WHY));

    private StoredCases() {}

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static List<CaseEvent> events() {
        return Stream.of(authorized().stream(), news().stream().map(StoredCases::told), facts().stream())
                .flatMap(all -> all)
                .map(StoredCases::event)
                .toList();
    }

    private static CaseEvent event(CaseFact fact) {
        return new CaseEvent(AT, fact, Optional.of(DEADLINE));
    }

    private static CaseFact.Opened opened() {
        return new CaseFact.Opened(
                ORDER,
                Basis.RETURN,
                Resolution.RETURN_AND_REFUND,
                Authority.PLATFORM,
                REASON,
                List.of(new ReservedLine(LINE, Units.parse("1-2,4"), List.of("S1", "S2", "S4"), SHARE)),
                List.of(new ReservedCharge(CHARGE, Units.of(1, 1200), SHARE)),
                List.of(answer()),
                List.of("photo-1"));
    }

    private static LineAnswer answer() {
        return new LineAnswer(
                LINE,
                new PolicyAnswerBuilder()
                        .policy("standard")
                        .verdict(Verdict.ALLOW)
                        .addReasons(WHY)
                        .window(new Window(7, AT, AT.plusSeconds(604_800)))
                        .addFees(new Fee(
                                Fee.Sort.RESTOCKING, Optional.of(Percent.parse("2.5%")), Optional.of(cny("6.00"))))
                        .freight(FreightPayer.CUSTOMER)
                        .addOffers(Resolution.RETURN_AND_REFUND, Resolution.EXCHANGE)
                        .addEvidence("PHOTO")
                        .autoApproved(true)
                        .refundAt(RefundTiming.INSPECTION)
                        .shipping(ShippingRefund.WITH_ALL)
                        .clawback(Clawback.RE_EVALUATE)
                        .checklist(Checklist.builder("kettles")
                                .addChecks(new Check(
                                        "lid",
                                        Check.Aspect.ACCESSORY,
                                        new Wording("The lid is missing.", "缺少壶盖。"),
                                        Optional.of(new Reduction(
                                                Optional.of(Percent.parse("2%")), Optional.of(cny("1.00"))))))
                                .build())
                        .compensation(new Compensate(3, Optional.of(cny("500.00")), Optional.of(cny("9000.00"))))
                        .addTerms(WHY)
                        .addRisks(new RiskSignal(RiskSignal.Kind.SHARED_ADDRESS, RiskSignal.Level.MEDIUM, WHY))
                        .build());
    }

    private static List<CaseFact> authorized() {
        return List.of(opened(), approved());
    }

    private static CaseFact approved() {
        AuthorizationFact.Move move =
                new AuthorizationFact.Move(LINE, AuthorizationStatus.REQUESTED, AuthorizationStatus.APPROVED, 3);
        return new CaseFact.Authorized(
                new AuthorizationFact(AuthorizationAct.APPROVE, List.of(move), List.of(WHY), List.of("photo-2")),
                List.of(new Pieces(LINE, List.of("SN-1"))));
    }

    static List<CaseNews> news() {
        return List.of(
                new CaseNews.GoodsReceived(receipt()),
                new CaseNews.GoodsShipped(ParcelId.of("PARCEL")),
                new CaseNews.PlatformRuled(List.of(UNITS), List.of(LINE)),
                new CaseNews.RefundAnswered(REFUND, TENDER, 1, SettlementAct.FAIL, Optional.of("REF-1")),
                new CaseNews.CompensationAnswered(
                        CompensationId.of("G-1"), 1, SettlementAct.TAKE, Optional.of("REF-2")),
                CaseNews.SurveyAnswered.of(2, true, "SLOW").saying(Personal.of("token")));
    }

    private static Receipt receipt() {
        return new Receipt(
                "WH-1",
                Optional.of(ParcelId.of("PARCEL")),
                List.of(ReceivedItem.of(UNITS, "SKU"), ReceivedItem.stranger("HAT", 1)),
                true);
    }

    private static CaseFact told(CaseNews news) {
        return new CaseFact.Told(ORDER, Observation.of("world", news.kind().name(), AT), DIGEST, news);
    }

    private static Compensation compensation() {
        return new Compensation(
                CompensationId.of("G-1"),
                CompensationKind.LATE,
                Payer.COURIER,
                Means.COUPON,
                "SORRY",
                RefundPart.calculated(TENDER, cny("8.00")));
    }

    private static List<CaseFact> facts() {
        return List.of(
                new CaseFact.ParcelMoved(
                        ORDER,
                        new CaseParcel(ParcelId.of("PARCEL"), List.of(UNITS), ParcelWay.COMING, Optional.of(AT))),
                new CaseFact.ParcelLeftOut(ParcelId.of("PARCEL")),
                new CaseFact.GoodsInspected(List.of(new Inspected(
                        UNITS,
                        GoodsStatus.RECEIVED,
                        GoodsStatus.ACCEPTED,
                        GRADE,
                        List.of("lid"),
                        List.of(LACK),
                        List.of("photo-3")))),
                new CaseFact.GoodsDisposed(List.of(new Disposed(
                        1,
                        UNITS,
                        Disposition.Origin.ACCEPTED,
                        Disposition.PENDING,
                        Disposition.RESTOCK_B_GRADE,
                        "WH-1"))),
                new CaseFact.RefundCalculated(refund()),
                new CaseFact.RefundApproved(REFUND),
                new CaseFact.RefundDiscarded(REFUND),
                new CaseFact.RefundRetried(REFUND, TENDER, 2),
                new CaseFact.RefundAsked(REFUND, TENDER, 1),
                new CaseFact.RefundGivenUp(REFUND, TENDER),
                new CaseFact.Compensated(compensation()),
                new CaseFact.CompensationPursued(CompensationId.of("G-1"), Pursuit.ASK),
                new CaseFact.Assigned("anna"),
                new CaseFact.DueSet(DUE),
                new CaseFact.Reminded(DEADLINE),
                new CaseFact.HandedUp(DEADLINE, "anna"),
                new CaseFact.Closed(),
                new CaseFact.Reopened("MISTAKE"));
    }

    private static Refund refund() {
        RefundLine goods = new RefundLine(
                RefundLine.Kind.GOODS,
                LINE.value(),
                "",
                2,
                SHARE.value(),
                SHARE.paid(),
                Reason.of(SettlementReason.GIVEN_BACK)
                        .with("item", LINE)
                        .with("units", 2)
                        .with("amount", SHARE.paid()));
        RefundBreakdown breakdown = new RefundBreakdown(CurrencyUnit.of("CNY"), List.of(goods));
        return new Refund(REFUND, breakdown, List.of(0), List.of(RefundPart.calculated(TENDER, cny("80.00"))));
    }

    /** A case to which nearly all of it has happened. */
    static ReturnCase state() {
        ReturnCase now = ReturnCase.first(CASE, event(opened())).with(event(approved()));
        CaseFact contradiction = new CaseFact.Told(
                ORDER,
                Observation.of("world", "GOODS_SHIPPED", AT),
                "cd".repeat(32),
                new CaseNews.GoodsShipped(ParcelId.of("OTHER")));
        List<CaseFact> heard = news().stream().map(StoredCases::told).toList();
        List<CaseFact> done = facts().stream().filter(StoredCases::isLasting).toList();
        return Stream.of(heard, List.of(contradiction), done)
                .flatMap(List::stream)
                .map(StoredCases::event)
                .reduce(now, ReturnCase::with, (one, two) -> two);
    }

    private static boolean isLasting(CaseFact fact) {
        return switch (fact.kind()) {
            case PARCEL_LEFT_OUT, REFUND_DISCARDED, REFUND_GIVEN_UP, CLOSED, REOPENED -> false;
            default -> true;
        };
    }

    static List<CaseCommand> commands() {
        return Stream.<Stream<? extends CaseCommand>>of(
                        Stream.of(open()),
                        Stream.of(AuthorizationAct.values())
                                .filter(AuthorizationAct::isCommanded)
                                .map(StoredCases::authorize),
                        Stream.of(
                                new CaseCommand.Expire(ORDER, CASE),
                                new CaseCommand.Inspect(
                                        ORDER,
                                        CASE,
                                        List.of(new Inspection(
                                                UNITS,
                                                true,
                                                GRADE,
                                                List.of("lid"),
                                                List.of(LACK),
                                                List.of("photo-3")))),
                                new CaseCommand.Dispose(
                                        ORDER,
                                        CASE,
                                        List.of(DispositionRequest.accepted(UNITS, DispositionAct.RESTOCK, "WH-1")))),
                        settling(),
                        Stream.of(
                                new CaseCommand.Assign(ORDER, CASE, "anna"),
                                new CaseCommand.SetDue(ORDER, CASE, DUE.until(), DUE.why()),
                                new CaseCommand.Remind(ORDER, CASE),
                                new CaseCommand.HandUp(ORDER, CASE),
                                new CaseCommand.Close(ORDER, CASE),
                                new CaseCommand.Reopen(ORDER, CASE, "MISTAKE")))
                .<CaseCommand>flatMap(all -> all)
                .toList();
    }

    private static Stream<CaseCommand> settling() {
        Optional<Money> amount = Optional.of(cny("5.00"));
        return Stream.of(
                new CaseCommand.Refund(ORDER, CASE, REFUND, amount),
                new CaseCommand.CalculateRefund(ORDER, CASE, REFUND, amount),
                new CaseCommand.ApproveRefund(ORDER, CASE, REFUND),
                new CaseCommand.DiscardRefund(ORDER, CASE, REFUND),
                new CaseCommand.RetryRefund(ORDER, CASE, REFUND, TENDER),
                new CaseCommand.AskRefund(ORDER, CASE, REFUND, TENDER),
                CaseCommand.Compensate.builder(ORDER, CASE, CompensationId.of("G-1"))
                        .tender(TENDER)
                        .amount(cny("8.00"))
                        .why("SORRY")
                        .build(),
                new CaseCommand.PursueCompensation(ORDER, CASE, CompensationId.of("G-1"), Pursuit.RETRY),
                new CaseCommand.GiveUpRefund(ORDER, CASE, REFUND, TENDER));
    }

    private static CaseCommand open() {
        return new CaseCommand.Open(
                ORDER,
                CASE,
                Basis.RETURN,
                Resolution.RETURN_AND_REFUND,
                Authority.PLATFORM,
                List.of(UNITS),
                List.of(new LineMoney(LINE, cny("5.00"))),
                List.of(new ChargeMoney(CHARGE, cny("12.00"))),
                REASON,
                "ONLINE",
                Optional.of("WORN"),
                List.of("photo-1"),
                List.of(new RiskSignal(RiskSignal.Kind.OTHER, RiskSignal.Level.LOW, WHY)));
    }

    private static CaseCommand authorize(AuthorizationAct act) {
        return new CaseCommand.Authorize(ORDER, CASE, act, List.of(UNITS), Optional.of("TOO_LATE"), List.of("photo-2"));
    }

    static List<Published> published() {
        List<Published.MovedUnits> moved = List.of(new Published.MovedUnits(LINE, 2, "REQUESTED", "APPROVED"));
        return List.of(
                new Published.ReturnOpened(
                        CASE,
                        ORDER,
                        "RETURN_AND_REFUND",
                        Basis.RETURN,
                        "QUALITY",
                        List.of(new Published.ReturnedLine(LINE, 3, cny("90.00"), cny("80.00"))),
                        Optional.of(AT)),
                new Published.ReturnAuthorized(CASE, ORDER, "APPROVE", moved, List.of(WHY)),
                new Published.ReturnGoodsReceived(
                        CASE,
                        ORDER,
                        Observation.of("wms", "receipt-1", AT),
                        "WH-1",
                        Optional.of(ParcelId.of("PARCEL")),
                        List.of(
                                new Published.ReceivedGoods(Optional.of(LINE), "SKU", 2, List.of("S1", "S2")),
                                new Published.ReceivedGoods(Optional.empty(), "HAT", 1, List.of())),
                        true,
                        "RECEIVED",
                        Optional.of(AT)),
                new Published.ReturnGoodsMoved(
                        CASE,
                        ORDER,
                        "return.goods-disposed",
                        List.of(new Published.MovedGoods(
                                new LineUnits(LINE, 2, List.of("S1", "S2")),
                                "PENDING",
                                "RESTOCK_B_GRADE",
                                Optional.of(new Published.GoodsGrade("B", "worn")),
                                Optional.of(new Published.StockMovement(1, "WH-1"))))),
                new Published.ReturnMoved(CASE, ORDER, "return.reminded", "IN_TRANSIT", Optional.of(AT)),
                new Published.RefundCalculated(
                        CASE,
                        ORDER,
                        REFUND,
                        cny("5.00"),
                        List.of(new Published.RefundedLine("FEE", "L1", "RESTOCKING", 0, cny("-5.00"), WHY))),
                new Published.LabelDue(
                        CASE,
                        ORDER,
                        List.of(new Published.UnitsToSend(LINE, 2, Optional.of("CUSTOMER"))),
                        Optional.of(DEADLINE.at())),
                new Published.DeadlineNear(CASE, ORDER, "AWAITING_GOODS", DEADLINE.at(), "EXPIRE", Optional.of("anna")),
                new Published.DeadlineMissed(
                        CASE, ORDER, "RECEIVED", "return.handed-up", DEADLINE.at(), Optional.of("anna")),
                new Published.RefundRequested(CASE, ORDER, REFUND, cny("5.00")),
                new Published.RefundAnswered(CASE, ORDER, REFUND, TENDER, "TAKE", Optional.of("PENDING")),
                new Published.CompensationGranted(
                        CASE, ORDER, "G-1", "LATE", "COURIER", "COUPON", cny("8.00"), "SORRY"),
                new Published.CompensationAnswered(CASE, ORDER, "G-1", "SETTLE", Optional.of("SETTLED")),
                new Published.SurveyAsked(CASE, ORDER, "CLOSED"),
                new Published.SurveyAnswered(CASE, ORDER, 2, List.of("SLOW"), true),
                new Published.OrderDiscrepancy(
                        ORDER,
                        Reason.of(EntitlementReason.OVERDRAWN_LINE)
                                .with("line", "L1")
                                .with("amount", cny("1.00"))));
    }

    static RefundOrder effect() {
        return new RefundOrder(
                RefundOrder.Action.ASK,
                REFUND,
                ORDER,
                CASE,
                TENDER,
                cny("5.00"),
                2,
                1,
                Optional.of(Means.PAYMENT),
                Optional.of(Tender.full(TENDER, "ALIPAY", cny("280.00"))));
    }
}
