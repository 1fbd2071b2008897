package dev.retour.json;

import dev.retour.kernel.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes the text of a document from its source, within the limits. */
final class SourceText {

    private static final char BOM = '\uFEFF';

    private SourceText() {}

    /**
     * Takes the text of a stream of UTF-8.
     *
     * @param in the stream
     * @param limits the limits
     * @return the text without its byte order mark
     * @throws IOException if the stream throws
     * @throws Unreadable if it is too large or no UTF-8
     */
    static String of(InputStream in, Limits limits) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(limits.size() + 1);
        checkSize(bytes.length, limits, " bytes");
        refuseOtherEncodings(bytes);
        return withoutMark(decode(bytes));
    }

    /**
     * Takes the text of a reader.
     *
     * @param in the reader
     * @param limits the limits
     * @return the text without its byte order mark
     * @throws IOException if the reader throws
     * @throws Unreadable if it is too large
     */
    static String of(Reader in, Limits limits) throws IOException, Unreadable {
        StringBuilder text = new StringBuilder();
        char[] block = new char[8192];
        for (int n = in.read(block); n >= 0 && text.length() <= limits.size(); n = in.read(block)) {
            text.append(block, 0, n);
        }
        return of(text.toString(), limits);
    }

    /**
     * Takes a text.
     *
     * @param text the text
     * @param limits the limits
     * @return the text without its byte order mark
     * @throws Unreadable if it is too large
     */
    static String of(String text, Limits limits) throws Unreadable {
        checkSize(text.length(), limits, " characters");
        return withoutMark(text);
    }

    private static void checkSize(int size, Limits limits, String unit) throws Unreadable {
        if (size > limits.size()) {
            throw new Unreadable(Mark.START, Reason.of(JsonReason.TOO_LARGE).with("limit", limits.size() + unit));
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static void refuseOtherEncodings(byte[] bytes) throws Unreadable {
        int first = bytes.length < 2 ? 0x2020 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        boolean marked = first == 0xFEFF || first == 0xFFFE;
        // JSON in UTF-8 never holds a zero byte; in UTF-16 and UTF-32 one of the first two bytes is zero
        if (marked || (first & 0xFF00) == 0 || (first & 0x00FF) == 0) {
            throw new Unreadable(
                    Mark.START, Reason.of(JsonReason.OTHER_ENCODING).with("encoding", "UTF-16 / UTF-32"));
        }
    }

    private static String decode(byte[] bytes) throws Unreadable {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            String before = withoutMark(text.toString());
            throw new Unreadable(Mark.at(before, before.length()), Reason.of(JsonReason.NOT_UTF8));
        }
        return text.toString();
    }
}
