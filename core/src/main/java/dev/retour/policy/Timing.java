package dev.retour.policy;

import dev.retour.policy.Effect.Within;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When the windows of rules close. */
record Timing(ZoneId zone, Occasion occasion) {

    /** No calendar is off for more days; the search for a working day ends after them. */
    static final int LONGEST_HOLIDAY = 400;

    /** What a window counts from; empty if that has not happened. */
    Optional<Instant> from(Within rule) {
        return Optional.ofNullable(occasion.milestones().get(rule.from()));
    }

    /** The window of a rule; empty if the calendar has no working day on which it could end. */
    Optional<Window> window(Within rule, Instant from) {
        return last(rule, LocalDate.ofInstant(from, zone))
                .map(last -> new Window(
                        rule.days(), from, last.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private Optional<LocalDate> last(Within rule, LocalDate first) {
        Optional<LocalDate> last =
                rule.workingDays() ? plusWorkingDays(first, rule.days()) : Optional.of(first.plusDays(rule.days()));
        return rule.extended() ? last.flatMap(this::workingDayFrom) : last;
    }

    private Optional<LocalDate> plusWorkingDays(LocalDate first, int days) {
        Optional<LocalDate> day = Optional.of(first);
        for (int i = 0; i < days && day.isPresent(); i++) {
            day = workingDayFrom(day.get().plusDays(1));
        }
        return day;
    }

    private Optional<LocalDate> workingDayFrom(LocalDate first) {
        for (int i = 0; i < LONGEST_HOLIDAY; i++) {
            if (occasion.calendar().isWorkingDay(first.plusDays(i))) {
                return Optional.of(first.plusDays(i));
            }
        }
        return Optional.empty();
    }
}
