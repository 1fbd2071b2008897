package dev.retour.csv.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Text from bytes. Bytes that are no text become U+FFFD and are remembered. */
final class Decoded {

    static final char REPLACEMENT = '\uFFFD';

    private final InputStream stream;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final byte[] bytes = new byte[Charsets.SAMPLE];
    private ByteBuffer pending;
    private boolean streamEnded;
    private boolean damaged;

    Decoded(InputStream stream, Charset charset, byte[] sample) {
        this.stream = stream;
        this.charset = charset;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int mark = Charsets.detect(sample).equals(charset) ? Charsets.markLength(sample) : 0;
        pending = ByteBuffer.wrap(sample, mark, sample.length - mark);
    }

    Charset charset() {
        return charset;
    }

    /** Whether any bytes so far were no text. */
    boolean isDamaged() {
        return damaged;
    }

    /** Reads at least one character, or returns -1 at the end. The target needs room for two. */
    int read(char[] target, int from, int to) {
        CharBuffer text = CharBuffer.wrap(target, from, to - from);
        int begin = text.position();
        while (text.position() == begin) {
            if (!decode(text)) {
                return text.position() == begin ? -1 : text.position() - begin;
            }
        }
        return text.position() - begin;
    }

    private boolean decode(CharBuffer text) {
        CoderResult result = decoder.decode(pending, text, streamEnded);
        if (result.isError()) {
            pending.position(pending.position() + result.length());
            text.put(REPLACEMENT);
            damaged = true;
            return true;
        }
        if (result.isOverflow()) {
            return true;
        }
        return !streamEnded && refill();
    }

    private boolean refill() {
        int rest = pending.remaining();
        pending.get(bytes, 0, rest);
        int count = fetch(rest);
        streamEnded = count < 0;
        pending = ByteBuffer.wrap(bytes, 0, rest + Math.max(count, 0));
        return true;
    }

    private int fetch(int rest) {
        try {
            return stream.read(bytes, rest, bytes.length - rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
