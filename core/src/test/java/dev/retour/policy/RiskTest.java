package dev.retour.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Settings;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Language;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What makes a return look doubtful, and what a policy does about it. */
class RiskTest {

    private static final OrderLine SHOES = Sale.shoes(line -> line.addSerials("S1", "S2"));

    private static Occasion occasion(Customer customer) {
        return Sale.occasion()
                .terms(Sale.terms(SHOES, Optional.of(customer)))
                .line(SHOES)
                .quantity(1)
                .build();
    }

    private static List<RiskSignal> signals(Customer customer) {
        return RiskThresholds.STANDARD.signals(occasion(customer));
    }

    private static RiskThresholds limited(String value) {
        RiskThresholds standard = RiskThresholds.STANDARD;
        return new RiskThresholds(
                standard.returns(),
                standard.orders(),
                standard.refusals(),
                Optional.of(Money.parse(value)),
                standard.sharers());
    }

    private static Customer nobody() {
        return new Customer("C", 0, 0, 0);
    }

    private static void assertOne(List<RiskSignal> signals, RiskSignal.Kind kind, RiskSignal.Level level, String en) {
        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(kind);
            assertThat(signal.level()).isEqualTo(level);
            assertThat(signal.reason().text(Language.EN)).isEqualTo(en);
            assertThat(signal.reason().text(Language.ZH))
                    .doesNotContain("{", "?")
                    .isNotEqualTo(en);
        });
    }

    @Test
    void a_serial_number_that_was_never_sold_on_the_line_is_worth_a_stop() {
        assertThat(RiskThresholds.ofSerials(SHOES, List.of("S1", "S2"))).isEmpty();
        assertOne(
                RiskThresholds.ofSerials(SHOES, List.of("S1", "S9")),
                RiskSignal.Kind.SERIAL_MISMATCH,
                RiskSignal.Level.HIGH,
                "Line L1 was sold without the serial number S9.");
    }

    @Test
    void who_brings_more_than_half_of_the_orders_back_is_told_but_not_after_a_few_orders() {
        assertThat(signals(new Customer("C", 10, 5, 0))).isEmpty();
        assertThat(signals(new Customer("C", 4, 4, 0))).isEmpty();
        assertOne(
                signals(new Customer("C", 10, 6, 0)),
                RiskSignal.Kind.FREQUENT_RETURNS,
                RiskSignal.Level.MEDIUM,
                "The customer brought back 6 of 10 orders before.");
    }

    @Test
    void who_refused_three_parcels_is_told() {
        assertThat(signals(new Customer("C", 0, 0, 2))).isEmpty();
        assertOne(
                signals(new Customer("C", 0, 0, 3)),
                RiskSignal.Kind.FREQUENT_REFUSALS,
                RiskSignal.Level.MEDIUM,
                "The customer refused 3 parcels before.");
    }

    @Test
    void what_is_dearer_than_the_limit_is_told_by_the_part_that_comes_back() {
        assertThat(limited("CNY 300.00").signals(occasion(nobody()))).isEmpty();
        assertThat(limited("EUR 1.00").signals(occasion(nobody()))).isEmpty();
        assertOne(
                limited("CNY 299.99").signals(occasion(nobody())),
                RiskSignal.Kind.HIGH_VALUE,
                RiskSignal.Level.LOW,
                "CNY 300.00 is at stake, more than CNY 299.99.");
    }

    @Test
    void what_is_at_stake_is_all_that_a_request_asks_for_and_not_one_line() {
        Occasion goods = occasion(nobody());
        Occasion money = new OccasionBuilder()
                .from(goods)
                .amount(Money.parse("CNY 50.00"))
                .build();
        Occasion foreign = new OccasionBuilder()
                .from(goods)
                .amount(Money.parse("EUR 900.00"))
                .build();

        List<Occasion> request = Occasion.together(List.of(goods, money, foreign));

        assertThat(request).extracting(each -> each.asked().orElseThrow()).containsOnly(Money.parse("CNY 350.00"));
        assertThat(request).allSatisfy(each -> {
            assertThat(limited("CNY 350.00").signals(each)).isEmpty();
            assertOne(
                    limited("CNY 349.99").signals(each),
                    RiskSignal.Kind.HIGH_VALUE,
                    RiskSignal.Level.LOW,
                    "CNY 350.00 is at stake, more than CNY 349.99.");
        });
        assertThat(Occasion.together(List.of(goods))).containsExactly(goods);
    }

    @Test
    void thresholds_that_everybody_is_above_are_refused_each_with_its_place() {
        assertThat(RiskThresholdsCheck.check(RiskThresholds.STANDARD)).isEmpty();
        assertThat(RiskThresholdsCheck.check(
                        new RiskThresholds(Percent.parse("100%"), 0, 0, Optional.of(Money.parse("CNY -0.01")), 1)))
                .extracting(Problem::path)
                .containsExactly("$.returns", "$.orders", "$.refusals", "$.value", "$.sharers");
        assertThat(Settings.RISK_THRESHOLDS
                        .check()
                        .apply(new RiskThresholds(Percent.parse("50%"), 5, 3, Optional.empty(), 0)))
                .as("is looked at when it is set")
                .hasSize(1);
    }

    @Test
    void an_explanation_tells_risks_in_a_part_of_their_own_that_is_not_for_the_customer() {
        ReturnPolicy policy = ReturnPolicy.builder("own", Sale.SHANGHAI)
                .addRules(Rule.always("usual", Effect.Within.days(30)))
                .build();
        List<RiskSignal> risks = signals(new Customer("C", 10, 9, 0));

        Explanation why = policy.explain(Sale.occasion().risks(risks).build());
        Explanation last = why.parts().get(why.parts().size() - 1);

        assertThat(last.reason().code()).isEqualTo(PolicyReason.RISKS);
        assertThat(last.parts()).extracting(part -> part.reason().code()).containsExactly(PolicyReason.RISK_RETURNS);
        assertThat(why.parts().subList(0, why.parts().size() - 1))
                .noneMatch(part -> part.text(Language.EN).contains("9 of 10"));
        assertThat(policy.explain(Sale.occasion().build()).parts())
                .noneMatch(part -> part.reason().code() == PolicyReason.RISKS);
    }

    @Test
    void a_signal_holds_nothing_personal_since_it_stays_with_the_case() {
        Attributes known = Attributes.none().with("phone", Personal.of("13800138000"));

        assertThatThrownBy(() -> new RiskSignal(
                        RiskSignal.Kind.OTHER, RiskSignal.Level.LOW, new Reason(PolicyReason.RISK_ADDRESS, known)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("13800138000");
    }

    @Test
    void an_address_that_five_customers_share_is_told_and_one_that_nobody_knows_never_is() {
        RiskThresholds anybody = new RiskThresholds(Percent.parse("50%"), 5, 3, Optional.empty(), 0);

        assertThat(RiskThresholds.STANDARD.ofAddress(4)).isEmpty();
        assertThat(anybody.ofAddress(0)).isEmpty();
        assertOne(
                RiskThresholds.STANDARD.ofAddress(5).stream().toList(),
                RiskSignal.Kind.SHARED_ADDRESS,
                RiskSignal.Level.MEDIUM,
                "5 customers share the address.");
    }

    @Test
    void a_policy_stops_at_what_is_worth_a_stop_and_says_which_rule_it_was() {
        ReturnPolicy policy = ReturnPolicy.builder("own", Sale.SHANGHAI)
                .addRules(
                        Rule.when(
                                "doubtful",
                                new Condition.Risky(RiskSignal.Level.HIGH),
                                Effect.Judge.of(Verdict.REVIEW, "Somebody checks the piece.", "由人工核验。")),
                        Rule.always("usual", Effect.Within.days(30), Effect.AutoApprove.always()))
                .build();
        List<RiskSignal> mild = RiskThresholds.STANDARD.ofAddress(5).stream().toList();
        List<RiskSignal> grave = RiskThresholds.ofSerials(SHOES, List.of("S9"));

        assertThat(policy.judge(Sale.occasion().risks(mild).build()).autoApproved())
                .isTrue();
        PolicyAnswer stopped = policy.judge(Sale.occasion().risks(grave).build());
        assertThat(stopped.autoApproved()).isFalse();
        assertThat(stopped.reasons().get(0).text(Language.EN))
                .isEqualTo("Somebody checks the piece. That is rule doubtful of policy own.");
    }
}
