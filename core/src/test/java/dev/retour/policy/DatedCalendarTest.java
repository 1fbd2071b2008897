package dev.retour.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Problem;
import dev.retour.kernel.RetourException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A calendar made of dates: a week off in the spring of 2026, and the Saturday that is worked for it. */
class DatedCalendarTest {

    private static final DatedCalendar SPRING = DatedCalendar.WEEKENDS
            .off(LocalDate.parse("2026-02-16"), LocalDate.parse("2026-02-20"))
            .on(LocalDate.parse("2026-02-28"));

    private static boolean works(String day) {
        return SPRING.isWorkingDay(LocalDate.parse(day));
    }

    @Test
    void weekends_and_holidays_are_off_and_a_weekend_day_that_makes_up_for_one_is_on() {
        assertThat(works("2026-02-13")).isTrue();
        assertThat(works("2026-02-14")).isFalse();
        assertThat(works("2026-02-16")).isFalse();
        assertThat(works("2026-02-20")).isFalse();
        assertThat(works("2026-02-23")).isTrue();
        assertThat(works("2026-02-28")).isTrue();
        assertThat(works("2026-03-01")).isFalse();
    }

    @Test
    void working_days_are_counted_over_the_week_off_and_on_the_day_that_makes_up_for_it() {
        WorkingDays working = new WorkingDays(SPRING);

        assertThat(working.after(LocalDate.parse("2026-02-13"), 1)).hasValue(LocalDate.parse("2026-02-23"));
        assertThat(working.after(LocalDate.parse("2026-02-27"), 1)).hasValue(LocalDate.parse("2026-02-28"));
        assertThat(working.after(LocalDate.parse("2026-02-27"), 2)).hasValue(LocalDate.parse("2026-03-02"));
    }

    @Test
    void a_holiday_that_ends_before_it_begins_is_a_mistake() {
        assertThatThrownBy(
                        () -> DatedCalendar.WEEKENDS.off(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-02-16")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-02-16");
    }

    @Test
    void a_calendar_that_contradicts_itself_is_refused_when_it_is_set() {
        DatedCalendar odd = SPRING.on(LocalDate.parse("2026-02-17"), LocalDate.parse("2026-03-03"));
        DatedCalendar never = new DatedCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of());

        assertThat(DatedCalendarCheck.check(SPRING)).isEmpty();
        assertThat(DatedCalendarCheck.check(odd))
                .extracting(Problem::path, problem -> problem.reason().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("$.makeUpDays", PolicyReason.DAY_OFF_AND_ON),
                        org.assertj.core.groups.Tuple.tuple("$.makeUpDays", PolicyReason.DAY_ON_ANYWAY));
        assertThat(DatedCalendarCheck.check(never))
                .extracting(problem -> problem.reason().code())
                .containsExactly(PolicyReason.WEEK_WITHOUT_WORKING_DAY);
        assertThatThrownBy(() -> Configuration.builder().set(Settings.BUSINESS_CALENDAR, odd))
                .isInstanceOf(RetourException.class);
        assertThat(Optional.of(Configuration.builder().set(Settings.BUSINESS_CALENDAR, day -> false)))
                .as("of a calendar of the host nothing is known")
                .isPresent();
    }
}
