package dev.retour.testkit.simulation;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Resolution;
import dev.retour.returns.Authority;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Draws what is wanted of cases whose returns a person decides on, and what the world tells of them. Not thread-safe. */
final class AnyCase {

    /** The ids that cases have. Each belongs to one order, as far as its customer does not mix them up. */
    static final List<String> CASES = List.of("R-1", "R-2", "R-3");

    private static final List<AuthorizationAct> ACTS = Arrays.stream(AuthorizationAct.values())
            .filter(AuthorizationAct::isCommanded)
            .toList();

    private static final List<SettlementAct> ANSWERS =
            Arrays.stream(SettlementAct.values()).filter(SettlementAct::isSaid).toList();

    private final Dice dice;
    private final FixedClock clock;
    private final List<AnyOrder> orders;
    private final Map<String, Stage> stages = new TreeMap<>();
    private final Map<String, Told> told = new HashMap<>();

    /** How far a case is, as far as it helps to draw what makes sense. */
    private static final class Stage {
        private final List<RefundId> refunds = new ArrayList<>();
        private final List<CompensationId> given = new ArrayList<>();
        private boolean lacksProof;
        private boolean approved;
        private boolean closed;
    }

    AnyCase(Dice dice, FixedClock clock, List<AnyOrder> orders) {
        this.dice = dice;
        this.clock = clock;
        this.orders = orders;
    }

    static OrderId order(List<AnyOrder> orders, String caseId) {
        return any(orders, caseId).id();
    }

    private static AnyOrder any(List<AnyOrder> orders, String caseId) {
        return orders.get(caseId.equals("R-3") ? orders.size() - 1 : 0);
    }

    /** Learns what was accepted. */
    void done(CaseCommand command) {
        Stage stage = stages.computeIfAbsent(command.caseId().value(), each -> new Stage());
        switch (command.kind()) {
            case OPEN ->
                stage.lacksProof = ((CaseCommand.Open) command).evidence().isEmpty();
            case AUTHORIZE -> {
                AuthorizationAct act = ((CaseCommand.Authorize) command).act();
                stage.approved |= act == AuthorizationAct.APPROVE;
                stage.lacksProof &= act != AuthorizationAct.SUPPLY_INFO;
            }
            case REFUND -> stage.refunds.add(((CaseCommand.Refund) command).refund());
            case CALCULATE_REFUND -> stage.refunds.add(((CaseCommand.CalculateRefund) command).refund());
            case COMPENSATE -> stage.given.add(((CaseCommand.Compensate) command).compensation());
            case CLOSE -> stage.closed = true;
            case REOPEN -> stage.closed = false;
            default -> {}
        }
    }

    private String id() {
        List<String> known = List.copyOf(stages.keySet());
        return known.isEmpty() || dice.chance(3)
                ? CASES.get(dice.below(CASES.size()))
                : known.get(dice.below(known.size()));
    }

    private Stage stage(CaseId caseId) {
        return stages.getOrDefault(caseId.value(), new Stage());
    }

    CaseCommand next() {
        if (stages.size() < CASES.size() && dice.chance(stages.isEmpty() ? 95 : 8)) {
            return open(CASES.get(stages.size()));
        }
        String id = id();
        CaseId caseId = CaseId.of(id);
        OrderId order = dice.chance(1) ? orders.get(0).id() : order(orders, id);
        Stage stage = stage(caseId);
        int die = dice.below(100);
        if (stage.closed ? die < 5 : !stage.approved || die < 14) {
            return authorize(stage, order, caseId);
        }
        if (stage.closed ? die < 10 : die < 60) {
            return money(any(orders, id), order, caseId);
        }
        if (stage.closed ? die < 15 : die < 72) {
            return beyond(any(orders, id), order, caseId);
        }
        return die < 86 && !stage.closed ? goods(any(orders, id), order, caseId) : whole(order, caseId);
    }

    private CaseCommand open(String id) {
        AnyOrder order = any(orders, id);
        Basis basis = dice.chance(75) ? Basis.RETURN : Basis.values()[dice.below(Basis.values().length)];
        return CaseCommand.Open.builder(order.id(), CaseId.of(id))
                .basis(basis)
                .resolution(dice.chance(80) ? Resolution.RETURN_AND_REFUND : Resolution.REFUND_ONLY)
                .authority(dice.chance(85) ? Authority.SELF : Authority.PLATFORM)
                .lines(order.units(3))
                .evidence(dice.chance(80) ? List.of("photo") : List.of())
                .build();
    }

    private CaseCommand authorize(Stage stage, OrderId order, CaseId caseId) {
        AuthorizationAct sensible = stage.lacksProof ? AuthorizationAct.SUPPLY_INFO : AuthorizationAct.APPROVE;
        AuthorizationAct act = dice.chance(stage.approved ? 20 : 65) ? sensible : ACTS.get(dice.below(ACTS.size()));
        List<LineUnits> some = dice.chance(75)
                ? List.of()
                : List.of(LineUnits.of(any(orders, caseId.value()).anyLine(), 1));
        return new CaseCommand.Authorize(order, caseId, act, some, Optional.empty(), List.of());
    }

    private RefundId refund() {
        return RefundId.of("F-" + dice.between(1, 5));
    }

    /** One that was sent, if there is one. */
    private RefundId refund(CaseId caseId) {
        List<RefundId> sent = stage(caseId).refunds;
        return sent.isEmpty() || dice.chance(10) ? refund() : sent.get(dice.below(sent.size()));
    }

    private TenderId tender() {
        return TenderId.of("T" + (dice.chance(70) ? 1 : dice.between(2, 3)));
    }

