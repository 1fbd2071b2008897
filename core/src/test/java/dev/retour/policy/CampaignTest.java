package dev.retour.policy;

import static dev.retour.policy.Sale.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.policy.Condition.OneOf;
import dev.retour.policy.Effect.AutoApprove;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.Effect.Judge;
import dev.retour.policy.Effect.Offers;
import dev.retour.policy.Effect.Within;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Policies that a shop writes itself. */
class CampaignTest {

    private static final Wording PERSON = new Wording("We look into it.", "人工审核。");

    private static ReturnPolicy policy(Rule... rules) {
        return new ReturnPolicy("own", Sale.SHANGHAI, List.of(rules));
    }

    private static Within days(int days) {
        return new Within(days, Milestone.DELIVERED, false, false);
    }

    @Test
    void a_campaign_gives_orders_of_its_days_more_time() {
        ReturnPolicy policy = policy(
                Rule.when(
                        "spring",
                        new Condition.PlacedWithin(at("2026-03-01T00:00:00"), at("2026-03-02T00:00:00")),
                        days(30)),
                Rule.always("usual", days(7)));
        PolicyAnswer answer =
                policy.judge(Sale.occasion().at(at("2026-04-01T00:00:00")).build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.window().orElseThrow().days()).isEqualTo(30);
    }

