package dev.retour.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Which days are working days. {@link DatedCalendar} is one that is data; a host may give in another, which must be pure and thread-safe.
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** Every day is a working day. */
    BusinessCalendar EVERY_DAY = day -> true;

    /** All days but Saturdays and Sundays. */
    BusinessCalendar WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    /**
     * Tells whether a day is a working day.
     *
     * @param day the day
     * @return true if it is
     */
    boolean isWorkingDay(LocalDate day);
}
