package dev.retour.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A calendar that is data: a weekend, holidays, and the days of weekends that are worked for them 调休. What it does not name is as the weekend
 * says, so each year has to be added before it is counted in.
 *
 * <p>Immutable and thread-safe. {@link DatedCalendarCheck} tells the faults of a document, and also when it is set.
 *
 * @param weekend the days of each week that are off; empty for none
 * @param holidays the dates that are off too, be they on a weekend or not
 * @param makeUpDays the dates that are working days although they are on a weekend
 */
public record DatedCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> makeUpDays)
        implements BusinessCalendar {

    /** Saturdays and Sundays are off, and no date is named. */
    public static final DatedCalendar WEEKENDS =
            new DatedCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    /** Copies the sets. */
    public DatedCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (!holidays.contains(day) && !weekend.contains(day.getDayOfWeek()));
    }

    /**
     * The same with more days off.
     *
     * @param first the first of them
     * @param last the last of them, which may be the first
     * @return the other calendar
     * @throws IllegalArgumentException if the last one is before the first
     */
    public DatedCalendar off(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A holiday from " + first + " cannot end on " + last + " before it.");
        }
        Set<LocalDate> all = new HashSet<>(holidays);
        first.datesUntil(last.plusDays(1)).forEach(all::add);
        return new DatedCalendar(weekend, all, makeUpDays);
    }

    /**
     * The same with more days of weekends that are worked.
     *
     * @param days the days
     * @return the other calendar
     */
    public DatedCalendar on(LocalDate... days) {
        Set<LocalDate> all = new HashSet<>(makeUpDays);
        all.addAll(List.of(days));
        return new DatedCalendar(weekend, holidays, all);
    }
}
