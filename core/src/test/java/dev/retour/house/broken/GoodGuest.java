package dev.retour.house.broken;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/** Does what the rules allow, close to what they forbid. */
public final class GoodGuest {

    private static final Random SEEDED = new Random(1);

    static Instant clock(Clock clock) {
        return Instant.now(clock);
    }

    static int chance() {
        return SEEDED.nextInt();
    }

    static String locale(String text) {
        return String.format(Locale.ROOT, "%s", text.toUpperCase(Locale.ROOT));
    }

    static Reader charset(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
    }
}
