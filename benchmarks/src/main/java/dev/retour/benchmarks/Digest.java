package dev.retour.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of all results of a contender, by which contenders are found to agree. */
final class Digest {

    private Digest() {}

    /** Runs every input once. */
    static String of(Contender contender) throws Exception {
        try (Work<?> work = contender.work().get()) {
            return of(work);
        }
    }

    private static <A> String of(Work<A> work) throws Exception {
        MessageDigest digest = sha256();
        for (int i = 0; i < work.size(); i++) {
            digest.update(text(work, i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** The result of one input. */
    static <A> String text(Work<A> work, int input) throws Exception {
        return work.result(work.run(input)).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
