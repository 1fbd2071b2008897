package dev.retour.desk;

import dev.retour.host.Setting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The settings that the use cases ask for. */
public final class Settings {

    /** How long a requested case may wait before it expires: seven days where nothing is set. */
    public static final Setting<Duration> CASE_PATIENCE =
            new Setting<>("return.patience", Duration.class, Duration.ofDays(7));

    /** In which zone days begin: UTC where nothing is set. */
    public static final Setting<ZoneId> BUSINESS_ZONE = new Setting<>("business.zone", ZoneId.class, ZoneOffset.UTC);

    /** The first day that may be booked to; what happened before is booked to it. */
    public static final Setting<LocalDate> FIRST_OPEN_DAY =
            new Setting<>("books.first-open-day", LocalDate.class, LocalDate.EPOCH);

    private Settings() {}
}
