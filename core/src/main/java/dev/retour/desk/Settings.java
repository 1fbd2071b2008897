package dev.retour.desk;

import dev.retour.host.Setting;
import dev.retour.policy.BusinessCalendar;
import dev.retour.policy.DatedCalendar;
import dev.retour.policy.DatedCalendarCheck;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskThresholds;
import dev.retour.policy.RiskThresholdsCheck;
import dev.retour.returns.Patience;
import dev.retour.returns.PatienceCheck;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The settings that the use cases ask for. */
public final class Settings {

    /** How long a case may stay where it is; what {@link PatienceCheck} finds is refused when it is set. */
    public static final Setting<Patience> CASE_PATIENCE =
            new Setting<>("return.patience", Patience.class, Patience.STANDARD, PatienceCheck::check);

    /** The policy on returns, for orders placed from some instant on: a person decides on everything where nothing is set. */
    public static final Setting<ReturnPolicy> RETURN_POLICY =
            new Setting<>("return.policy", ReturnPolicy.class, new ReturnPolicy("none", ZoneOffset.UTC, List.of()));

    /** From where on a return looks doubtful, for conditions on risk of policies; faults of them are refused when they are set. */
    public static final Setting<RiskThresholds> RISK_THRESHOLDS =
            new Setting<>("return.risks", RiskThresholds.class, RiskThresholds.STANDARD, RiskThresholdsCheck::check);

    /** Which days are working days: every day where nothing is set. Faults of a {@link DatedCalendar} are refused when it is set. */
    public static final Setting<BusinessCalendar> BUSINESS_CALENDAR = new Setting<>(
            "business.calendar",
            BusinessCalendar.class,
            BusinessCalendar.EVERY_DAY,
            calendar -> calendar instanceof DatedCalendar dated ? DatedCalendarCheck.check(dated) : List.of());

    /** In which zone days begin: UTC where nothing is set. */
    public static final Setting<ZoneId> BUSINESS_ZONE = new Setting<>("business.zone", ZoneId.class, ZoneOffset.UTC);

    /** The first day that may be booked to; what happened before is booked to it. */
    public static final Setting<LocalDate> FIRST_OPEN_DAY =
            new Setting<>("books.first-open-day", LocalDate.class, LocalDate.EPOCH);

    private Settings() {}
}
