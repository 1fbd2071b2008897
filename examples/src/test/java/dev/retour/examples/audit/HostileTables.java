package dev.retour.examples.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What may become of a good table on its way: each entry turns the text of one into the bytes of a hostile one. */
final class HostileTables {

    private final Map<String, Function<String, byte[]>> all = new LinkedHashMap<>();

    private HostileTables() {
        quotes();
        lines();
        charsets();
        headers();
        shapes();
        sizes();
        numbers();
        ids();
        days();
        strangers();
    }

    static Map<String, Function<String, byte[]>> all() {
        return new HostileTables().all;
    }

    private void bytes(String name, Function<String, byte[]> change) {
        if (all.put(name, change) != null) {
            throw new AssertionError("Twice: " + name);
        }
    }

    private void text(String name, UnaryOperator<String> change) {
        bytes(name, good -> change.apply(good).getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String good) {
        return good.substring(0, good.indexOf('\n') + 1);
    }

    private static String body(String good) {
        return good.substring(good.indexOf('\n') + 1);
    }

    private static String row(String good) {
        return head(body(good));
    }

    /** The table with one cell of its first row, then the others, as they were. */
    private static String firstCell(String good, String cell) {
        String row = row(good);
        return head(good) + cell + row.substring(row.indexOf(',')) + good;
    }

    private static String cells(String good, String cell) {
        return good + row(good).replaceAll("[^,\n]+", cell);
    }

    private void quotes() {
        text("unclosed quote at the end", good -> good + "\"" + row(good));
        text("unclosed quote in the middle", good -> head(good) + "\"" + body(good));
        text("text behind a quote", good -> head(good) + "\"x\"y" + body(good));
        text("quote in every header", good -> good.replace(",", "\","));
        text("quote bomb", good -> head(good) + "a\",\"\n".repeat(20_000) + body(good));
        text("quote bomb of open quotes", good -> head(good) + "\"\n".repeat(20_000) + body(good));
        text("line ends in quoted cells", good -> good.replace(",", "\n\",\n\""));
    }

    private void lines() {
        text("bare carriage returns", good -> good.replace('\n', '\r'));
        text(
                "mixed line ends",
                good -> head(good) + body(good).replaceFirst("\n", "\r").replaceFirst("\n", "\r\n"));
        text("NUL everywhere", good -> good.replace(",", ",\0"));
        text("NUL in an id", good -> firstCell(good, "A\0B"));
        text("escape characters of a terminal", good -> cells(good, "\u001b[31mred\u001b[0m"));
        text("no line end at the end", good -> good.substring(0, good.length() - 1));
        text("many blank lines", good -> head(good) + "\n".repeat(200_000) + body(good));
        text("line separators of Unicode", good -> good.replace("\n", "\u2028"));
    }

    private void charsets() {
        Charset chinese = Charset.forName("GB18030");
        text("UTF-8 with a byte order mark", good -> "\uFEFF" + good);
        text("two byte order marks", good -> "\uFEFF\uFEFF" + good);
        bytes("UTF-16 little endian", good -> good.getBytes(StandardCharsets.UTF_16LE));
        bytes("UTF-16 big endian with mark", good -> ("\uFEFF" + good).getBytes(StandardCharsets.UTF_16BE));
        bytes("UTF-32", good -> good.getBytes(Charset.forName("UTF-32")));
        bytes("GB18030", good -> good.getBytes(chinese));
        bytes("UTF-8 above GB18030", good -> concat(good.getBytes(StandardCharsets.UTF_8), good.getBytes(chinese)));
        bytes("Latin-1", good -> (good + "\u00FF" + row(good)).getBytes(StandardCharsets.ISO_8859_1));
        bytes(
                "half a character at the end",
                good -> Arrays.copyOf((good + "广").getBytes(StandardCharsets.UTF_8), size(good) + 1));
        text(
                "UTF-8 taken for Latin-1 and written again",
                good -> new String(good.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void headers() {
        text("nothing", good -> "");
        text("only a byte order mark", good -> "\uFEFF");
        text("only blank lines", good -> "\n\n \n");
        text("header only", HostileTables::head);
        text("no header", HostileTables::body);
        text("first column missing", good -> good.replaceAll("(?m)^[^,\n]*,", ""));
        text("every column twice", good -> good.replaceAll("(?m)^(.*)$", "$1,$1"));
        text("headers misspelt", good -> head(good).replaceAll("(?=,)", "x") + body(good));
        text("header below two hundred rows", good -> "x\n".repeat(200) + good);
        text("header again and again", good -> good + good + good);
        text("preamble with an open quote", good -> "Bill,\"of May\n" + good);
        text("headers of line ends", good -> head(good).replace(",", "\n,") + body(good));
    }

    private void shapes() {
        text("ragged rows", good -> good + row(good).replaceFirst(",.*", "") + row(good) + ",,,,x\n,\n");
        text("trailing commas", good -> good.replace("\n", ",,,,,\n"));
        text("semicolons", good -> good.replace(',', ';'));
        text("tabs", good -> good.replace(',', '\t'));
        text("one column", good -> good.replace(",", ""));
        text("comments", good -> "# made by X\n" + good + "#end \"\n");
    }

    private void sizes() {
        String mega = "x".repeat(1 << 20);
        text("a cell of 1 MB", good -> firstCell(good, mega));
        text("a quoted cell of 1 MB", good -> firstCell(good, "\"" + mega + "\""));
        text("a row of 3 MB", good -> firstCell(good, mega + "," + mega + "," + mega));
        text("a hundred thousand columns", good -> good + ",".repeat(100_000) + "x\n");
        text("a hundred thousand headers", good -> "c,".repeat(100_000) + good);
        text("a header of 1 MB", good -> mega + "," + good);
        text("an id of 64 KB", good -> firstCell(good, "y".repeat(64 * 1024)));
        bytes("a million zeros", good -> new byte[1_000_000]);
    }

    private void numbers() {
        text("full-width digits", good -> head(good) + shift(body(good), 0xFF10));
        text("Arabic digits", good -> head(good) + shift(body(good), 0x660));
        for (String cell :
                new String[] {"NaN", "Infinity", "1e400", "0x1F", "-1", "--1", "1.2.3", "0", "1,5", "", "\u2014"}) {
            text("every cell is '" + cell + "'", good -> cells(good, cell));
        }
        text("every cell has thirty digits", good -> cells(good, "9".repeat(30)));
        text(
                "every cell is just below 10^15",
                good -> good
                        + row(good).replaceAll("[^,\n]+", "999999999999999").repeat(200));
        text("every number times a billion", good -> head(good) + body(good).replaceAll("(\\d)(?=,)", "$1000000000"));
        text("negative numbers", good -> head(good) + body(good).replaceAll(",(?=\\d)", ",-"));
    }

    private static String shift(String text, int zero) {
        StringBuilder shifted = new StringBuilder();
        text.chars().forEach(c -> shifted.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
        return shifted.toString();
    }

    private void ids() {
        text("ids in scientific notation", good -> head(good) + body(good).replaceAll("(?m)^[^,\n]*", "1.23E+15"));
        text("ids with a tab behind", good -> head(good) + body(good).replaceAll("(?m)^([^,\n]+)", "$1\t"));
        text("ids as formulas of text", good -> head(good) + body(good).replaceAll("(?m)^([^,\n]+)", "=\"$1\""));
        text("ids that are formulas", good -> firstCell(good, "=cmd|' /C calc'!A0"));
        text("an id of 129 characters", good -> firstCell(good, "z".repeat(129)));
        text("ids of zeros", good -> head(good) + body(good).replaceAll("(?m)^[^,\n]+", "000"));
        text("an id of emoji and marks of direction", good -> firstCell(good, "\uD83D\uDE00\u202Ex"));
        text("the same id in every row", good -> head(good) + body(good).replaceAll("(?m)^[^,\n]+", "SAME"));
    }

    private void days() {
        day("day first", "$3/$2/$1");
        day("month first", "$2/$3/$1");
        day("year first without zeros", "$1/3/$3");
        day("with the time", "$1-$2-$3 24:00:00");
        day("on 30 February", "$1-02-30");
    }

    private void day(String name, String form) {
        text("days " + name, good -> good.replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", form));
    }

    private void strangers() {
        text(
                "a row of totals that nobody declared",
                good -> good + "总计" + row(good).replaceFirst("[^,]*", ""));
        text("a row of totals without a number", good -> good + "合计" + row(good).replaceAll("[^,\n]+", "ten"));
        text("a short row of totals", good -> good + "合计\n");
        text("a web page", good -> "<!DOCTYPE html>\n<html><body>Please log in, \"dear\" user</body></html>\n");
        text("a document", good -> "{\"schema\": \"retour/rate-card/1\"}");
        bytes("a spreadsheet", HostileTables::zip);
        bytes("binary garbage", good -> garbage());
    }

    private static byte[] zip(String good) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(good.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[100_000];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
