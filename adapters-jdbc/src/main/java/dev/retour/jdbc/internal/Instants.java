package dev.retour.jdbc.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the tables hold them: microseconds since 1970, UTC. */
final class Instants {

    private static final long MICROS = 1_000_000L;

    private Instants() {}

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** A duration of a lease or of a delay; what is longer than the tables hold is as good as for ever. */
    static long micros(Duration duration) {
        long most = Long.MAX_VALUE / 4;
        return duration.compareTo(Duration.of(most, ChronoUnit.MICROS)) > 0
                ? most
                : Math.multiplyExact(duration.getSeconds(), MICROS) + duration.getNano() / 1_000;
    }
}
