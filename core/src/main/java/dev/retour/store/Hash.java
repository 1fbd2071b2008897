package dev.retour.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest.
 *
 * @param hex its 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

    /** Stands first, since the hash below is checked by it. */
    /** What the first event of every stream follows. */
    public static final Hash NONE = new Hash("0".repeat(64));

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if they are not 64 lower-case hexadecimal digits
     */
    public Hash {
        if (!isForm(hex)) {
            throw new IllegalArgumentException("A hash is 64 lower-case hexadecimal digits.");
        }
    }

    /** A plain loop: hashes are made for every event. */
    private static boolean isForm(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            if ("0123456789abcdef".indexOf(hex.charAt(i)) < 0) {
                return false;
            }
        }
        return hex.length() == 64;
    }

    /**
     * The digest of some bytes.
     *
     * @param bytes the bytes
     * @return their digest
     */
    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /**
     * The digest of a text in UTF-8.
     *
     * @param text the text
     * @return its digest
     */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
