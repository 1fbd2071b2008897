package dev.retour.policy;

import dev.retour.policy.Effect.Within;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When the windows of rules close. */
record Timing(ZoneId zone, Occasion occasion) {

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
        WorkingDays working = new WorkingDays(occasion.calendar());
        Optional<LocalDate> last =
                rule.workingDays() ? working.after(first, rule.days()) : Optional.of(first.plusDays(rule.days()));
        return rule.extended() ? last.flatMap(working::from) : last;
    }
}
