package dev.retour.policy;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Checks a calendar of dates and tells every fault at once. */
public final class DatedCalendarCheck {

    private DatedCalendarCheck() {}

    /**
     * Checks a calendar.
     *
     * @param calendar the calendar
     * @return every fault, by date; empty if it is sound
     */
    public static List<Problem> check(DatedCalendar calendar) {
        Stream<Problem> week = calendar.weekend().size() == DayOfWeek.values().length
                ? Stream.of(Problem.error("$.weekend", Reason.of(PolicyReason.WEEK_WITHOUT_WORKING_DAY)))
                : Stream.of();
        return Stream.concat(
                        week, calendar.makeUpDays().stream().sorted().flatMap(day -> makeUpDay(calendar, day).stream()))
                .toList();
    }

    private static List<Problem> makeUpDay(DatedCalendar calendar, LocalDate day) {
        if (calendar.holidays().contains(day)) {
            return List.of(fault(PolicyReason.DAY_OFF_AND_ON, day));
        }
        return calendar.weekend().contains(day.getDayOfWeek())
                ? List.of()
                : List.of(fault(PolicyReason.DAY_ON_ANYWAY, day));
    }

    private static Problem fault(PolicyReason why, LocalDate day) {
        return Problem.error("$.makeUpDays", Reason.of(why).with("day", day));
    }
}
