package dev.retour.house.broken;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks each of the manners, one method each. */
public final class BadGuest {

    static int visits;

    static Supplier<Instant> clock() {
        return Instant::now;
    }

    static Object chance() {
        return new Random().nextBoolean() ? UUID.randomUUID() : "";
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static String locale(String text) {
        return text.toUpperCase();
    }

    static Reader charset(String text) {
        return new InputStreamReader(new ByteArrayInputStream(text.getBytes()));
    }

    static URI network() {
        return URI.create("https://example.org");
    }

    static Thread thread(Runnable work) {
        return new Thread(work);
    }

    static void console() {
        System.out.println(visits);
    }

    static void log() {
        System.getLogger("guest").log(System.Logger.Level.INFO, "past the host");
    }
}
