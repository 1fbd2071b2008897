package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Problem;
import dev.retour.kernel.RetourException;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience.Limit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patience that forgets a status, or says what never happens, is refused when it is set. */
class PatienceTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private static List<String> faults(Patience patience) {
        return PatienceCheck.check(patience).stream().map(PatienceTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.path() + " " + problem.reason().code().code();
    }

    private static List<String> faults(CaseStatus status, Limit limit) {
        return faults(Patience.STANDARD.with(status, limit));
    }

    @Test
    void the_standard_is_sound() {
        assertThat(faults(Patience.STANDARD)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_status_in_which_something_is_left_to_do_has_a_limit_or_says_that_it_has_none(CaseStatus status) {
        Map<CaseStatus, Limit> others = new HashMap<>(Patience.STANDARD.limits());
        others.remove(status);

        assertThat(faults(new Patience(others))).containsExactly("$.limits." + status + " return.LIMIT_MISSING");
        assertThat(faults(Patience.STANDARD.endless(status))).isEmpty();
        assertThat(faults(new Patience(Patience.STANDARD.limits(), Set.of(status), Optional.empty())))
                .containsExactly("$.limits." + status + " return.LIMIT_AND_NONE");
        assertThat(Patience.STANDARD
                        .endless(status)
                        .with(
                                status,
                                Objects.requireNonNull(
                                        Patience.STANDARD.limits().get(status))))
                .isEqualTo(Patience.STANDARD);
    }

    @Test
    void each_fault_is_told_with_its_status() {
        assertThat(faults(CaseStatus.CLOSED, new Limit(WEEK, Action.REMIND)))
                .containsExactly("$.limits.CLOSED return.LIMIT_IDLE");
        assertThat(faults(CaseStatus.REQUESTED, new Limit(Duration.ZERO, Action.REMIND)))
                .containsExactly("$.limits.REQUESTED return.LIMIT_EMPTY");
        assertThat(faults(CaseStatus.REQUESTED, new Limit(ChronoUnit.FOREVER.getDuration(), Action.REMIND)))
                .containsExactly("$.limits.REQUESTED return.LIMIT_TOO_LONG");
        assertThat(faults(CaseStatus.REQUESTED, new Limit(WEEK, Action.CLOSE)))
                .containsExactly("$.limits.REQUESTED return.LIMIT_NEVER_CLOSES");
        assertThat(faults(CaseStatus.REQUESTED, new Limit(WEEK, Action.ESCALATE)))
                .containsExactly("$.limits.REQUESTED return.LIMIT_WITHOUT_OWNER");
        assertThat(faults(CaseStatus.DONE, new Limit(WEEK, Action.CLOSE).escalated(0, "anna")))
                .containsExactly("$.limits.DONE return.LIMIT_NEVER_ESCALATES");
        assertThat(faults(CaseStatus.REQUESTED, new Limit(WEEK, Action.EXPIRE).noticed(WEEK)))
                .containsExactly("$.limits.REQUESTED return.NOTICE_TOO_EARLY");
        Limit hours = new Limit(Duration.ofHours(30), true, Action.REMIND, Optional.empty(), Optional.empty());
        assertThat(faults(CaseStatus.REQUESTED, hours)).containsExactly("$.limits.REQUESTED return.LIMIT_NOT_IN_DAYS");
    }

    @Test
    void money_that_has_to_be_back_in_time_is_not_hidden_by_a_status_without_a_limit() {
        Patience patience = Patience.STANDARD
                .refunding(Patience.RefundLimit.CHINA)
                .endless(CaseStatus.RECEIVED)
                .endless(CaseStatus.IN_REVIEW);

        assertThat(faults(patience))
                .containsExactly(
                        "$.limits.IN_REVIEW return.LIMIT_HIDES_REFUND", "$.limits.RECEIVED return.LIMIT_HIDES_REFUND");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 36_526, Integer.MAX_VALUE})
    void a_day_for_refunds_that_never_is_or_nobody_waits_for_is_told_as_a_fault_like_any_other(int days) {
        Patience patience = Patience.STANDARD
                .with(CaseStatus.REQUESTED, new Limit(Duration.ZERO, Action.REMIND))
                .refunding(new Patience.RefundLimit(days, false));

        assertThat(faults(patience))
                .containsExactly("$.limits.REQUESTED return.LIMIT_EMPTY", "$.refund return.REFUND_LIMIT_OUT_OF_RANGE");
        assertThatThrownBy(() -> Configuration.builder().set(Settings.CASE_PATIENCE, patience))
                .isInstanceOf(RetourException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36_525})
    void money_may_be_due_from_a_day_to_a_hundred_years(int days) {
        assertThat(faults(Patience.STANDARD.refunding(new Patience.RefundLimit(days, true))))
                .isEmpty();
    }

    @Test
    void a_host_cannot_set_what_forgets_a_status() {
        assertThatThrownBy(() -> Configuration.builder().set(Settings.CASE_PATIENCE, new Patience(Map.of())))
                .isInstanceOfSatisfying(
                        RetourException.class, e -> assertThat(e.reasons()).hasSize(15))
                .hasMessageContaining("REQUESTED");
    }

    @Test
    void an_escalation_has_a_legal_owner_and_counts_from_0() {
        Limit limit = new Limit(WEEK, Action.REMIND);

        assertThatThrownBy(() -> limit.escalated(0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limit.escalated(-1, "anna")).isInstanceOf(IllegalArgumentException.class);
    }
}
