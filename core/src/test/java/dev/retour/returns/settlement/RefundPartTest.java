package dev.retour.returns.settlement;

import static dev.retour.returns.settlement.SettlementStatus.CALCULATED;
import static dev.retour.returns.settlement.SettlementStatus.DISCARDED;
import static dev.retour.returns.settlement.SettlementStatus.FAILED;
import static dev.retour.returns.settlement.SettlementStatus.GIVEN_UP;
import static dev.retour.returns.settlement.SettlementStatus.PENDING;
import static dev.retour.returns.settlement.SettlementStatus.REQUESTED;
import static dev.retour.returns.settlement.SettlementStatus.REVERSED;
import static dev.retour.returns.settlement.SettlementStatus.SETTLED;
import static dev.retour.returns.settlement.SettlementStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of a refund on one payment: what we do, and what the payment service says, late, twice and in any order. */
class RefundPartTest {

    private static final List<SettlementAct> SAID = List.of(
            SettlementAct.TAKE,
            SettlementAct.LOSE_SIGHT,
            SettlementAct.SETTLE,
            SettlementAct.FAIL,
            SettlementAct.REVERSE);

    record Answer(int attempt, SettlementAct said) {}

    private static RefundPart part() {
        return RefundPart.calculated(TenderId.of("alipay"), Money.parse("CNY 10.00"));
    }

    private static RefundPart in(SettlementStatus status, int attempt) {
        return new RefundPart(TenderId.of("alipay"), Money.parse("CNY 10.00"), attempt, 0, status == GIVEN_UP, status);
    }

    private static RefundPart hearing(RefundPart part, List<Answer> answers) {
        RefundPart now = part;
        for (Answer each : answers) {
            now = now.hearing(each.attempt(), each.said());
        }
        return now;
    }

    static Stream<Arguments> everyActInEveryStatus() {
        return Stream.of(SettlementStatus.values())
                .flatMap(from -> Stream.of(SettlementAct.values()).map(act -> Arguments.of(from, act)));
    }

