package dev.retour.examples.documents;

import dev.retour.money.Percent;
import dev.retour.policy.DatedCalendar;
import dev.retour.policy.RiskThresholds;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.Patience.RefundLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** Settings with every part filled. */
final class SampleSettings {

    private SampleSettings() {}

    static Patience patience() {
        return Patience.STANDARD
                .with(
                        CaseStatus.REQUESTED,
                        Limit.ofWorkingDays(2, Action.REMIND)
                                .noticed(Duration.ofHours(3))
                                .escalated(1, "team-lead"))
                .endless(CaseStatus.IN_TRANSIT)
                .refunding(RefundLimit.CHINA);
    }

    static RiskThresholds risks() {
        return new RiskThresholds(Percent.parse("12.5%"), 8, 2, Optional.of(Money.parse("CNY 5000.00")), 4);
    }

    static DatedCalendar calendar() {
        return DatedCalendar.WEEKENDS
                .off(LocalDate.parse("2026-02-16"), LocalDate.parse("2026-02-20"))
                .on(LocalDate.parse("2026-02-28"));
    }
}