    private CaseCommand money(AnyOrder any, OrderId order, CaseId caseId) {
        return switch (dice.below(stage(caseId).refunds.isEmpty() ? 4 : 13)) {
            case 0, 1 -> new CaseCommand.Refund(order, caseId, refund(), Optional.empty());
            case 2 -> new CaseCommand.Refund(order, caseId, refund(), Optional.of(any.money(900)));
            case 3 -> new CaseCommand.CalculateRefund(order, caseId, refund(), Optional.empty());
            case 4, 5 -> new CaseCommand.RetryRefund(order, caseId, refund(caseId), tender());
            case 6, 7 -> new CaseCommand.AskRefund(order, caseId, refund(caseId), tender());
            case 8, 9 -> new CaseCommand.GiveUpRefund(order, caseId, refund(caseId), tender());
            case 10 -> new CaseCommand.DiscardRefund(order, caseId, refund(caseId));
            default -> new CaseCommand.ApproveRefund(order, caseId, refund(caseId));
        };
    }

    private CompensationId compensation() {
        return CompensationId.of("G-" + dice.between(1, 2));
    }

    private CaseCommand beyond(AnyOrder any, OrderId order, CaseId caseId) {
        return dice.chance(60)
                ? CaseCommand.Compensate.builder(order, caseId, compensation())
                        .tender(tender())
                        .amount(Optional.of(any.money(300)))
                        .why("late")
                        .build()
                : new CaseCommand.PursueCompensation(
                        order, caseId, compensation(), Pursuit.values()[dice.below(Pursuit.values().length)]);
    }

    private CaseCommand goods(AnyOrder any, OrderId order, CaseId caseId) {
        LineUnits units = LineUnits.of(any.anyLine(), dice.between(1, 2));
        Grade grade = Grade.of(Grade.Kind.B);
        Inspection look = dice.chance(75) ? Inspection.accepted(units, grade) : Inspection.refused(units, grade);
        return dice.chance(60)
                ? new CaseCommand.Inspect(order, caseId, List.of(look))
                : new CaseCommand.Dispose(order, caseId, List.of(disposition(units)));
    }

    private DispositionRequest disposition(LineUnits units) {
        Origin origin = Origin.values()[dice.below(Origin.values().length)];
        DispositionAct act = switch (origin) {
            case ACCEPTED -> dice.chance(70) ? DispositionAct.RESTOCK : DispositionAct.SCRAP;
            case REFUSED -> dice.chance(70) ? DispositionAct.SEND_BACK : DispositionAct.SCRAP;
            case ABSENT -> dice.chance(50) ? DispositionAct.LEAVE : DispositionAct.WRITE_OFF;
        };
        return new DispositionRequest(units, origin, Disposition.PENDING, act, "WH");
    }

    private CaseCommand whole(OrderId order, CaseId caseId) {
        return switch (dice.below(8)) {
            case 0 -> new CaseCommand.Assign(order, caseId, "somebody");
            case 1 -> new CaseCommand.Reopen(order, caseId, "again");
            case 2 -> new CaseCommand.Remind(order, caseId);
            case 3 -> new CaseCommand.Expire(order, caseId);
            default -> new CaseCommand.Close(order, caseId);
        };
    }

    /**
     * What somebody tells of a case.
     *
     * @param observation who tells it, in which version
     * @param order the order of the case
     * @param caseId the case, be it one that nobody has opened yet
     * @param news what is told
     */
    record Told(Observation observation, OrderId order, CaseId caseId, CaseNews news) {}

    /**
     * News that may be told again, come before its time, or be corrected. A version of it has one content. What is told of goods is
     * not corrected: a receipt that has opened an ended case again, and is then taken back, leaves its units to a person.
     */
    Told news() {
        boolean isOfGoods = dice.chance(40);
        int version = isOfGoods || dice.chance(80) ? 1 : 2;
        String key = id() + (isOfGoods ? " g" : " n") + dice.below(6) + " " + version;
        return Objects.requireNonNull(told.computeIfAbsent(key, this::drawn));
    }

    private Told drawn(String key) {
        String[] words = key.split(" ", -1);
        Observation observation = new Observation(
                "sim", words[1], Long.parseLong(words[2]), clock.instant().minus(Duration.ofHours(dice.below(72))));
        return new Told(
                observation,
                order(orders, words[0]),
                CaseId.of(words[0]),
                words[1].startsWith("g") ? ofGoods(any(orders, words[0])) : answer(CaseId.of(words[0])));
    }

    private CaseNews answer(CaseId caseId) {
        int attempt = dice.chance(80) ? 1 : 2;
        SettlementAct said = dice.chance(30) ? SettlementAct.FAIL : ANSWERS.get(dice.below(ANSWERS.size()));
        Stage stage = stage(caseId);
        if (dice.chance(stage.refunds.isEmpty() ? 10 : 75)) {
            return new CaseNews.RefundAnswered(refund(caseId), tender(), attempt, said, Optional.empty());
        }
        return dice.chance(stage.given.isEmpty() ? 10 : 75)
                ? new CaseNews.CompensationAnswered(compensation(), attempt, said, Optional.empty())
                : CaseNews.SurveyAnswered.of(dice.between(1, 5), dice.chance(50), "speed");
    }

    private CaseNews ofGoods(AnyOrder order) {
        return dice.chance(20)
                ? new CaseNews.GoodsShipped(ParcelId.of("P-9"))
                : new CaseNews.GoodsReceived(receipt(order));
    }

    private Receipt receipt(AnyOrder order) {
        LineUnits units = LineUnits.of(order.anyLine(), dice.between(1, 3));
        return new Receipt("WH", Optional.empty(), List.of(ReceivedItem.of(units, "SKU")), dice.chance(50));
    }
}
