package dev.retour.jdbc;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.testkit.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a host sends, one number after the other. All that a number sends follows from the number alone: what it is, when,
 * and about which order. Each hundred is about three orders of its own.
 */
final class Deeds {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final int HUNDRED = 100;
    private static final int QUANTITY = 8;

    /** Which number of a hundred captures which order; facts and commands of the last one come before its terms. */
    private static final List<Integer> CAPTURES = List.of(0, 1, 40);

    /** Which number delivers all of which order. */
    private static final List<Integer> DELIVERIES = List.of(2, 3, 42);

    private static final List<SettlementAct> SAID = List.of(
            SettlementAct.TAKE,
            SettlementAct.LOSE_SIGHT,
            SettlementAct.SETTLE,
            SettlementAct.SETTLE,
            SettlementAct.FAIL,
            SettlementAct.FAIL,
            SettlementAct.REVERSE);

    private final int number;
    private final Dice dice;

    private Deeds(int number) {
        this.number = number;
        this.dice = Dice.of(20_261_122, number);
    }

    /** When a number is sent; a case that waits expires within its hundred. */
    static Instant at(int number) {
        return START.plus(Duration.ofHours(4L * number));
    }

    static Deed of(int number) {
        return new Deeds(number).deed();
    }

    private Deed deed() {
        int capture = CAPTURES.indexOf(number % HUNDRED);
        if (capture >= 0) {
            return new Deed.Seen(seen("terms", 1), order(capture), captured(order(capture)));
        }
        int delivery = DELIVERIES.indexOf(number % HUNDRED);
        if (delivery >= 0) {
            return new Deed.Seen(seen("all", 1), order(delivery), delivered(all()));
        }
        if (dice.chance(25)) {
            return new Deed.Seen(seen("w" + dice.below(12), dice.between(1, 2)), anyOrder(), fact());
        }
        int which = dice.below(youngest() + 2);
        return dice.chance(30)
                ? new Deed.Told(
                        seen("n" + dice.below(12), dice.between(1, 2)), orderOf(which), caseId(which), news(which))
                : new Deed.Wanted(id(), command());
    }

    private static OrderFact captured(OrderId order) {
        return new OrderFact.Captured(Sold.terms(order, 2, QUANTITY));
    }

    private static OrderFact delivered(List<LineUnits> lines) {
        return new OrderFact.Delivered(lines, Optional.empty());
    }

    private static List<LineUnits> all() {
        return List.of(LineUnits.of(Sold.line(1), QUANTITY), LineUnits.of(Sold.line(2), QUANTITY));
    }

    /** Some ids were used before, for something else. */
    private CommandId id() {
        return CommandId.of("C-" + (number % 31 == 30 ? number - dice.between(1, 3) : number));
    }

    private OrderId order(int index) {
        return OrderId.of("O-" + number / HUNDRED + "-" + index);
    }

    private OrderId anyOrder() {
        return order(dice.below(CAPTURES.size()));
    }

    private Observation seen(String id, long version) {
        return new Observation("erp", id, version, at(number).minus(Duration.ofHours(dice.below(72))));
    }

    private OrderFact fact() {
        return switch (dice.below(8)) {
            case 0 ->
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS,
                        List.of(new LineMoney(anyLine(), Sold.cents(dice.between(1, 900)))),
                        List.of(new TenderAmount(Sold.CARD, Sold.cents(dice.between(1, 900)))));
            case 1 ->
                new OrderFact.ChargedBack(
                        "D-1",
                        Sold.CARD,
                        Sold.cents(dice.between(1, 3_000)),
                        OrderFact.DisputeStage.values()[dice.below(OrderFact.DisputeStage.values().length)]);
            case 2, 3 -> new OrderFact.Shipped(units(5), Optional.of("P-" + number));
            default -> delivered(units(3));
        };
    }

    private OrderLineId anyLine() {
        return Sold.line(dice.between(1, 2));
    }

    private List<LineUnits> units(int most) {
        return List.of(LineUnits.of(anyLine(), dice.between(1, most)));
    }

    /** Cases are opened one after the other; what comes later is about any of them. */
    private int youngest() {
        return number % HUNDRED / 9;
    }

    private CaseId caseId(int which) {
        return CaseId.of("R-" + number / HUNDRED + "-" + which);
    }

    private OrderId orderOf(int which) {
        return order(which % CAPTURES.size());
    }

    /** Cases of one order now and then want the same one. */
    private RefundId refund(int which) {
        return RefundId.of("F-" + (which / CAPTURES.size() + dice.below(2)));
    }

    private TenderId tender() {
        return dice.chance(90) ? Sold.CARD : Sold.POINTS;
    }

    private CaseNews news(int which) {
        return dice.chance(20)
                ? new CaseNews.GoodsShipped(ParcelId.of("P-" + number))
                : new CaseNews.RefundAnswered(
                        refund(which),
                        tender(),
                        dice.chance(75) ? 1 : 2,
                        SAID.get(dice.below(SAID.size())),
                        Optional.empty());
    }

    private CaseCommand command() {
        boolean opens = dice.chance(30);
        int which = opens ? youngest() + dice.below(2) : dice.below(youngest() + 1);
        OrderId order = dice.chance(95) ? orderOf(which) : anyOrder();
        return opens ? open(order, caseId(which)) : later(order, which);
    }

    private CaseCommand later(OrderId order, int which) {
        int die = dice.below(100);
        if (die < 40) {
            return new CaseCommand.Refund(order, caseId(which), refund(which), amount());
        }
        if (die < 60) {
            return again(order, which);
        }
        return die < 75
                ? CaseCommand.Authorize.all(order, caseId(which), AuthorizationAct.WITHDRAW)
                : end(order, caseId(which));
    }

    private Optional<Money> amount() {
        return dice.chance(20) ? Optional.empty() : Optional.of(Sold.cents(dice.between(0, 1_500)));
    }

    private CaseCommand again(OrderId order, int which) {
        return switch (dice.below(3)) {
            case 0 -> new CaseCommand.AskRefund(order, caseId(which), refund(which), tender());
            case 1 -> new CaseCommand.RetryRefund(order, caseId(which), refund(which), tender());
            default -> new CaseCommand.GiveUpRefund(order, caseId(which), refund(which), tender());
        };
    }

    private CaseCommand end(OrderId order, CaseId caseId) {
        return dice.chance(70) ? new CaseCommand.Expire(order, caseId) : new CaseCommand.Close(order, caseId);
    }

    private CaseCommand open(OrderId order, CaseId caseId) {
        Basis basis = dice.chance(85) ? Basis.RETURN : Basis.CANCELLATION;
        List<ChargeMoney> charges =
                dice.chance(20) ? List.of(new ChargeMoney(Sold.SHIPPING, Sold.cents(dice.between(1, 400)))) : List.of();
        return CaseCommand.Open.builder(order, caseId)
                .basis(basis)
                .lines(units(3))
                .charges(charges)
                .build();
    }
}
