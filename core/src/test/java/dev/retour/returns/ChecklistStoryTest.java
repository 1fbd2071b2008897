package dev.retour.returns;

import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static dev.retour.returns.CaseStory.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.Check;
import dev.retour.policy.Check.Aspect;
import dev.retour.policy.Checklist;
import dev.retour.policy.ChecklistBuilder;
import dev.retour.policy.Effect;
import dev.retour.policy.Reduction;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Wording;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Goods that are looked at by the checklist of their category: three shirts at 100.00. */
class ChecklistStoryTest {

    private static final Grade A = Grade.of(Grade.Kind.A);
    private static final Grade B = Grade.of(Grade.Kind.B);

    private static Check check(String code, Aspect aspect, Reduction less) {
        return Check.of(code, aspect, new Wording("The " + code + " is not right.", code + " 不符。"), less);
    }

    private static CaseStory received(UnaryOperator<ChecklistBuilder> more) {
        Checklist list = more.apply(Checklist.builder("clothes")
                        .addChecks(
                                check("tag", Aspect.ACCESSORY, Reduction.of(cny("15.00"))),
                                check("box", Aspect.PACKAGING, Reduction.of(Percent.parse("5%"))),
                                new Check(
                                        "ironing",
                                        Aspect.LOOK,
                                        new Wording("It is creased.", "有褶皱。"),
                                        Optional.empty()),
                                check("B", Aspect.GRADE, Reduction.of(Percent.parse("10%")))))
                .build();
        return CaseStory.refundedAt(RefundTiming.INSPECTION, new Effect.Inspect(list))
                .shipped()
                .delivered()
                .opens(shirts(3))
                .receives(shirts(3));
    }

    private static CaseStory received() {
        return received(UnaryOperator.identity());
    }

    private static Decision<CaseDecision> says(CaseStory story, Inspection... said) {
        return story.does(new CaseCommand.Inspect(CaseStory.ORDER, CaseStory.CASE, List.of(said)));
    }

    private static List<String> lacks(CaseStory story) {
        return story.it().inspections().stream()
                .flatMap(look -> look.lacks().stream())
                .map(lack -> lack.what() + " " + lack.amount())
                .toList();
    }

    private static Money due(CaseStory story) {
        story.refunded("R-1");
        return story.it().refund(RefundId.of("R-1")).orElseThrow().sent();
    }

    @Test
    void what_a_missing_part_takes_off_follows_from_the_checklist_for_each_unit() {
        CaseStory story = received().inspects(Inspection.acceptedWithout(shirts(2), A, "box", "tag"));

        assertThat(lacks(story)).containsExactly("tag CNY 30.00", "box CNY 10.00");
        assertThat(due(story)).isEqualTo(cny("160.00"));
    }

    @Test
    void a_grade_takes_off_what_its_line_of_the_checklist_says_and_another_one_nothing() {
        CaseStory story = received()
                .inspects(
                        Inspection.accepted(shirts(1), B),
                        Inspection.accepted(shirts(1), new Grade(Grade.Kind.B, "WORN-ONCE")),
                        Inspection.accepted(shirts(1), A));

        assertThat(lacks(story)).containsExactly("B CNY 10.00", "B CNY 10.00");
        assertThat(due(story)).isEqualTo(cny("280.00"));
    }

    @Test
    void a_part_that_takes_nothing_off_is_written_down() {
        CaseStory story = received().inspects(Inspection.acceptedWithout(shirts(3), A, "ironing"));

        assertThat(story.it().inspections().get(0).missing()).containsExactly("ironing");
        assertThat(due(story)).isEqualTo(cny("300.00"));
    }

    @Test
    void nothing_takes_more_off_than_was_paid_for_the_unit() {
        CaseStory story = received(
                        list -> list.addChecks(check("sleeves", Aspect.ACCESSORY, Reduction.of(cny("95.00")))))
                .inspects(
                        Inspection.acceptedWithout(shirts(1), B, "sleeves", "tag"), Inspection.accepted(shirts(2), A));

        assertThat(lacks(story)).containsExactly("tag CNY 15.00", "sleeves CNY 85.00");
        assertThat(due(story)).isEqualTo(cny("200.00"));
    }