    @Test
    void more_time_may_be_given_to_all_that_ask_before_a_day_whenever_they_bought() {
        ReturnPolicy policy = policy(
                Rule.when(
                        "holiday",
                        new Condition.AskedWithin(at("2026-01-01T00:00:00"), at("2026-04-01T00:00:00")),
                        days(60)),
                Rule.always("usual", days(7)));

        assertThat(verdict(policy, "2026-03-31T23:59:59")).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(policy, "2026-04-01T00:00:00")).isEqualTo(Verdict.DENY);
    }

    private static Verdict verdict(ReturnPolicy policy, String asked) {
        return policy.judge(Sale.occasion().at(at(asked)).build()).verdict();
    }

    @Test
    void a_fee_may_begin_with_the_midnight_after_the_last_free_day_by_the_clock_of_the_policy() {
        Fee fee = Fee.of(Fee.Sort.RESTOCKING, Percent.parse("10%"));
        ReturnPolicy policy =
                policy(Rule.when("late", Condition.AskedAfter.days(7), fee), Rule.always("usual", days(30)));

        assertThat(fees(policy, Sale.occasion().at(at("2026-03-12T23:59:59")))).isEmpty();
        assertThat(fees(policy, Sale.occasion().at(at("2026-03-13T00:00:00")))).containsExactly(fee);
    }

    private static List<Fee> fees(ReturnPolicy policy, OccasionBuilder occasion) {
        return policy.judge(occasion.build()).fees();
    }

    @Test
    void a_fee_by_days_asks_for_none_before_the_milestone_and_passes_over_a_week_off() {
        Fee fee = Fee.of(Fee.Sort.RESTOCKING, Percent.parse("10%"));
        ReturnPolicy confirmed = policy(
                Rule.when("late", new Condition.AskedAfter(0, Milestone.CONFIRMED, false), fee),
                Rule.always("usual", days(30)));
        ReturnPolicy working = policy(
                Rule.when("late", new Condition.AskedAfter(3, Milestone.DELIVERED, true), fee),
                Rule.always("usual", days(30)));
        BusinessCalendar festival = day -> day.getDayOfMonth() < 8 || day.getDayOfMonth() > 14;

        assertThat(fees(confirmed, Sale.occasion())).isEmpty();
        assertThat(fees(working, Sale.occasion().calendar(festival).at(at("2026-03-15T23:00:00"))))
                .isEmpty();
        assertThat(fees(working, Sale.occasion().calendar(festival).at(at("2026-03-16T00:00:00"))))
                .containsExactly(fee);
        assertThat(fees(working, Sale.occasion().calendar(day -> false))).isEmpty();
    }

    @Test
    void only_what_denies_a_return_stands_against_it() {
        Judge no = new Judge(Verdict.DENY, PERSON);
        PolicyAnswer exempt = policy(
                        Rule.always("exempt", no), Rule.always("short", days(1)), Rule.always("long", days(15)))
                .judge(Sale.occasion().build());
        PolicyAnswer late = policy(Rule.always("exempt", no), Rule.always("short", days(1)))
                .judge(Sale.occasion().build());
        PolicyAnswer fine = policy(Rule.always("short", days(1)), Rule.always("long", days(15)))
                .judge(Sale.occasion().build());

        assertThat(exempt.reasons()).hasSize(3);
        assertThat(codes(exempt.against())).containsExactly(PolicyReason.RULE_DENIES);
        assertThat(codes(late.against())).containsExactly(PolicyReason.RULE_DENIES, PolicyReason.WINDOW_CLOSED);
        assertThat(fine.against()).isEmpty();
    }

    private static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void a_window_that_is_closed_is_told_in_its_place_also_where_another_one_is_open() {
        PolicyAnswer answer = policy(Rule.always("short", days(1)), Rule.always("long", days(15)))
                .judge(Sale.occasion().build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.reasons())
                .extracting(reason -> (Object) reason.code())
                .containsExactly(PolicyReason.WINDOW_CLOSED, PolicyReason.WINDOW_OPEN);
    }

    @Test
    void beside_a_window_that_has_not_begun_a_closed_one_says_nothing_of_the_time() {
        PolicyAnswer answer = policy(
                        Rule.always("short", days(1)),
                        Rule.always("confirmed", new Within(7, Milestone.CONFIRMED, false, false)))
                .judge(Sale.occasion().build());

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(answer.window()).isEmpty();
    }

    @Test
    void working_days_pass_over_a_week_off() {
        BusinessCalendar festival = day -> day.getDayOfMonth() < 8 || day.getDayOfMonth() > 14;
        PolicyAnswer answer = policy(Rule.always("usual", new Within(3, Milestone.DELIVERED, true, false)))
                .judge(Sale.occasion().calendar(festival).build());

        // 6, 7, then 15 March
        assertThat(answer.window().orElseThrow().closes()).isEqualTo(at("2026-03-16T00:00:00"));
    }

    @Test
    void a_calendar_without_working_days_is_told_at_once_and_a_person_decides() {
        AtomicInteger asked = new AtomicInteger();
        PolicyAnswer answer = policy(
                        Rule.always("usual", new Within(3000, Milestone.DELIVERED, true, true)),
                        Rule.always("short", days(1)))
                .judge(Sale.occasion()
                        .calendar(day -> asked.incrementAndGet() < 0)
                        .build());

        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(answer.reasons().get(0).text(Language.EN))
                .startsWith("The calendar has no working day within 400 days, so nobody can tell when 3000 days end");
        assertThat(asked).hasValue(400);
    }

    @Test
    void each_term_names_the_rule_that_gave_it_and_a_later_rule_gives_nothing() {
        ReturnPolicy policy = policy(
                Rule.always(
                        "usual",
                        days(30),
                        new Effect.Freight(FreightPayer.CUSTOMER),
                        new Effect.RefundAt(RefundTiming.RECEIPT),
                        Fee.of(Fee.Sort.RESTOCKING, Percent.parse("5%")),
                        AutoApprove.upTo(Money.parse("CNY 500.00"))),
                Rule.always(
                        "later",
                        new Effect.Freight(FreightPayer.SELLER),
                        Fee.of(Fee.Sort.RESTOCKING, Percent.parse("9%")),
                        Fee.of(Fee.Sort.RETURN_FREIGHT, Money.parse("CNY 12.00"))));

        assertThat(policy.judge(Sale.occasion().build()).terms())
                .extracting(reason -> reason.code().code() + " "
                        + reason.attributes().find("rule").orElseThrow().text())
                .containsExactly(
                        "policy.FREIGHT_TERM usual",
                        "policy.TIMING_TERM usual",
                        "policy.FEE_TERM usual",
                        "policy.APPROVAL_TERM_LIMITED usual",
                        "policy.FEE_TERM later");
        assertThat(policy.explain(Sale.occasion().build()).text(Language.EN))
                .contains("5% is taken off as RESTOCKING (rule usual of policy own).")
                .contains("CNY 12.00 is taken off as RETURN_FREIGHT (rule later of policy own).")
                .doesNotContain("9%");
    }

    @Test
    void who_often_returns_waits_for_a_person_and_the_strictest_verdict_holds() {
        ReturnPolicy policy = policy(
                Rule.when(
                        "often",
                        new Condition.ReturnsOften(Percent.parse("50%"), 5),
                        new Judge(Verdict.REVIEW, PERSON)),
                Rule.always("usual", days(30), new AutoApprove(Optional.empty())));
        Occasion half = Sale.occasion()
                .terms(Sale.terms(Sale.shoes(line -> line), Optional.of(new Customer("C", 10, 5, 0))))
                .build();
        Occasion more = Sale.occasion()
                .terms(Sale.terms(Sale.shoes(line -> line), Optional.of(new Customer("C", 10, 6, 0))))
                .build();

        assertThat(policy.judge(half).autoApproved()).isTrue();
        assertThat(policy.judge(more).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(policy.judge(more).autoApproved()).isFalse();
    }

    @Test
    void of_an_amount_without_units_the_amount_itself_is_approved_and_not_a_unit() {
        ReturnPolicy policy = policy(Rule.always("usual", days(30), AutoApprove.upTo(Money.parse("CNY 100.00"))));

        assertThat(policy.judge(asking("CNY 100.00")).autoApproved()).isTrue();
        PolicyAnswer more = policy.judge(asking("CNY 100.01"));
        assertThat(more.autoApproved()).isFalse();
        assertThat(more.reasons())
                .extracting(reason -> reason.text(Language.EN))
                .contains("CNY 100.01 is at stake; up to CNY 100.00 is approved without a person"
                        + " (rule usual of policy own).");
        assertThat(policy.explain(asking("CNY 1.00")).text(Language.EN))
                .startsWith("Policy own says ALLOW to CNY 1.00 of line L1 without units.");
    }

    @Test
    void goods_are_dear_by_the_price_of_one_unit_however_little_is_asked_for_without_units() {
        Condition dear = new Condition.DearerThan(Money.parse("CNY 299.99"));
        Condition dearer = new Condition.DearerThan(Money.parse("CNY 300.00"));

        assertThat(dear.holds(asking("CNY 1.00"), Sale.SHANGHAI)).isTrue();
        assertThat(dearer.holds(asking("CNY 600.00"), Sale.SHANGHAI)).isFalse();
    }

    private static Occasion asking(String amount) {
        return Sale.occasion().amount(Money.parse(amount)).build();
    }

    @Test
    void what_is_dear_is_not_approved_without_a_person() {
        ReturnPolicy policy =
                policy(Rule.always("usual", days(30), new AutoApprove(Optional.of(Money.parse("CNY 300.00")))));

        assertThat(policy.judge(Sale.occasion().quantity(1).build()).autoApproved())
                .isTrue();
        PolicyAnswer two = policy.judge(Sale.occasion().quantity(2).build());
        assertThat(two.autoApproved()).isFalse();
        assertThat(two.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(two.reasons()).extracting(reason -> reason.code()).contains(PolicyReason.ABOVE_AUTO_APPROVAL);
    }

    @Test
    void of_two_fees_of_one_sort_the_first_rule_wins() {
        Fee opened = new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse("20%")), Optional.empty());
        Fee usual = new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse("5%")), Optional.empty());
        Fee freight = new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(Money.parse("CNY 12.00")));
        ReturnPolicy policy = policy(
                Rule.when("opened", OneOf.of(Subject.CONDITION, "OPENED"), opened),
                Rule.always("usual", days(30), usual, freight));

        assertThat(policy.judge(Sale.occasion().build()).fees()).containsExactly(usual, freight);
        assertThat(policy.judge(Sale.occasion().condition("OPENED").build()).fees())
                .containsExactly(opened, freight);
    }

    @Test
    void a_fee_in_another_currency_is_not_taken_but_looked_into() {
        PolicyAnswer answer = policy(
                        Rule.always("usual", days(30), Fee.of(Fee.Sort.RETURN_FREIGHT, Money.parse("EUR 4.00"))))
                .judge(Sale.occasion().build());

        assertThat(answer.fees()).isEmpty();
        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void what_is_not_offered_is_refused_with_what_is() {
        PolicyAnswer answer = policy(
                        Rule.always("usual", days(30), new Offers(List.of(Resolution.EXCHANGE, Resolution.REPAIR))))
                .judge(Sale.occasion().build());

        assertThat(answer.verdict()).isEqualTo(Verdict.DENY);
        assertThat(answer.reasons().get(1).toString())
                .contains("RETURN_AND_REFUND is not offered here, but [EXCHANGE, REPAIR]");
    }

    @Test
    void every_fault_of_a_policy_is_told_at_once_with_its_place() {
        ReturnPolicy policy = policy(
                Rule.when(
                        "a",
                        new Condition.All(List.of(
                                OneOf.of(Subject.COUNTRY, "Germany"),
                                OneOf.of(Subject.REASON, "BORED"),
                                OneOf.of(Subject.FLAG),
                                new Condition.PlacedWithin(at("2026-03-02T00:00:00"), at("2026-03-01T00:00:00")),
                                new Condition.AskedWithin(at("2026-03-02T00:00:00"), at("2026-03-02T00:00:00")),
                                Condition.AskedAfter.days(-1))),
                        days(-1),
                        new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse("101%")), Optional.empty())),
                Rule.always("a"));

        assertThat(ReturnPolicyCheck.check(policy))
                .extracting(Problem::path)
                .containsExactly(
                        "$.rules[0].when.of[0].of[0]",
                        "$.rules[0].when.of[1].of[0]",
                        "$.rules[0].when.of[2].of",
                        "$.rules[0].when.of[3]",
                        "$.rules[0].when.of[4]",
                        "$.rules[0].when.of[5].days",
                        "$.rules[0].then[0].days",
                        "$.rules[0].then[1]",
                        "$.rules[1].code",
                        "$.rules[1].then");
    }
}
