package dev.retour.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Language;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Reason;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What makes a return look doubtful, and what a policy does about it. */
class RiskTest {

    private static final OrderLine SHOES = Sale.shoes(line -> line.addSerials("S1", "S2"));

    private static List<RiskSignal> signals(
            RiskThresholds thresholds, Customer customer, List<String> serials, long atAddress) {
        Occasion one = Sale.occasion()
                .terms(Sale.terms(SHOES, Optional.of(customer)))
                .line(SHOES)
                .quantity(1)
                .build();
        return thresholds.signals(one, serials, atAddress);
    }

    private static List<RiskSignal> signals(Customer customer, List<String> serials, long atAddress) {
        return signals(RiskThresholds.STANDARD, customer, serials, atAddress);
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
        assertThat(signals(nobody(), List.of("S1", "S2"), 0)).isEmpty();
        assertOne(
                signals(nobody(), List.of("S1", "S9"), 0),
                RiskSignal.Kind.SERIAL_MISMATCH,
                RiskSignal.Level.HIGH,
                "Line L1 was sold without the serial number S9.");
    }

    @Test
    void who_brings_more_than_half_of_the_orders_back_is_told_but_not_after_a_few_orders() {
        assertThat(signals(new Customer("C", 10, 5, 0), List.of(), 0)).isEmpty();
        assertThat(signals(new Customer("C", 4, 4, 0), List.of(), 0)).isEmpty();
        assertOne(
                signals(new Customer("C", 10, 6, 0), List.of(), 0),
                RiskSignal.Kind.FREQUENT_RETURNS,
                RiskSignal.Level.MEDIUM,
                "The customer brought back 6 of 10 orders before.");
    }

    @Test
    void who_refused_three_parcels_is_told() {
        assertThat(signals(new Customer("C", 0, 0, 2), List.of(), 0)).isEmpty();
        assertOne(
                signals(new Customer("C", 0, 0, 3), List.of(), 0),
                RiskSignal.Kind.FREQUENT_REFUSALS,
                RiskSignal.Level.MEDIUM,
                "The customer refused 3 parcels before.");
    }

    @Test
    void what_is_dearer_than_the_limit_is_told_by_the_part_that_comes_back() {
        RiskThresholds standard = RiskThresholds.STANDARD;
        RiskThresholds some = new RiskThresholds(
                standard.returns(),
                standard.orders(),
                standard.refusals(),
                Optional.of(Money.parse("CNY 299.99")),
                standard.sharers());

        assertOne(
                signals(some, nobody(), List.of(), 0),
                RiskSignal.Kind.HIGH_VALUE,
                RiskSignal.Level.LOW,
                "CNY 300.00 is at stake, more than CNY 299.99.");
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
    void an_address_that_five_customers_share_is_told() {
        assertThat(signals(nobody(), List.of(), 4)).isEmpty();
        assertOne(
                signals(nobody(), List.of(), 5),
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
        List<RiskSignal> mild = signals(nobody(), List.of(), 5);
        List<RiskSignal> grave = signals(nobody(), List.of("S9"), 5);

        assertThat(policy.judge(Sale.occasion().risks(mild).build()).autoApproved())
                .isTrue();
        PolicyAnswer stopped = policy.judge(Sale.occasion().risks(grave).build());
        assertThat(stopped.autoApproved()).isFalse();
        assertThat(stopped.reasons().get(0).text(Language.EN))
                .isEqualTo("Somebody checks the piece. That is rule doubtful of policy own.");
    }
}
