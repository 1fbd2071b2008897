package dev.retour.policy;

import dev.retour.policy.Effect.Within;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When the windows of rules close. */
record Timing(ZoneId zone, Occasion occasion) {

    /** No calendar is off for longer; one that is ends the search. */
    private static final int LONGEST_HOLIDAY = 400;

    /** The window of a rule; empty if what it counts from has not happened. */
    Optional<Window> window(Within rule) {
        return Optional.ofNullable(occasion.milestones().get(rule.from()))
                .map(from -> new Window(rule.days(), from, closes(rule, from)));
    }

    private Instant closes(Within rule, Instant from) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = rule.workingDays() ? plusWorkingDays(first, rule.days()) : first.plusDays(rule.days());
        LocalDate end = rule.extended() ? workingDayFrom(last) : last;
        return end.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate plusWorkingDays(LocalDate first, int days) {
        LocalDate day = first;
        for (int i = 0; i < days; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    private LocalDate workingDayFrom(LocalDate first) {
        for (int i = 0; i < LONGEST_HOLIDAY; i++) {
            if (occasion.calendar().isWorkingDay(first.plusDays(i))) {
                return first.plusDays(i);
            }
        }
        return first;
    }
}
