package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Condition;
import dev.retour.policy.Effect;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.PolicyReason;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskSignal;
import dev.retour.policy.RiskThresholds;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.returns.CaseStatus;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What looks doubtful goes to a person, who reads why; nobody has to work that out before a case is opened. */
class DoubtfulReturnTest {

    private static final OrderLineId PHONE = OrderLineId.of("phone");

    private static ReturnPolicy reviewing(RiskSignal.Level level) {
        return ReturnPolicy.builder("house", ZoneOffset.UTC)
                .addRules(
                        Rule.when(
                                "doubtful",
                                new Condition.Risky(level),
                                Effect.Judge.of(Verdict.REVIEW, "A person looks at it.", "人工审核。")),
                        Rule.always("usual", Effect.Within.days(30), Effect.AutoApprove.always()))
                .build();
    }

    private static ShopDay soldTo(Customer customer) {
        return ShopDay.under(reviewing(RiskSignal.Level.MEDIUM))
                .sells(Basket.in("CNY")
                        .line("phone", 1, "3000.00", "345.13")
                        .paid("alipay", "3000.00")
                        .boughtBy(customer))
                .deliversAll();
    }

    private static PolicyAnswer answer(CaseAtHand at) {
        return at.it().opened().orElseThrow().answers().get(0).answer();
    }

    @Test
    void who_brings_back_most_orders_waits_for_a_person_who_reads_why() {
        CaseAtHand often = soldTo(new Customer("customer-9", 10, 9, 0)).opens("R-1", wish -> wish.line(PHONE, 1));

        assertThat(often.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(answer(often).risks())
                .extracting(risk -> risk.reason().text(Language.EN))
                .containsExactly("The customer brought back 9 of 10 orders before.");
        assertThat(answer(often).reasons())
                .as("what the customer reads")
                .extracting(Reason::code)
                .doesNotContain(PolicyReason.RISK_RETURNS);
    }

    @Test
    void who_seldom_does_is_approved_at_once() {
        CaseAtHand seldom = soldTo(new Customer("customer-9", 10, 1, 0)).opens("R-1", wish -> wish.line(PHONE, 1));

        assertThat(seldom.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(answer(seldom).risks()).isEmpty();
    }

    @Test
    void what_only_the_host_knows_is_told_once_beside_that() {
        RiskSignal shared = RiskThresholds.STANDARD.ofAddress(8).orElseThrow();
        CaseAtHand known = soldTo(new Customer("customer-9", 10, 0, 4))
                .opens("R-1", wish -> wish.line(PHONE, 1).risk(shared));

        assertThat(known.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(answer(known).risks())
                .extracting(RiskSignal::kind)
                .containsExactly(RiskSignal.Kind.SHARED_ADDRESS, RiskSignal.Kind.FREQUENT_REFUSALS);
    }

    @Test
    void two_lines_below_the_limit_are_much_money_together_and_one_of_them_is_not() {
        RiskThresholds limited =
                new RiskThresholds(Percent.parse("50%"), 5, 3, Optional.of(Money.parse("CNY 1000.00")), 5);
        ShopDay day = ShopDay.under(reviewing(RiskSignal.Level.LOW), limited)
                .sells(Basket.in("CNY")
                        .line("phone", 2, "1800.00", "207.08")
                        .line("watch", 1, "900.00", "103.54")
                        .paid("alipay", "2700.00"))
                .deliversAll();

        CaseAtHand one = day.opens("R-1", wish -> wish.line(PHONE, 1));
        CaseAtHand both = day.opens("R-2", wish -> wish.line(PHONE, 1).line(OrderLineId.of("watch"), 1));

        assertThat(one.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(both.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(answer(both).risks())
                .extracting(risk -> risk.reason().text(Language.EN))
                .containsExactly("CNY 1800.00 is at stake, more than CNY 1000.00.");
    }
}
