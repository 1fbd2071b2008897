package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Reply;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Clawback;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Promotions with a threshold, reckoned anew by each refund of two cases of one order while payments fail. */
class ThresholdLawsTest {

    private static final int CASES = 2;
    private static final int UNITS = 2;
    private static final List<String> PAYMENTS = List.of("card", "gift", "cash");

    /** What happens to a case. */
    enum Act {
        UNIT_COMES,
        REFUND,
        CALCULATE,
        APPROVE,
        DISCARD
    }

    /** To which case, and which payments fail then, bit by bit. */
    record Step(Act act, int to, int fails) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, CASES - 1),
                        Arbitraries.integers().between(0, 7))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 300)
    void once_all_came_back_all_that_was_paid_went_back_whatever_failed(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.forEach(play::plays);
        play.ends();
        assertThat(play.day.sent()).isEqualTo(Money.parse("CNY 110.01"));
        play.day.check();
    }

    /** Line 1 and line 2 are returned with a case each, unit by unit. */
    private static final class Play {

        private final ShopDay day = ShopDay.refundingAt(
                        RefundTiming.RECEIPT, new Effect.Promotions(Clawback.RE_EVALUATE))
                .sells(Basket.in("CNY")
                        .line("1", UNITS, "80.00", "9.20")
                        .line("2", UNITS, "50.01", "5.75")
                        .off("20.00", "100.00")
                        .paid("card", "55.00")
                        .paid("gift", "25.00")
                        .paid("cash", "30.01"))
                .deliversAll();
        private final List<CaseAtHand> cases = new ArrayList<>();
        private final int[] came = new int[CASES];
        private int refunds;

        private Play() {
            for (int each = 1; each <= CASES; each++) {
                OrderLineId line = OrderLineId.of("" + each);
                cases.add(day.opens("R-" + each, wish -> wish.line(line, UNITS)));
            }
        }

        private void plays(Step step) {
            switch (step.act) {
                case UNIT_COMES -> comes(step.to);
                case REFUND -> refunds(step.to, step.fails);
                case CALCULATE -> calculates(step.to);
                case APPROVE -> waiting(step.to).ifPresent(refund -> approves(step.to, refund, step.fails));
                case DISCARD -> waiting(step.to).ifPresent(cases.get(step.to)::discards);
            }
        }

        private void comes(int to) {
            if (came[to] < UNITS) {
                came[to]++;
                cases.get(to).receives("GR-" + to + came[to], CaseAtHand.units("" + (to + 1), 1));
            }
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
            List<TenderId> failed = new ArrayList<>();
            day.paymentsSay(asked -> {
                boolean isGone = (fails >> PAYMENTS.indexOf(asked.tender().value()) & 1) == 1;
                if (isGone) {
                    failed.add(asked.tender());
                }
                return isGone ? SettlementAct.FAIL : SettlementAct.SETTLE;
            });
            failed.forEach(tender -> cases.get(of).givesUp(refund, tender.value()));
            return reply.isAccepted();
        }

        /** All comes; what waits is approved or discarded, and what is due is sent. */
        private void ends() {
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
    }
}
