package dev.retour.policy;

import static dev.retour.policy.Sale.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.order.Basis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policies that we bring say to the usual cases. */
class PoliciesTest {

    private static final ReturnPolicy CHINA = Policies.chinaSevenDays();
    private static final ReturnPolicy EUROPE = Policies.europeanFourteenDays(ZoneId.of("Europe/Berlin"));

    private static List<String> codes(PolicyAnswer answer) {
        return answer.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    @Test
    void shoes_come_back_within_seven_days_at_the_customers_freight_and_without_a_person() {
        PolicyAnswer answer = CHINA.judge(Sale.occasion().build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.autoApproved()).isTrue();
        assertThat(answer.freight()).isEqualTo(FreightPayer.CUSTOMER);
        assertThat(answer.shipping()).isEqualTo(ShippingRefund.NEVER);
        assertThat(answer.window()).contains(new Window(7, at("2026-03-05T15:30:00"), at("2026-03-13T00:00:00")));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12T23:59:59.999999, ALLOW", "2026-03-13T00:00:00, DENY"})
    void the_seventh_day_after_the_receipt_is_the_last(String asked, Verdict verdict) {
        assertThat(CHINA.judge(Sale.occasion().at(at(asked)).build()).verdict()).isEqualTo(verdict);
    }

    @Test
    void midnight_is_that_of_the_zone_of_the_policy_wherever_the_customer_is() {
        // 13 March 00:00 in Shanghai is still 12 March in Berlin
        Instant asked = Instant.parse("2026-03-12T16:00:00Z");
        ReturnPolicy berlin = new ReturnPolicy(CHINA.id(), ZoneId.of("Europe/Berlin"), CHINA.rules());

        assertThat(CHINA.judge(Sale.occasion().at(asked).build()).verdict()).isEqualTo(Verdict.DENY);
        assertThat(berlin.judge(Sale.occasion().at(asked).build()).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05T00:00:00", "2026-03-05T23:59:59.999999"})
    void the_day_of_the_receipt_does_not_count_however_early_it_came(String delivered) {
        PolicyAnswer answer = CHINA.judge(Sale.occasion()
                .putMilestones(Milestone.DELIVERED, at(delivered))
                .build());

        assertThat(answer.window().orElseThrow().closes()).isEqualTo(at("2026-03-13T00:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-04T23:59:59, ALLOW", "2026-04-05T00:00:00, DENY"})
    void the_thirty_days_of_a_seller_end_with_the_thirtieth_also_for_goods_that_the_law_exempts(
            String asked, Verdict verdict) {
        PolicyAnswer answer = Policies.sellersThirtyDays(Sale.SHANGHAI)
                .judge(Sale.occasion(line -> line.addFlags(Policies.PERISHABLE))
                        .at(at(asked))
                        .build());

        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    @Test
    void of_an_order_in_several_parcels_the_european_days_count_from_the_last_one() {
        PolicyAnswer answer = EUROPE.judge(Sale.occasion()
                .putMilestones(Milestone.DELIVERED, Instant.parse("2026-03-02T11:00:00Z"))
                .putMilestones(Milestone.ORDER_DELIVERED, Instant.parse("2026-03-10T11:00:00Z"))
                .at(Instant.parse("2026-03-24T22:59:59Z"))
                .build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.window().orElseThrow().closes()).isEqualTo("2026-03-24T23:00:00Z");
    }

    @Test
    void for_goods_that_are_no_genuine_ones_three_times_the_price_is_due_and_a_person_looks() {
        PolicyAnswer answer = CHINA.judge(
                Sale.occasion().reason(ReturnReason.of(ReasonKind.COUNTERFEIT)).build());

        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(answer.compensation().orElseThrow().of(Money.parse("CNY 300.00")))
                .contains(Money.parse("CNY 900.00"));
    }

    @Test
    void who_asks_too_late_learns_until_when_it_was_possible() {
        PolicyAnswer answer =
                CHINA.judge(Sale.occasion().at(at("2026-03-20T09:00:00")).build());

        assertThat(answer.reasons())
                .extracting(reason -> reason.text(Language.EN))
                .containsExactly(
                        "A return could be asked for within 7 days, before 2026-03-13T00:00; it was asked for at"
                                + " 2026-03-20T09:00 (rule without-reason of policy cn-seven-days).");
        assertThat(answer.reasons().get(0).text(Language.ZH)).contains("7 天内", "2026-03-13T00:00");
        assertThat(answer.autoApproved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Policies.CUSTOM_MADE,
                Policies.PERISHABLE,
                Policies.DIGITAL,
                Policies.PRESS,
                Policies.AGREED_FINAL
            })
    void exempt_goods_do_not_come_back_without_a_reason(String flag) {
        PolicyAnswer answer =
                CHINA.judge(Sale.occasion(line -> line.addFlags(flag)).build());

        assertThat(answer.verdict()).isEqualTo(Verdict.DENY);
        assertThat(codes(answer)).containsExactlyInAnyOrder("policy.RULE_DENIES", "policy.WINDOW_OPEN");
        assertThat(answer.autoApproved()).isFalse();
    }

    @Test
    void every_reason_is_told_not_only_the_first() {
        PolicyAnswer answer = CHINA.judge(Sale.occasion(line -> line.addFlags(Policies.PERISHABLE))
                .at(at("2026-04-20T09:00:00"))
                .build());

        assertThat(codes(answer)).containsExactly("policy.RULE_DENIES", "policy.WINDOW_CLOSED");
    }

    @Test
    void a_complaint_goes_to_a_person_with_a_photo_at_the_shops_freight_even_for_exempt_goods() {
        PolicyAnswer answer = CHINA.judge(Sale.occasion(line -> line.addFlags(Policies.PERISHABLE))
                .reason(new ReturnReason(ReasonKind.QUALITY_DEFECT, "ROTTEN"))
                .at(at("2026-04-20T09:00:00"))
                .build());

        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(answer.evidence()).containsExactly("PHOTO");
        assertThat(answer.freight()).isEqualTo(FreightPayer.SELLER);
    }

    static Stream<ReturnPolicy> policies() {
        return Stream.of(CHINA, EUROPE, Policies.sellersThirtyDays(Sale.SHANGHAI));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void no_policy_pays_or_sends_anything_without_goods_and_without_a_person(ReturnPolicy policy) {
        for (ReasonKind reason : ReasonKind.values()) {
            for (Resolution resolution : List.of(Resolution.REFUND_ONLY, Resolution.RESEND, Resolution.REPAIR)) {
                Occasion occasion = Sale.occasion()
                        .reason(ReturnReason.of(reason))
                        .resolution(resolution)
                        .build();
                assertThat(policy.judge(occasion).autoApproved())
                        .as("%s for %s", resolution, reason)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void no_policy_of_ours_offers_what_no_case_carries_out(ReturnPolicy policy) {
        for (ReasonKind reason : ReasonKind.values()) {
            Occasion occasion = Sale.occasion().reason(ReturnReason.of(reason)).build();
            assertThat(policy.judge(occasion).offers())
                    .isSubsetOf(Resolution.RETURN_AND_REFUND, Resolution.REFUND_ONLY);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_never_reached_the_customer_is_approved_at_once_whatever_the_reason(ReturnPolicy policy) {
        for (ReasonKind reason : ReasonKind.values()) {
            OccasionBuilder occasion =
                    Sale.occasion(line -> line.addFlags(Policies.PERISHABLE)).reason(ReturnReason.of(reason));
            PolicyAnswer cancelled =
                    policy.judge(occasion.basis(Basis.CANCELLATION).build());
            PolicyAnswer refused = policy.judge(occasion.basis(Basis.REFUSED).build());

            assertThat(cancelled.autoApproved() && refused.autoApproved())
                    .as("%s", reason)
                    .isTrue();
            assertThat(cancelled.refundAt()).isEqualTo(RefundTiming.REQUEST);
            assertThat(refused.refundAt()).isEqualTo(RefundTiming.RECEIPT);
            assertThat(refused.freight()).isEqualTo(FreightPayer.SELLER);
        }
    }

    @Test
    void what_has_not_left_is_called_off_and_refunded_at_once() {
        PolicyAnswer answer = CHINA.judge(Sale.occasion()
                .basis(Basis.CANCELLATION)
                .reason(ReturnReason.of(ReasonKind.CANCELLED))
                .build());

        assertThat(answer.autoApproved()).isTrue();
        assertThat(answer.refundAt()).isEqualTo(RefundTiming.REQUEST);
    }

    @Test
    void a_reason_that_no_rule_knows_goes_to_a_person() {
        PolicyAnswer answer = CHINA.judge(
                Sale.occasion().reason(ReturnReason.of(ReasonKind.LATE)).build());

        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(codes(answer)).containsExactly("policy.NO_RULE_SPEAKS");
    }

    @Test
    void the_european_fourteen_days_end_on_the_next_working_day_and_pay_standard_delivery_back() {
        // the fourteenth day after 14 March 2026 is Saturday 28 March; in the night to Sunday clocks go forward
        PolicyAnswer answer = EUROPE.judge(Sale.occasion()
                .putMilestones(Milestone.ORDER_DELIVERED, Instant.parse("2026-03-14T11:00:00Z"))
                .calendar(BusinessCalendar.WEEKDAYS)
                .at(Instant.parse("2026-03-30T21:59:59Z"))
                .build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.window().orElseThrow().closes()).isEqualTo("2026-03-30T22:00:00Z");
        assertThat(answer.shipping()).isEqualTo(ShippingRefund.WITH_ALL);
        assertThat(answer.refundAt()).isEqualTo(RefundTiming.FIRST_SCAN);
    }

    @Test
    void before_anything_is_delivered_the_time_has_not_begun_and_a_return_may_be_asked_for() {
        Occasion occasion = Occasion.builder(
                        Sale.terms(Sale.shoes(line -> line), Optional.empty()),
                        Sale.shoes(line -> line),
                        ReturnReason.of(ReasonKind.CHANGED_MIND),
                        at("2026-03-03T09:00:00"))
                .build();
        PolicyAnswer answer = CHINA.judge(occasion);

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(codes(answer)).containsExactly("policy.WINDOW_AHEAD");
        assertThat(answer.window()).isEmpty();
    }

    @Test
    void an_explanation_names_every_rule_also_those_that_are_silent() {
        String text = CHINA.explain(Sale.occasion().build()).text(Language.EN);

        assertThat(text).isEqualTo("""
                        Policy cn-seven-days says ALLOW to 1 units of line L1.
                          Rule cancelled does not hold here.
                          Rule undelivered does not hold here.
                          Rule exempt does not hold here.
                          Rule without-reason holds.
                            A return may be asked for within 7 days, before 2026-03-13T00:00 (rule without-reason of policy \
                        cn-seven-days).
                            The freight of what comes back is borne by CUSTOMER (rule without-reason of policy cn-seven-days).
                            Money goes back at INSPECTION at the earliest (rule without-reason of policy cn-seven-days).
                            Standard delivery is paid back: NEVER (rule without-reason of policy cn-seven-days).
                            What is allowed is approved without a person (rule without-reason of policy cn-seven-days).
                            The customer may want [RETURN_AND_REFUND] (rule without-reason of policy cn-seven-days).
                          Rule counterfeit does not hold here.
                          Rule complaint does not hold here.""");
    }

    @Test
    void an_explanation_says_so_where_no_rule_speaks() {
        Occasion late = Sale.occasion().reason(ReturnReason.of(ReasonKind.LATE)).build();

        assertThat(CHINA.explain(late).text(Language.EN)).endsWith("decides on this return, so a person has to.");
    }

    @Test
    void each_policy_that_we_bring_is_sound() {
        assertThat(List.of(CHINA, EUROPE, Policies.sellersThirtyDays(Sale.SHANGHAI)))
                .allSatisfy(
                        policy -> assertThat(ReturnPolicyCheck.check(policy)).isEmpty());
    }

    @Test
    void the_words_of_a_refusal_come_in_both_languages() {
        Reason why = CHINA.judge(Sale.occasion(line -> line.addFlags(Policies.CUSTOM_MADE))
                        .build())
                .reasons()
                .get(0);

        assertThat(why.text(Language.EN)).startsWith("These goods are exempt");
        assertThat(why.text(Language.ZH)).isEqualTo("该商品不适用七天无理由退货。依据政策 cn-seven-days 的规则 exempt。");
    }
}
