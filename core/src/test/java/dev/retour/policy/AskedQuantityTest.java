package dev.retour.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Problem;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.policy.Condition.OneOf;
import dev.retour.policy.Condition.ShareAsked;
import dev.retour.policy.Condition.UnitsAsked;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Policies that look at how much is asked for, and at the tier of the customer. The order has two pairs for 600.00. */
class AskedQuantityTest {

    private static boolean holds(Condition condition, OccasionBuilder occasion) {
        return condition.holds(occasion.build(), Sale.SHANGHAI);
    }

    private static ShareAsked share(String percent) {
        return new ShareAsked(Percent.parse(percent));
    }

    private static OccasionBuilder money(String amount) {
        return Sale.occasion().amount(Money.parse(amount));
    }

    @Test
    void many_units_of_a_line_are_so_many_or_more_and_money_without_units_is_none() {
        assertThat(holds(new UnitsAsked(2), Sale.occasion().quantity(2))).isTrue();
        assertThat(holds(new UnitsAsked(2), Sale.occasion().quantity(1))).isFalse();
        assertThat(holds(new UnitsAsked(1), money("CNY 600.00"))).isFalse();
    }

    @Test
    void a_share_of_the_order_is_what_is_asked_for_of_what_its_goods_were_sold_for() {
        assertThat(holds(share("50%"), Sale.occasion().quantity(1))).isTrue();
        assertThat(holds(share("50.01%"), Sale.occasion().quantity(1))).isFalse();
        assertThat(holds(share("100%"), Sale.occasion().quantity(2))).isTrue();
        assertThat(holds(share("50%"), money("CNY 300.00"))).isTrue();
        assertThat(holds(share("50%"), money("CNY 299.99"))).isFalse();
        assertThat(holds(share("1%"), money("EUR 600.00"))).isFalse();
    }

    @Test
    void a_share_of_the_order_is_that_of_the_whole_request() {
        List<Occasion> request = Occasion.together(
                List.of(Sale.occasion().build(), money("CNY 60.00").build()));

        assertThat(request).allMatch(each -> share("60%").holds(each, Sale.SHANGHAI));
        assertThat(request).noneMatch(each -> share("60.01%").holds(each, Sale.SHANGHAI));
    }

    @Test
    void the_tier_of_a_customer_gives_more_time_and_who_has_none_is_of_no_tier() {
        ReturnPolicy policy = ReturnPolicy.builder("own", Sale.SHANGHAI)
                .addRules(
                        Rule.when("gold", OneOf.of(Subject.TIER, "GOLD", "BLACK"), Effect.Within.days(30)),
                        Rule.always("usual", Effect.Within.days(3)))
                .build();

        assertThat(policy.judge(boughtBy(customer -> customer.ofTier("GOLD"))).verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(policy.judge(boughtBy(customer -> customer.ofTier("BRONZE"))).verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(policy.judge(boughtBy(customer -> customer)).verdict()).isEqualTo(Verdict.DENY);
        assertThat(policy.judge(Sale.occasion().build()).verdict()).isEqualTo(Verdict.DENY);
    }

    private static Occasion boughtBy(UnaryOperator<Customer> customer) {
        return Sale.occasion()
                .terms(Sale.terms(
                        Sale.shoes(line -> line), Optional.of(customer.apply(new Customer("token", 7, 2, 1)))))
                .build();
    }

    @Test
    void a_tier_is_a_code_and_keeps_the_history() {
        assertThat(new Customer("token", 7, 2, 1).ofTier("GOLD"))
                .isEqualTo(new Customer("token", 7, 2, 1, Optional.of("GOLD")));
        assertThatThrownBy(() -> Customer.of("token").ofTier("Ms Li, VIP\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conditions_that_always_or_never_hold_are_faults() {
        ReturnPolicy policy = ReturnPolicy.builder("own", Sale.SHANGHAI)
                .addRules(Rule.when(
                        "a",
                        new Condition.All(List.of(new UnitsAsked(0), share("0%"), share("100.01%"), share("100%"))),
                        Effect.Within.days(1)))
                .build();

        assertThat(ReturnPolicyCheck.check(policy))
                .extracting(Problem::path)
                .containsExactly(
                        "$.rules[0].when.of[0].units", "$.rules[0].when.of[1].share", "$.rules[0].when.of[2].share");
    }

    @Test
    void until_a_day_all_that_ask_may_return_whenever_they_bought() {
        Condition holiday = new Condition.AskedWithin(Sale.at("2025-11-01T00:00:00"), Sale.at("2026-02-01T00:00:00"));
        ReturnPolicy policy = ReturnPolicy.builder("own", Sale.SHANGHAI)
                .addRules(
                        Rule.when(
                                "holiday",
                                holiday,
                                Effect.Judge.of(
                                        Verdict.ALLOW, "Until 31 January everything may come back.", "1 月 31 日前均可退货。")),
                        Rule.when("usual", new Condition.Not(holiday), Effect.Within.days(7)))
                .build();

        assertThat(boughtInDecember(policy, "2026-01-31T23:59:59").verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(boughtInDecember(policy, "2026-01-31T23:59:59").reasons())
                .noneMatch(reason -> reason.code() == PolicyReason.WINDOW_CLOSED);
        assertThat(boughtInDecember(policy, "2026-02-01T00:00:00").verdict()).isEqualTo(Verdict.DENY);
    }

    private static PolicyAnswer boughtInDecember(ReturnPolicy policy, String asked) {
        OrderLine line = Sale.shoes(more -> more);
        return policy.judge(Occasion.builder(
                        Sale.terms(line, Optional.empty()),
                        line,
                        ReturnReason.of(ReasonKind.CHANGED_MIND),
                        Sale.at(asked))
                .putMilestones(Milestone.DELIVERED, Sale.at("2025-12-05T15:30:00"))
                .build());
    }
}
