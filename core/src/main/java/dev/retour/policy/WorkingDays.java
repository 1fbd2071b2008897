package dev.retour.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts working days.
 *
 * <p>Immutable, and thread-safe as its calendar is.
 *
 * @param calendar which days are working days
 */
public record WorkingDays(BusinessCalendar calendar) {

    /** No calendar is off for more days; the search for a working day ends after them. */
    static final int LONGEST_HOLIDAY = 400;

    /**
     * The working day that is some working days after a day. The day itself does not count.
     *
     * @param first the day, be it a working day or not
     * @param days how many, from 0
     * @return the day; empty if the calendar has more than 400 days off in a row
     */
    public Optional<LocalDate> after(LocalDate first, int days) {
        Optional<LocalDate> day = Optional.of(first);
        for (int i = 0; i < days && day.isPresent(); i++) {
            day = from(day.get().plusDays(1));
        }
        return day;
    }

    /** The first working day from a day on. */
    Optional<LocalDate> from(LocalDate first) {
        for (int i = 0; i < LONGEST_HOLIDAY; i++) {
            if (calendar.isWorkingDay(first.plusDays(i))) {
                return Optional.of(first.plusDays(i));
            }
        }
        return Optional.empty();
    }
}
