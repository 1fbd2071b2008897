package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Reply;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;

/** An order of which line 1 and line 2 are returned with a case each, unit by unit, while payments fail. */
final class RefundsThatFail {

    static final int UNITS = 2;
    private static final int CASES = 2;
    private static final List<String> PAYMENTS = List.of("card", "gift", "cash");

    /** What happens to a case. */
    enum Act {
        UNIT_COMES,
        UNIT_NEVER_CAME,
        REFUND,
        CALCULATE,
        APPROVE,
        DISCARD,
        GIVE_UP
    }

    /** To which case, and which payments fail then, bit by bit. */
    record Step(Act act, int to, int fails) {}

    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, CASES - 1),
                        Arbitraries.integers().between(0, 7))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private final ShopDay day;
    private final List<CaseAtHand> cases = new ArrayList<>();
    private final List<Runnable> failed = new ArrayList<>();
    private final int[] came = new int[CASES];
    private int refunds;
    private int versions;

    RefundsThatFail(Effect effect, Basket basket) {
        this.day =
                ShopDay.refundingAt(RefundTiming.RECEIPT, effect).sells(basket).deliversAll();
        for (int each = 1; each <= CASES; each++) {
            OrderLineId line = OrderLineId.of("" + each);
            cases.add(day.opens("R-" + each, wish -> wish.line(line, UNITS)));
        }
    }

    void plays(Step step) {
        switch (step.act) {
            case UNIT_COMES -> comes(step.to);
            case UNIT_NEVER_CAME -> neverCame(step.to);
            case REFUND -> refunds(step.to, step.fails);
            case CALCULATE -> calculates(step.to);
            case APPROVE -> waiting(step.to).ifPresent(refund -> approves(step.to, refund, step.fails));
            case DISCARD -> waiting(step.to).ifPresent(cases.get(step.to)::discards);
            case GIVE_UP -> givesUpOne();
        }
    }

    private void comes(int to) {
        if (came[to] < UNITS) {
            came[to]++;
            corrects(to, CaseAtHand.units("" + (to + 1), 1));
        }
    }

    /** The last receipt was a mistake. */
    private void neverCame(int to) {
        if (came[to] > 0) {
            corrects(to);
            came[to]--;
        }
    }

    private void corrects(int to, LineUnits... units) {
        versions++;
        cases.get(to).corrects("GR-" + to + came[to], versions, units);
    }

    private String next() {
        refunds++;
        return "F-" + refunds;
    }

    private void calculates(int of) {
        cases.get(of)
                .asks(new CaseCommand.CalculateRefund(
                        ShopDay.ORDER, cases.get(of).id(), RefundId.of(next()), Optional.empty()));
    }

    private Optional<String> waiting(int of) {
        return cases.get(of).it().refunds().stream()
                .filter(refund -> refund.isAny(SettlementStatus.CALCULATED))
                .map(refund -> refund.id().value())
                .findFirst();
    }

    private boolean approves(int of, String refund, int fails) {
        return answers(of, refund, cases.get(of).asksApproval(refund), fails);
    }

    private boolean refunds(int of, int fails) {
        String refund = next();
        return answers(of, refund, cases.get(of).asksRefund(refund), fails);
    }

    private boolean answers(int of, String refund, Reply reply, int fails) {
        day.paymentsSay(asked -> {
            boolean isGone = (fails >> PAYMENTS.indexOf(asked.tender().value()) & 1) == 1;
            if (isGone) {
                failed.add(() -> cases.get(of).givesUp(refund, asked.tender().value()));
            }
            return isGone ? SettlementAct.FAIL : SettlementAct.SETTLE;
        });
        return reply.isAccepted();
    }

    private void givesUpOne() {
        if (!failed.isEmpty()) {
            failed.remove(0).run();
        }
    }

    /** What failed is given up, and all comes; what waits is approved or discarded, and what is due is sent. */
    void ends() {
        while (!failed.isEmpty()) {
            givesUpOne();
        }
        for (int each = 0; each < CASES; each++) {
            comes(each);
            comes(each);
            while (waiting(each).isPresent()) {
                String refund = waiting(each).get();
                if (!approves(each, refund, 0)) {
                    cases.get(each).discards(refund);
                }
            }
        }
        while (refunds(0, 0) | refunds(1, 0)) {
            assertThat(refunds).isLessThan(100);
        }
    }

    /** The order as it is once all came back, and everything was sent that is due. */
    void sends(String amount) {
        assertThat(day.sent()).isEqualTo(Money.parse("CNY " + amount));
        assertThat(day.shop().orders().entitlement(ShopDay.ORDER).discrepancies())
                .isEmpty();
        day.check();
    }
}
