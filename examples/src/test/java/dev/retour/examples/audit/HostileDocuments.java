package dev.retour.examples.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What may become of a good JSON document: each entry turns the text of one into the bytes of a hostile one. */
final class HostileDocuments {

    private final Map<String, Function<String, byte[]>> all = new LinkedHashMap<>();

    private HostileDocuments() {
        syntax();
        encodings();
        sizes();
        values();
        columnMaps();
    }

    static Map<String, Function<String, byte[]>> all() {
        return new HostileDocuments().all;
    }

    private void bytes(String name, Function<String, byte[]> change) {
        if (all.put(name, change) != null) {
            throw new AssertionError("Twice: " + name);
        }
    }

    private void text(String name, UnaryOperator<String> change) {
        bytes(name, good -> change.apply(good).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts fields in front of all others. */
    private static String with(String good, String fields) {
        return good.replaceFirst("\\{", "{" + fields.replace("\\", "\\\\").replace("$", "\\$") + ",");
    }

    private void syntax() {
        for (String whole :
                new String[] {"", "null", "[]", "{}", "\"x\"", "7", "{", "}", "{\"a\"", "{'a': 1}", "NaN"}) {
            text("nothing but " + whole, good -> whole);
        }
        text("cut in the middle", good -> good.substring(0, good.length() / 2));
        text("something behind it", good -> good + "{}");
        text("twice", good -> good + good);
        text("a comment", good -> "// hello\n" + good);
        text("commas before brackets", good -> good.replace("}", ",}"));
        text("every field twice", good -> with(good, good.substring(1, good.lastIndexOf('}'))));
        text("a CSV file", good -> "waybill,amount\nA,1\n");
    }

    private void encodings() {
        text("a byte order mark", good -> "\uFEFF" + good);
        bytes("UTF-16", good -> good.getBytes(StandardCharsets.UTF_16));
        bytes(
                "bytes that are no UTF-8",
                good -> (good.replace("{", "{\"\u00FF\u00FE\": 1,")).getBytes(StandardCharsets.ISO_8859_1));
        bytes("binary garbage", good -> garbage());
        bytes("zeros", good -> new byte[10_000]);
        bytes("half a character", good -> Arrays.copyOf("{\"a\": \"广".getBytes(StandardCharsets.UTF_8), 8));
        text("NUL in a name", good -> with(good, "\"a\0b\": 1"));
        text("escaped control characters", good -> with(good, "\"a\\u0000\\u001b[31m\\n\\r\\u2028\": \"\\u0007\\n\""));
        text("half a surrogate pair", good -> with(good, "\"\\ud800\": \"\\udfff\""));
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[100_000];
        new Random(43).nextBytes(bytes);
        return bytes;
    }

    private void sizes() {
        text("a hundred thousand open brackets", good -> "[".repeat(100_000));
        text("a hundred thousand open objects", good -> "{\"a\":".repeat(100_000));
        text("deep and closed", good -> with(good, "\"a\": " + "[".repeat(5_000) + "]".repeat(5_000)));
        text("a text of 1 MB", good -> with(good, "\"a\": \"" + "x".repeat(1 << 20) + "\""));
        text("a name of 1 MB", good -> with(good, "\"" + "x".repeat(1 << 20) + "\": 1"));
        text("a number of a million digits", good -> with(good, "\"a\": " + "9".repeat(1_000_000)));
        text("a hundred thousand unknown fields", good -> {
            StringBuilder fields = new StringBuilder("\"a\": 1");
            for (int i = 0; i < 100_000; i++) {
                fields.append(",\"a").append(i).append("\": 1");
            }
            return with(good, fields.toString());
        });
        text("twenty million blanks", good -> " ".repeat(20_000_000) + good);
    }

    private void values() {
        text("the schema of something else", good -> good.replace("retour/", "other/"));
        text("every number is -1", good -> good.replaceAll("(?<=: )[0-9.]+", "-1"));
        text("every number is 0", good -> good.replaceAll("(?<=: )[0-9.]+", "0"));
        text("every number is huge", good -> good.replaceAll("(?<=: )[0-9.]+", "1e999999999"));
        text("every number is tiny", good -> good.replaceAll("(?<=: )[0-9.]+", "1e-999999999"));
        text("every number is just allowed", good -> good.replaceAll("(?<=: )[0-9.]+", "99999999"));
        text("every number is a text", good -> good.replaceAll("(?<=: )([0-9.]+)", "\"$1\""));
        text("every weight is the least of all", good -> good.replaceAll("\"[0-9.]+ k?g\"", "\"0.000000625 mg\""));
        text("every weight is nothing", good -> good.replaceAll("\"[0-9.]+ k?g\"", "\"0 kg\""));
        text("every weight is enormous", good -> good.replaceAll("\"[0-9.]+ k?g\"", "\"9000000000 kg\""));
        text("every text is empty", good -> good.replaceAll("(?<=: )\"[^\"]*\"", "\"\""));
        text("every text is null", good -> good.replaceAll("(?<=: )\"[^\"]*\"", "null"));
        text("every list is empty", good -> good.replaceAll("\\[[^\\[\\]]*]", "[]"));
        text("every percentage is enormous", good -> good.replaceAll("\"[0-9.]+%\"", "\"99999999999999999999%\""));
        text("every day is the end of time", good -> good.replaceAll("\\d{4}-\\d{2}-\\d{2}", "+999999999-12-31"));
        text("unknown kinds", good -> good.replaceAll("\"kind\": \"\\w+\"", "\"kind\": \"EVIL\""));
    }

    private void columnMaps() {
        bill("a charset that nobody knows", "\"charset\": \"x-evil/../..\"");
        bill("GBK forced on UTF-8", "\"charset\": \"GBK\"");
        bill("a charset that cannot be written", "\"charset\": \"ISO-2022-CN\"");
        bill("an empty separator", "\"separator\": \"\"");
        bill("a quote for a separator", "\"separator\": \"\\\"\"");
        bill("a digit for a decimal sign", "\"decimalSign\": \"1\"");
        bill("a preamble without end", "\"preamble\": 2147483647");
        bill("a negative preamble", "\"preamble\": -1");
        bill("no header", "\"header\": false");
        bill("a date pattern of ten thousand letters", "\"dates\": [\"" + "y".repeat(10_000) + "\"]");
        bill("a date pattern of open brackets", "\"dates\": [\"[[[[uuuu-MM-dd\"]");
        bill("comments that begin with nothing", "\"comments\": [\"\"]");
    }

    private void bill(String name, String field) {
        text(
                "of a bill: " + name,
                good -> good.replaceFirst("\"bill\": \\{", "\"bill\": {" + field.replace("\\", "\\\\") + ","));
    }
}