    @Test
    void percentages_are_rounded_as_the_checklist_declares() {
        Check tenth = check("lace", Aspect.LOOK, Reduction.of(Percent.parse("0.019%")));
        CaseStory up = received(list -> list.addChecks(tenth).rounding(RoundingMode.UP));
        CaseStory down = received(list -> list.addChecks(tenth).rounding(RoundingMode.DOWN));

        assertThat(lacks(up.inspects(Inspection.acceptedWithout(shirts(1), A, "lace"))))
                .containsExactly("lace CNY 0.02");
        assertThat(lacks(down.inspects(Inspection.acceptedWithout(shirts(1), A, "lace"))))
                .containsExactly("lace CNY 0.01");
    }

    @Test
    void what_is_on_no_checklist_or_named_twice_is_refused_with_what_may_be_named() {
        CaseStory story = received();
        Decision<CaseDecision> decision = says(story, Inspection.acceptedWithout(shirts(4), A, "cap", "tag", "tag"));

        assertThat(why(decision)).containsExactly("CHECK_UNKNOWN", "CHECK_TWICE", "UNITS_NOT_THERE");
        assertThat(((Decision.Refused<CaseDecision>) decision).reasons().get(0).text(Language.EN))
                .isEqualTo(
                        "No checklist of line shirts has cap; it has [tag, box, ironing]. Name one of these, or say how"
                                + " much it takes off.");
        assertThat(story.it().inspections()).isEmpty();
    }

    @Test
    void an_amount_in_another_currency_is_never_taken_off() {
        CaseStory story =
                received(list -> list.addChecks(check("pin", Aspect.ACCESSORY, Reduction.of(Money.parse("EUR 2.00")))));

        assertThat(why(says(story, Inspection.acceptedWithout(shirts(1), A, "pin"))))
                .containsExactly("REDUCTION_FOREIGN");
        Lack scratch = new Lack("scratch", Money.parse("USD 5.00"));
        assertThat(why(says(story, Inspection.accepted(shirts(1), A, scratch)))).containsExactly("REDUCTION_FOREIGN");
        assertThat(why(says(story, new Inspection(shirts(1), true, A, List.of("tag"), List.of(scratch), List.of()))))
                .containsExactly("REDUCTION_FOREIGN");
    }

    @Test
    void what_refused_goods_lack_takes_nothing_off_the_accepted_ones() {
        Lack stain = new Lack("stain", cny("30.00"));
        CaseStory story = received().accepts(shirts(1));

        assertThat(why(says(story, new Inspection(shirts(1), false, B, List.of(), List.of(stain), List.of()))))
                .containsExactly("REDUCTION_OF_REFUSED");
        assertThat(due(story.refuses(shirts(2)))).isEqualTo(cny("100.00"));
    }

    @Test
    void goods_that_are_not_taken_back_lose_nothing_until_they_are() {
        CaseStory story =
                received().inspects(new Inspection(shirts(1), false, B, List.of("tag"), List.of(), List.of()));
        assertThat(lacks(story)).isEmpty();

        story.accepts(shirts(2)).inspects(Inspection.acceptedWithout(shirts(1), A, "tag"));
        assertThat(lacks(story)).containsExactly("tag CNY 15.00");
    }

    @Test
    void what_somebody_says_stands_beside_what_the_checklist_says() {
        CaseStory story = received()
                .inspects(new Inspection(
                        shirts(1), true, A, List.of("tag"), List.of(new Lack("stain", cny("90.00"))), List.of()));

        assertThat(lacks(story)).containsExactly("stain CNY 90.00", "tag CNY 10.00");
        assertThat(due(story)).isEqualTo(cny("0.00"));
    }

    @Test
    void the_refund_explains_what_the_checklist_took_off_in_both_languages() {
        CaseStory story = received().inspects(Inspection.acceptedWithout(shirts(1), A, "tag"));
        story.refunded("R-1");
        var explanation =
                story.it().refund(RefundId.of("R-1")).orElseThrow().breakdown().explain();

        assertThat(explanation.text(Language.EN))
                .contains(
                        "CNY 15.00 less for shirts: The tag is not right. Checklist clothes of policy house takes CNY 15.00"
                                + " off for 1 units that CNY 100.00 was paid for.");
        assertThat(explanation.text(Language.ZH)).contains(SHIRTS + " 扣减 CNY 15.00：tag 不符。依据政策 house 的质检清单 clothes");
    }
}
