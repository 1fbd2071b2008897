package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static dev.retour.returns.CaseStory.shoes;
import static dev.retour.returns.CaseStory.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.CompensationKind;
import dev.retour.returns.compensation.Means;
import dev.retour.returns.compensation.Payer;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What customers get beyond the price. */
class CompensationStoryTest {

    private static final CompensationId GIFT = CompensationId.of("G-1");

    private static CaseStory opened(Effect... more) {
        return CaseStory.refundedAt(RefundTiming.REQUEST, more)
                .shipped()
                .delivered()
                .opens(shirts(2), shoes());
    }

    private static CaseCommand.Compensate gift(String id, String amount) {
        return new CompensateBuilder()
                .from(gift(id))
                .amount(Money.parse(amount))
                .build();
    }

    private static CaseCommand.Compensate gift(String id) {
        return CaseCommand.Compensate.builder(ORDER, CASE, CompensationId.of(id))
                .tender(ALIPAY)
                .why("SORRY")
                .build();
    }

    private static CaseStory answered(CaseStory story, int attempt, SettlementAct said) {
        return story.hears(
                "compensation-" + attempt + said,
                new CaseNews.CompensationAnswered(GIFT, attempt, said, Optional.empty()));
    }

    private static Decision<CaseDecision> pursues(CaseStory story, Pursuit act) {
        return story.does(new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, act));
    }

    private static SettlementStatus status(CaseStory story) {
        return story.it().compensation(GIFT).orElseThrow().part().status();
    }

    @Test
    void goodwill_beyond_the_price_takes_nothing_of_what_the_order_has_to_give_back() {
        CaseStory story = opened();
        Optional<Money> left = story.left();
        story.did(gift("G-1", "CNY 900.00"));

        assertThat(story.left()).isEqualTo(left);
        assertThat(story.refunded("R-1").sent()).isEqualTo(cny("400.00"));
    }

    @Test
    void the_case_is_settling_until_the_customer_has_the_compensation_and_is_not_closed_before() {
        CaseStory story = opened().refunded("R-1");
        story.answers("R-1", CaseStory.GIFT_CARD, SettlementAct.SETTLE)
                .answers("R-1", ALIPAY, SettlementAct.SETTLE)
                .receives(shirts(2), shoes())
                .accepts(shirts(2))
                .accepts(shoes())
                .restocks(shirts(2))
                .restocks(shoes());
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);

        story.did(gift("G-1", "CNY 8.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(why(story.closes())).containsExactly("STILL_OPEN");

        answered(story, 1, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        story.closes().orThrow();
    }

    @Test
    void what_failed_is_tried_again_and_an_answer_of_the_first_attempt_says_nothing_of_the_second() {
        CaseStory story = opened().did(gift("G-1", "CNY 8.00"));
        answered(story, 1, SettlementAct.FAIL);
        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);

        pursues(story, Pursuit.RETRY).orThrow();
        answered(story, 1, SettlementAct.TAKE);
        assertThat(status(story)).isEqualTo(SettlementStatus.REQUESTED);
        assertThat(story.it().compensation(GIFT).orElseThrow().part().attempt()).isEqualTo(2);

        answered(story, 2, SettlementAct.LOSE_SIGHT);
        assertThat(why(pursues(story, Pursuit.RETRY))).containsExactly("NOT_THERE");
        pursues(story, Pursuit.ASK).orThrow();
        answered(story, 2, SettlementAct.SETTLE);
        assertThat(status(story)).isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void an_answer_that_comes_before_the_grant_is_known_counts_from_then_on() {
        CaseStory story = answered(opened(), 1, SettlementAct.SETTLE).did(gift("G-1", "CNY 8.00"));

        assertThat(status(story)).isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void a_policy_bounds_what_is_given_in_a_case_and_what_was_given_up_is_free_again() {
        CaseStory story = opened(Effect.Compensate.upTo(cny("20.00")));
        story.did(gift("G-1", "CNY 12.00"));
        Decision<CaseDecision> more = story.does(gift("G-2", "CNY 8.01"));

        assertThat(((Decision.Refused<CaseDecision>) more).reasons().get(0).text(Language.EN))
                .isEqualTo(
                        "CNY 8.01 is wanted beyond the price, but of CNY 20.00 that policy house allows CNY 8.00 is left.");
        answered(story, 1, SettlementAct.FAIL);
        pursues(story, Pursuit.GIVE_UP).orThrow();
        story.did(gift("G-3", "CNY 20.00"));
    }

    @Test
    void three_times_the_price_follows_from_the_policy_but_is_no_less_than_it_says() {
        CaseStory dear = opened(Effect.Compensate.times(3, cny("500.00"))).did(gift("G-1"));
        assertThat(dear.it().compensation(GIFT).orElseThrow().part().amount()).isEqualTo(cny("1200.00"));

        CaseStory cheap = CaseStory.refundedAt(RefundTiming.REQUEST, Effect.Compensate.times(3, cny("500.00")))
                .shipped()
                .delivered()
                .opens(shirts(1));
        assertThat(cheap.it().owedBeyondPrice()).contains(cny("500.00"));
        cheap.did(gift("G-1"));
        assertThat(cheap.it().compensation(GIFT).orElseThrow().part().amount()).isEqualTo(cny("500.00"));
    }

    @Test
    void whoever_does_not_say_how_much_is_asked_and_no_other_currency_and_no_id_is_taken_twice() {
        CaseStory story = opened();

        assertThat(why(story.does(gift("G-1")))).containsExactly("AMOUNT_MISSING");
        assertThat(why(story.does(gift("G-1", "EUR 5.00")))).containsExactly("AMOUNT_INVALID");
        assertThat(why(story.does(gift("G-1", "CNY 0.00")))).containsExactly("AMOUNT_INVALID");
        story.did(gift("G-1", "CNY 5.00"));
        assertThat(why(story.does(gift("G-1", "CNY 5.00")))).containsExactly("ID_TAKEN");
        assertThat(why(story.does(
                        new CaseCommand.PursueCompensation(ORDER, CASE, CompensationId.of("G-9"), Pursuit.ASK))))
                .containsExactly("UNKNOWN");
    }

    @Test
    void a_rejected_customer_may_be_comforted() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(1));
        story.authorized(AuthorizationAct.REJECT).did(gift("G-1", "CNY 5.00"));

        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(why(story.closes())).containsExactly("STILL_OPEN");
        answered(story, 1, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.REJECTED);
        story.closes().orThrow();
    }

    @Test
    void a_rejected_customer_whose_compensation_failed_calls_for_a_person_who_is_reminded() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(1));
        story.authorized(AuthorizationAct.REJECT).did(gift("G-1", "CNY 5.00"));
        answered(story, 1, SettlementAct.FAIL);

        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(story.deadline()).startsWith("REMIND");
        pursues(story, Pursuit.GIVE_UP).orThrow();
        assertThat(story.status()).isEqualTo(CaseStatus.REJECTED);
    }

    private static CaseStory reviewed(Effect.Compensate rule) {
        return opened(new Effect.Judge(Verdict.REVIEW, new Wording("A person looks.", "人工审核。")), rule);
    }

    @Test
    void what_follows_from_the_price_is_given_once_however_many_clerks_give_it() {
        CaseStory story = opened(Effect.Compensate.times(3, cny("500.00"))).did(gift("G-1"));

        assertThat(story.it().owedBeyondPrice()).isEmpty();
        assertThat(why(story.does(gift("G-2")))).containsExactly("AMOUNT_MISSING");
        answered(story, 1, SettlementAct.FAIL);
        pursues(story, Pursuit.GIVE_UP).orThrow();
        assertThat(story.it().owedBeyondPrice()).contains(cny("1200.00"));
    }

    @Test
    void whoever_names_less_than_what_is_owed_leaves_the_rest_owed() {
        CaseStory story = opened(Effect.Compensate.times(3, cny("500.00"))).did(gift("G-1", "CNY 1.00"));

        assertThat(story.it().owedBeyondPrice()).contains(cny("1199.00"));
    }

    @Test
    void a_multiple_is_owed_for_approved_units_alone() {
        CaseStory story = reviewed(Effect.Compensate.times(3, cny("500.00")));
        assertThat(story.it().owedBeyondPrice()).isEmpty();

        story.authorized(AuthorizationAct.APPROVE, shirts(1)).authorized(AuthorizationAct.REJECT, shirts(1), shoes());
        assertThat(story.it().owedBeyondPrice()).contains(cny("500.00"));

        CaseStory rejected = reviewed(Effect.Compensate.times(3, cny("500.00"))).authorized(AuthorizationAct.REJECT);
        assertThat(why(rejected.does(gift("G-1")))).containsExactly("AMOUNT_MISSING");
    }

    @Test
    void a_multiple_is_never_more_than_the_most_that_is_given() {
        Effect.Compensate rule = new Effect.Compensate(3, Optional.empty(), Optional.of(cny("1000.00")));
        CaseStory story = opened(rule);
        assertThat(story.it().owedBeyondPrice()).contains(cny("1000.00"));

        story.did(gift("G-1", "CNY 400.00")).did(gift("G-2"));
        assertThat(story.it()
                        .compensation(CompensationId.of("G-2"))
                        .orElseThrow()
                        .part()
                        .amount())
                .isEqualTo(cny("600.00"));
        assertThat(why(story.does(gift("G-3", "CNY 0.01")))).containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void bounds_in_another_currency_leave_it_to_a_person_and_give_nothing() {
        CaseStory story = opened(Effect.Compensate.times(3, Money.parse("HKD 500.00")));

        assertThat(story.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(story.it().opened().orElseThrow().answers().get(0).answer().reasons())
                .extracting(reason -> reason.code().name())
                .contains("COMPENSATION_FOREIGN");
        story.authorized(AuthorizationAct.APPROVE);
        assertThat(story.it().owedBeyondPrice()).isEmpty();
        assertThat(why(story.does(gift("G-1")))).containsExactly("AMOUNT_MISSING");
        story.did(gift("G-1", "CNY 5.00"));
    }

    @Test
    void it_is_explained_with_who_bears_it_and_by_what_means() {
        Compensation late = new Compensation(
                GIFT,
                CompensationKind.LATE,
                Payer.COURIER,
                Means.COUPON,
                "SLOW",
                RefundPart.calculated(ALIPAY, cny("8.00")));

        assertThat(late.explain().text(Language.EN))
                .isEqualTo(
                        "CNY 8.00 beyond the price as LATE, borne by COURIER, given as COUPON, because of SLOW: CALCULATED.");
        assertThat(late.explain().text(Language.ZH)).contains("价款之外以 LATE 赔付 CNY 8.00，由 COURIER 承担");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Compensation(
                        GIFT,
                        CompensationKind.LATE,
                        Payer.COURIER,
                        Means.COUPON,
                        "SLOW",
                        RefundPart.calculated(ALIPAY, cny("0.00"))));
    }
}
