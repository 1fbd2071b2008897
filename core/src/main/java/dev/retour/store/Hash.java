package dev.retour.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 digest.
 *
 * @param hex its 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

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

    /**
     * The digest of some texts, each led by its length, so that no two lists of texts look the same.
     *
     * @param texts the texts
     * @return their digest
     */
    public static Hash ofAll(List<String> texts) {
        HashFields fields = new HashFields();
        texts.forEach(fields::add);
        return fields.hash();
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