    @ParameterizedTest
    @MethodSource("everyActInEveryStatus")
    void what_we_do_is_possible_exactly_where_the_machine_has_a_step(SettlementStatus from, SettlementAct act) {
        RefundPart part = in(from, 1);
        Optional<SettlementTransition> edge = RefundPart.MACHINE.edge(Optional.of(from), act);

        assertThat(part.may(act)).isEqualTo(edge.isPresent());
        if (edge.isPresent()) {
            assertThat(part.after(act).status()).isEqualTo(edge.get().to());
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> part.after(act));
        }
    }

    /** From which status each answer leads where; what is not named stays. */
    @ParameterizedTest
    @EnumSource(SettlementStatus.class)
    void what_is_said_of_the_present_attempt_leads_on_and_never_back(SettlementStatus from) {
        List<SettlementStatus> after =
                SAID.stream().map(said -> in(from, 1).hearing(1, said).status()).toList();

        assertThat(after)
                .isEqualTo(
                        switch (from) {
                            case CALCULATED, REQUESTED -> List.of(PENDING, UNKNOWN, SETTLED, FAILED, REVERSED);
                            case UNKNOWN -> List.of(PENDING, UNKNOWN, SETTLED, FAILED, REVERSED);
                            case PENDING -> List.of(PENDING, PENDING, SETTLED, FAILED, REVERSED);
                            case FAILED -> List.of(FAILED, FAILED, SETTLED, FAILED, REVERSED);
                            case GIVEN_UP -> List.of(GIVEN_UP, GIVEN_UP, SETTLED, GIVEN_UP, REVERSED);
                            case DISCARDED -> List.of(DISCARDED, DISCARDED, SETTLED, DISCARDED, REVERSED);
                            case SETTLED -> List.of(SETTLED, SETTLED, SETTLED, SETTLED, REVERSED);
                            case REVERSED -> List.of(REVERSED, REVERSED, REVERSED, REVERSED, REVERSED);
                        });
    }

    @Test
    void what_was_never_sent_hears_nothing() {
        assertThat(part().hearing(1, SettlementAct.SETTLE)).isEqualTo(part());
        assertThat(part().after(SettlementAct.DISCARD)
                        .hearing(1, SettlementAct.SETTLE)
                        .status())
                .isEqualTo(DISCARDED);
    }

    @Test
    void what_we_do_ourselves_is_nothing_that_a_payment_service_says() {
        RefundPart sent = part().after(SettlementAct.APPROVE);

        for (SettlementAct own :
                List.of(SettlementAct.APPROVE, SettlementAct.DISCARD, SettlementAct.RETRY, SettlementAct.GIVE_UP)) {
            assertThatIllegalArgumentException().isThrownBy(() -> sent.hearing(1, own));
        }
    }

    @Test
    void every_attempt_is_counted_and_a_question_is_none() {
        RefundPart sent = part().after(SettlementAct.APPROVE);
        RefundPart again =
                sent.hearing(1, SettlementAct.FAIL).after(SettlementAct.RETRY).asking();

        assertThat(sent.attempt()).isEqualTo(1);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.asked()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(REQUESTED);
    }

    @Test
    void a_payment_that_settled_may_still_come_back() {
        RefundPart part = part().after(SettlementAct.APPROVE).hearing(1, SettlementAct.SETTLE);

        assertThat(part.hearing(1, SettlementAct.FAIL).status()).isEqualTo(SETTLED);
        RefundPart back = part.hearing(1, SettlementAct.REVERSE);
        assertThat(back.status()).isEqualTo(REVERSED);
        assertThat(back.counts()).isFalse();
        assertThat(back.hearing(1, SettlementAct.SETTLE).status()).isEqualTo(REVERSED);
    }

    @Test
    void a_late_no_to_an_earlier_attempt_tells_nothing_of_the_present_one() {
        RefundPart second = part().after(SettlementAct.APPROVE)
                .hearing(1, SettlementAct.FAIL)
                .after(SettlementAct.RETRY);

        assertThat(second.hearing(1, SettlementAct.FAIL).status()).isEqualTo(REQUESTED);
        assertThat(second.hearing(1, SettlementAct.TAKE).status()).isEqualTo(REQUESTED);
    }

    @Test
    void a_late_yes_to_an_earlier_attempt_settles_for_both_have_one_key() {
        RefundPart second = part().after(SettlementAct.APPROVE)
                .hearing(1, SettlementAct.FAIL)
                .after(SettlementAct.RETRY);

        assertThat(second.hearing(1, SettlementAct.SETTLE).status()).isEqualTo(SETTLED);
    }

    @Test
    void what_was_paid_after_it_failed_or_was_given_up_is_settled() {
        RefundPart failed = part().after(SettlementAct.APPROVE).hearing(1, SettlementAct.FAIL);

        assertThat(failed.hearing(1, SettlementAct.SETTLE).status()).isEqualTo(SETTLED);
        assertThat(failed.after(SettlementAct.GIVE_UP)
                        .hearing(1, SettlementAct.SETTLE)
                        .status())
                .isEqualTo(SETTLED);
    }

    @ParameterizedTest
    @EnumSource(SettlementStatus.class)
    void a_part_that_is_open_counts_and_what_came_back_or_was_never_sent_does_not(SettlementStatus status) {
        RefundPart part = in(status, 1);

        assertThat(part.isOpen()).isEqualTo(List.of(REQUESTED, PENDING, UNKNOWN).contains(status));
        assertThat(part.counts())
                .isEqualTo(!List.of(REVERSED, GIVEN_UP, DISCARDED).contains(status));
        assertThat(List.of(CALCULATED, FAILED, SETTLED).contains(status) && part.isOpen())
                .isFalse();
    }

    @Provide
    static Arbitrary<List<Answer>> answers() {
        return Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(SAID))
                .as(Answer::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void answers_in_any_order_end_in_the_same_status(@ForAll("answers") List<Answer> answers, @ForAll Random random) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            List<Answer> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, random);

            assertThat(hearing(in(REQUESTED, attempt), shuffled)).isEqualTo(hearing(in(REQUESTED, attempt), answers));
        }
    }

    @Property
    void answers_that_come_twice_end_in_the_same_status(@ForAll("answers") List<Answer> answers) {
        List<Answer> twice = new ArrayList<>(answers);
        twice.addAll(answers);

        assertThat(hearing(in(REQUESTED, 2), twice)).isEqualTo(hearing(in(REQUESTED, 2), answers));
    }

    /** An answer that comes before or after we retry: only a yes or a return of money is remembered across attempts. */
    @Property
    void an_answer_counts_the_same_before_and_after_it_is_retried(@ForAll("answers") List<Answer> answers) {
        RefundPart failed = hearing(
                in(FAILED, 1),
                answers.stream().filter(each -> each.attempt() == 1).toList());
        boolean isPaid = failed.status() != FAILED;
        RefundPart retried = hearing(
                in(FAILED, 1).after(SettlementAct.RETRY),
                answers.stream().filter(each -> each.attempt() == 1).toList());

        assertThat(retried.status()).isEqualTo(isPaid ? failed.status() : REQUESTED);
    }
}
