package dev.retour.testkit.simulation;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is wanted of the cases of a company. Not thread-safe. */
final class AnyCommand {

    /** The ids that cases have. */
    static final List<String> CASES = List.of("R-1", "R-2", "R-3", "R-4", "R-5", "R-6");

    private final Dice dice;
    private final FixedClock clock;
    private final boolean corrects;
    private final List<AnyOrder> orders;
    private final NaiveShop model;

    /**
     * What draws.
     *
     * @param clock passes where a case is to expire
     * @param corrects see {@link Story}
     * @param orders the orders of the company
     * @param model knows which cases are open
     */
    AnyCommand(Dice dice, FixedClock clock, boolean corrects, List<AnyOrder> orders, NaiveShop model) {
        this.dice = dice;
        this.clock = clock;
        this.corrects = corrects;
        this.orders = orders;
        this.model = model;
    }

    AnyOrder order() {
        return orders.get(dice.below(orders.size()));
    }

    private AnyOrder order(String id) {
        return orders.stream()
                .filter(order -> order.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Opens where there is nothing open yet, and else does something with what is; at times with what is not. */
    CaseCommand next() {
        AnyOrder order = order();
        CaseId caseId = CaseId.of(CASES.get(dice.below(CASES.size())));
        List<Map.Entry<String, String>> open = List.copyOf(model.open().entrySet());
        if (dice.chance(open.isEmpty() ? 85 : 35)) {
            return open(order, caseId);
        }
        if (!open.isEmpty() && dice.chance(corrects ? 85 : 40)) {
            Map.Entry<String, String> known = open.get(dice.below(open.size()));
            return onCase(order(known.getValue()), CaseId.of(known.getKey()));
        }
        return onCase(order, caseId);
    }

    private CaseCommand onCase(AnyOrder order, CaseId caseId) {
        Optional<NaiveTaking> goods = model.refunded().stream()
                .filter(taking -> taking.caseId.equals(caseId.value()) && taking.hasGoods())
                .findFirst();
        return goods.isPresent() && dice.chance(40) ? look(order.id(), goods.get()) : change(order, caseId);
    }

    /** Somebody looks at one or two units of a case. */
    CaseCommand look(OrderId order, NaiveTaking taking) {
        List<String> lines = List.copyOf(taking.lines.keySet());
        LineUnits units = LineUnits.of(OrderLineId.of(lines.get(dice.below(lines.size()))), dice.between(1, 2));
        Inspection accepted = Inspection.accepted(units, Grade.of(Grade.Kind.B));
        return new CaseCommand.Inspect(order, CaseId.of(taking.caseId), List.of(accepted));
    }

    private CaseCommand change(AnyOrder order, CaseId caseId) {
        int die = dice.below(100);
        if (die < 60) {
            RefundId refund = RefundId.of("F-" + dice.between(1, 8));
            AnyOrder other = dice.chance(5) ? order() : order;
            return new CaseCommand.Refund(
                    order.id(), caseId, refund, Optional.of(other.money(dice.chance(20) ? 9_000 : 900)));
        }
        if (corrects && die >= 80 && dice.chance(80)) {
            clock.pass(Duration.ofDays(8));
        }
        return die < 80 ? withdraw(order.id(), caseId) : new CaseCommand.Expire(order.id(), caseId);
    }

    static CaseCommand approve(OrderId order, CaseId caseId) {
        return CaseCommand.Authorize.all(order, caseId, AuthorizationAct.APPROVE);
    }

    static CaseCommand withdraw(OrderId order, CaseId caseId) {
        return CaseCommand.Authorize.all(order, caseId, AuthorizationAct.WITHDRAW);
    }

    private CaseCommand open(AnyOrder order, CaseId caseId) {
        List<LineUnits> lines = dice.chance(90) ? order.units(dice.chance(60) ? 1 : 3) : List.of();
        List<ChargeMoney> charges = dice.chance(75)
                ? List.of()
                : List.of(new ChargeMoney(
                        order.anyCharge(), dice.chance(20) ? order.money(60).negated() : order.money(60)));
        Basis basis = dice.chance(70) ? Basis.RETURN : Basis.values()[dice.below(Basis.values().length)];
        return CaseCommand.Open.builder(order.id(), caseId)
                .basis(basis)
                .lines(lines)
                .charges(charges)
                .build();
    }
}
