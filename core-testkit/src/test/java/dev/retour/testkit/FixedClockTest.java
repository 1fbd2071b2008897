package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the fakes of time and chance promise. */
class FixedClockTest {

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");

    @Test
    void a_clock_moves_only_when_told() {
        assertThat(clock.instant()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(clock.instant()).isEqualTo("2026-03-01T08:00:00Z");
        clock.pass(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo("2026-03-01T07:00:00Z");
        clock.set(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_clock_of_another_zone_moves_along() {
        FixedClock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.pass(Duration.ofMinutes(1));

        assertThat(shanghai.instant()).isEqualTo("2026-03-01T08:01:00Z");
        assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void ids_count_from_one() {
        SequentialIds ids = SequentialIds.of("rma-");

        assertThat(ids.get()).isEqualTo("rma-1");
        assertThat(ids.get()).isEqualTo("rma-2");
    }
}
