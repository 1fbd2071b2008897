package dev.retour.csv.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the character set of a text by its first bytes. */
final class Charsets {

    /** How many bytes are looked at. */
    static final int SAMPLE = 64 * 1024;

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final String MARK = "\uFEFF";

    private Charsets() {}

    /** The character set: by byte order mark, else by where zeros stand, else UTF-8 if it is, else GB18030 if it is. */
    static Charset detect(byte[] sample) {
        int mark = markLength(sample);
        if (mark == 3) {
            return StandardCharsets.UTF_8;
        }
        if (mark == 2) {
            return sample[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return withoutMark(sample);
    }

    /** The length of the byte order mark in bytes. */
    static int markLength(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] sample, int... start) {
        if (sample.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (sample[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset withoutMark(byte[] sample) {
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        int many = sample.length / 16;
        if (odd > many && odd > 8 * even) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > many && even > 8 * odd) {
            return StandardCharsets.UTF_16BE;
        }
        boolean chinese = !fits(sample, StandardCharsets.UTF_8) && fits(sample, GB18030);
        return chinese ? GB18030 : StandardCharsets.UTF_8;
    }

    /** The character set by which a text reads otherwise than by the one that is named; empty if that one may be right. */
    static Optional<Charset> other(byte[] sample, Charset named) {
        Charset detected = detect(sample);
        boolean sure = fits(sample, detected) && !(detected.equals(GB18030) && fits(sample, named));
        return sure && !text(sample, detected).equals(text(sample, named)) ? Optional.of(detected) : Optional.empty();
    }

    private static String text(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Tells whether the bytes are those of a workbook: of a zip archive, or of an old Office document. */
    static boolean isWorkbook(byte[] sample) {
        return startsWith(sample, 'P', 'K', 3, 4) || startsWith(sample, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static int zeros(byte[] sample, int first) {
        int zeros = 0;
        for (int i = first; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean fits(byte[] sample, Charset charset) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        boolean whole = sample.length < SAMPLE;
        CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(sample), text, whole);
        return !result.isError();
    }
}
