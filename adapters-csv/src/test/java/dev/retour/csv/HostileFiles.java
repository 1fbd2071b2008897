package dev.retour.csv;

import static dev.retour.csv.HostileFile.of;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The catalogue of files that a courier, a spreadsheet or an attacker may send. */
final class HostileFiles {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final String HEAD = "waybill,amount,currency\n";
    private static final String GOOD = "A1,10.00,CNY\n";
    private static final String FULL = "waybill,order,amount,currency,weight,day,zone\n";

    private HostileFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        Stream.of(quotes(), lines(), charsets(), headers(), shapes(), sizes(), numbers(), ids(), days(), footers())
                .forEach(all::addAll);
        return all;
    }

    private static List<HostileFile> quotes() {
        return List.of(
                of("unclosed quote in the last row", HEAD + GOOD + "\"A2,10.00,CNY\n", 1, "QUOTE_NOT_CLOSED@3:1"),
                of("unclosed quote in the middle", HEAD + "A0,\"1,CNY\n" + GOOD + GOOD, 2, "QUOTE_NOT_CLOSED@2:2"),
                of(
                        "unclosed quote met by a quoted row",
                        HEAD + "\"A0,1.00,CNY\n\"A1\",\"2.00\",\"CNY\"\nA2,3.00,CNY\n",
                        2,
                        "TEXT_AFTER_QUOTE@2:1"),
                of("text behind a quote", HEAD + "\"A0\"x,1,CNY\n" + GOOD, 1, "TEXT_AFTER_QUOTE@2:1"),
                of("tab behind a quote is harmless", HEAD + "\"A0\"\t,1,CNY\n" + GOOD, 2),
                of("blanks around quotes", HEAD + " \"A0\" ,\"1\" , \"CNY\"\n\"A1\" ,\"2\",\"CNY\"\n", 2),
                of("quote in the middle of a bare cell", HEAD + "A\"0,1,CNY\n", 1),
                of("doubled quotes", HEAD + "\"A\"\"0\",1,CNY\n", 1),
                of("only quotes", HEAD + "\"\"\"\"\"\"\n" + GOOD, 1, "ROW_TOO_SHORT@2:0"),
                of("line end in a quoted id", HEAD + "\"A\n0\",1,CNY\n" + GOOD, 1, "ID_INVALID@2:1"),
                of("quote bomb of open quotes", HEAD + "\"\n".repeat(20_000) + "x1\n", 0, "*")
                        .unread("x1@20002"),
                of("quote bomb that never fails in its line", HEAD + "a\",\"\n".repeat(20_000), 0, "*"),
                of("quote bomb with an end", HEAD + "a\",\"\n".repeat(20_000) + "\"x\"y\n" + GOOD, 1, "*"));
    }

    private static List<HostileFile> lines() {
        return List.of(
                of("bare carriage returns", (HEAD + GOOD + GOOD).replace('\n', '\r'), 2),
                of("mixed line ends", "waybill,amount,currency\r\nA1,1,CNY\rA2,2,CNY\nA3,3,CNY", 3),
                of(
                                "an error behind mixed line ends",
                                "waybill,amount,currency\r\nA1,1,CNY\rA2,x,CNY\n",
                                1,
                                "NUMBER_INVALID@3:2")
                        .unread("A2@3"),
                of("blank lines", "\n\n" + HEAD + "\n\n" + GOOD + "\n,,\n" + GOOD + "\n\n", 2),
                of("no line end at the end", HEAD + "A1,1,CNY", 1),
                of("NUL in an id", HEAD + "A\0" + "1,1,CNY\n" + GOOD, 1, "ID_INVALID@2:1"),
                of("NUL in a text", HEAD + "A1,1,C\0NY\n", 0, "CURRENCY_UNKNOWN@2:3")
                        .unread("A1@2"),
                of("escape character in a zone", FULL + "A1,,1,CNY,,,\u001b[31m\n", 0, "CONTROL_CHARACTER@2:7")
                        .unread("A1@2"));
    }

    private static List<HostileFile> charsets() {
        String chinese = FULL + "A1,,1,CNY,,,\u5E7F\u4E1C\n";
        return List.of(
                of("UTF-8 with a byte order mark", "\uFEFF" + HEAD + GOOD, 1),
                of("UTF-16 little endian with mark", "\uFEFF" + chinese, StandardCharsets.UTF_16LE, 1),
                of("UTF-16 big endian with mark", "\uFEFF" + chinese, StandardCharsets.UTF_16BE, 1),
                of("UTF-16 little endian without mark", chinese, StandardCharsets.UTF_16LE, 1),
                of("UTF-16 big endian without mark", chinese, StandardCharsets.UTF_16BE, 1),
                of("GB18030", chinese, GBK, 1, "CHARSET_GUESSED"),
                of("GBK read as UTF-8 by force", chinese.getBytes(GBK), 0, "CHARSET_DIFFERS", "NOT_DECODABLE@2:7")
                        .unread("A1@2")
                        .by(utf8()),
                of(
                                "GBK header read as UTF-8 by force",
                                "\u8FD0\u5355\u53F7,amount\nA1,1\n".getBytes(GBK),
                                0,
                                "CHARSET_DIFFERS")
                        .by(utf8()),
                of("one byte that is no UTF-8 far behind the sample", lateDamage(), 9_000, "NOT_DECODABLE@9002:1"),
                of(
                        "a byte that is neither UTF-8 nor GB18030",
                        bytes((HEAD + "A\u00FF,1,CNY\n" + GOOD), StandardCharsets.ISO_8859_1),
                        1,
                        "NOT_DECODABLE@2:1"),
                of(
                        "half a UTF-16 character at the end",
                        Arrays.copyOf(("\uFEFF" + HEAD + GOOD + "A2").getBytes(StandardCharsets.UTF_16LE), 2 * 40 + 1),
                        1,
                        "*"),
                of("binary garbage", garbage(), 0, "*"),
                of("a million zeros", new byte[1_000_000], 0, "*"));
    }

    private static List<HostileFile> headers() {
        return List.of(
                of("empty file", "", 0, "SOURCE_EMPTY"),
                of("only a byte order mark", "\uFEFF", 0, "SOURCE_EMPTY"),
                of("only blank lines", "\n\n \n", 0, "SOURCE_EMPTY"),
                of("header only", HEAD, 0, "NO_ROWS"),
                of("no header at all", GOOD + GOOD, 0, "COLUMNS_FOREIGN"),
                of("missing column", "waybill,currency\nA1,CNY\n", 0, "COLUMN_MISSING"),
                of("misspelt column", "waybil,amount,currency\n" + GOOD, 0, "COLUMN_MISSING"),
                of("reordered columns", "currency,x,amount,waybill\nCNY,?,1.00,A1\n", 1),
                of("a column twice", "waybill,amount,amount,currency\nA1,1,2,CNY\n", 0, "COLUMN_AMBIGUOUS"),
                of("a column twice that nobody reads", "waybill,note,note,amount,currency\nA1,x,y,2,CNY\n", 1),
                of("header behind a preamble", "Bill of May\nfor \"Shop\",\n\n" + HEAD + GOOD, 1),
                of("preamble with an open quote", "Bill,\"of May\n" + HEAD + GOOD, 1),
                of("preamble whose quotes meet in the header", "\"Bill\n\"waybill\",amount,currency\n" + GOOD, 1),
                of("header beyond a hundred rows", "x\n".repeat(150) + HEAD + GOOD, 0, "COLUMNS_FOREIGN"),
                of(
                        "header with spaces and zero-width characters",
                        " waybill\u3000,\u200Bamount ,currency\t,\n" + "A1,1,CNY,\n",
                        1));
    }

    private static List<HostileFile> shapes() {
        return List.of(
                of("short row", HEAD + "A1,1\n" + GOOD, 1, "ROW_TOO_SHORT@2:0").unread("A1@2"),
                of("long row", HEAD + "A1,1,CNY,oops\n" + GOOD, 1, "ROW_TOO_WIDE@2:4")
                        .unread("A1@2"),
                of("trailing commas", HEAD + "A1,1,CNY,,,\n", 1),
                of("comma in a bare amount", HEAD + "A1,1,234.00,CNY\n", 0, "ROW_TOO_WIDE@2:4")
                        .unread("A1@2"),
                of("comments", "# made by X\n" + HEAD + "# \"open,\"quote\n" + GOOD + "#end\n", 1)
                        .by(comments()),
                of("a comment that opens a quote", HEAD + "#a,\"b\n" + GOOD + "#c\",d\n" + GOOD, 2)
                        .by(comments()));
    }

    private static List<HostileFile> sizes() {
        String mega = "x".repeat(1 << 20);
        return List.of(
                of("a bare cell of 1 MB", HEAD + mega + ",1,CNY\n" + GOOD, 1, "*"),
                of("a bare cell of 100 KB", HEAD + "x".repeat(100_000) + ",1,CNY\n" + GOOD, 1, "FIELD_TOO_LONG@2:1"),
                of("a bare cell of 66 KB", HEAD + "x".repeat(66_000) + ",1,CNY\n" + GOOD, 1, "FIELD_TOO_LONG@2:1"),
                of(
                        "a quoted cell of 100 KB",
                        HEAD + "\"" + "x".repeat(100_000) + "\",1,CNY\n" + GOOD,
                        1,
                        "FIELD_TOO_LONG@2:1"),
                of("a row of 3 MB in one cell", HEAD + mega + mega + mega + ",1,CNY\n" + GOOD, 1, "ROW_TOO_LONG@2:0"),
                of("a quoted cell of 100 KB over many lines", HEAD + "A0,\"" + "12\n".repeat(30_000) + GOOD, 1, "*")
                        .unread(linesOf("12", 3, 29_999)),
                of("a hundred thousand columns", HEAD + ",".repeat(100_000) + "x\n" + GOOD, 1, "TOO_MANY_COLUMNS@2:0"),
                of("a hundred thousand headers", "c,".repeat(100_000) + "\n" + HEAD + GOOD, 1),
                of("a million blank lines", HEAD + "\n".repeat(1_000_000) + GOOD, 1),
                of("an id of 64 KB", HEAD + "x".repeat(64 * 1024) + ",1,CNY\n" + GOOD, 1, "ID_INVALID@2:1"));
    }

    private static List<HostileFile> numbers() {
        return List.of(
                bad("NaN", "NaN", "NUMBER_INVALID"),
                bad("infinite exponent", "1e400", "NUMBER_INVALID"),
                bad("hexadecimal", "0x1F", "NUMBER_INVALID"),
                bad("decimal comma", "\"1,5\"", "NUMBER_SIGNS_DIFFER"),
                bad("two signs", "--5", "NUMBER_INVALID"),
                bad("two points", "1.2.3", "NUMBER_INVALID"),
                bad("an unclosed parenthesis", "(5.00", "NUMBER_INVALID"),
                bad("Arabic digits", "\u0661\u0662", "NUMBER_INVALID"),
                bad("three decimals of a currency with two", "1.005", "AMOUNT_TOO_FINE"),
                bad("ten to the fifteenth", "1000000000000000", "AMOUNT_TOO_LARGE"),
                bad("ten to the thirtieth", "1" + "0".repeat(30), "NUMBER_TOO_LONG"),
                bad("thirty decimals", "0." + "0".repeat(29) + "1", "NUMBER_TOO_LONG"),
                bad("an empty amount", "", "VALUE_MISSING"),
                bad("a dash for an amount", "\u2014", "VALUE_MISSING"),
                bad("N/A for an amount", "N/A", "VALUE_MISSING"),
                of("unknown currency", HEAD + "A1,1,XYZ\n", 0, "CURRENCY_UNKNOWN@2:3")
                        .unread("A1@2"),
                of(
                                "more than a long of a currency with four decimals",
                                HEAD + "A1,950000000000000,CLF\n" + GOOD,
                                1,
                                "AMOUNT_TOO_LARGE@2:2")
                        .unread("A1@2"),
                of("sign of another currency", HEAD + "A1,$1.00,CNY\n" + GOOD, 1, "CURRENCY_SIGN_DIFFERS@2:2")
                        .unread("A1@2"),
                of("sign of the currency", HEAD + "A1,\uFFE51.00,CNY\n", 1),
                of("no currency", HEAD + "A1,1,\n", 0, "CURRENCY_MISSING@2:2").unread("A1@2"),
                of(
                        "good numbers of all kinds",
                        HEAD + "A1,\"1,234.50\",CNY\nA2,\uFFE5\uFF11\uFF12\uFF0E\uFF15,CNY\nA3,(1.23),CNY\n"
                                + "A4,5.00-,CNY\nA5,\u22125,CNY\nA6,\uFF0D5,CNY\nA7,\u00A528.16,CNY\nA8,Rs. 5,INR\n"
                                + "A9,\"12,34,567.00\",INR\nB1,-0,CNY\nB2,1.50000000000000000000000000,CNY\n",
                        11),
                of("negative weight", FULL + "A1,,1,CNY,-1,,\n", 0, "NEGATIVE@2:5")
                        .unread("A1@2"),
                of("weight in no unit", FULL + "A1,,1,CNY,1 stone,,\n", 0, "NUMBER_INVALID@2:5")
                        .unread("A1@2"),
                of("weight too large to hold", FULL + "A1,,1,CNY,99999999999999,,\n", 0, "NUMBER_TOO_LONG@2:5")
                        .unread("A1@2"));
    }

    private static List<HostileFile> ids() {
        return List.of(
                of("waybill in scientific notation", HEAD + "1.23E+15,1,CNY\n" + GOOD, 1, "DIGITS_LOST@2:1"),
                of("article number that only looks scientific", HEAD + "12E5,1,CNY\n", 1),
                of("guarded ids", HEAD + "=\"00123\",1,CNY\n`00124,1,CNY\n00125\t,1,CNY\n'=126,1,CNY\n", 4),
                of("no id", HEAD + ",1,CNY\n", 0, "ID_MISSING@2:0"),
                of("an id of zeros", HEAD + "000,1,CNY\n", 0, "ID_MISSING@2:0"),
                of("an id of 129 characters", HEAD + "x".repeat(129) + ",1,CNY\n", 0, "ID_INVALID@2:1"),
                of("emoji, half a pair and marks of direction", HEAD + "\uD83D\uDE00\u202Ex1,1,CNY\n", 1));
    }

    private static List<HostileFile> days() {
        TableMap both = TableMap.builder().addDates("dd/MM/yyyy", "MM/dd/yyyy").build();
        return List.of(
                of("ambiguous day", FULL + "A1,,1,CNY,,02/03/2026,\n", 0, "AMBIGUOUS_DATE@2:6")
                        .unread("A1@2")
                        .by(both),
                of("day that only one pattern fits", FULL + "A1,,1,CNY,,25/03/2026,\n", 1)
                        .by(both),
                of("day that both patterns read alike", FULL + "A1,,1,CNY,,03/03/2026,\n", 1)
                        .by(both),
                of("30 February", FULL + "A1,,1,CNY,,2026-02-30,\n", 0, "DATE_INVALID@2:6")
                        .unread("A1@2"),
                of("24:00", FULL + "A1,,1,CNY,,2026-02-03 24:00:00,\n", 0, "DATE_INVALID@2:6")
                        .unread("A1@2"),
                of(
                        "days that are fine",
                        FULL + "A1,,1,CNY,,2026-2-3,\nA1,,1,CNY,,2026/02/03 4:05,\nA1,,1,CNY,,20260203,\n"
                                + "A1,,1,CNY,,\uFF12\uFF10\uFF12\uFF16\uFF0D\uFF10\uFF12\uFF0D\uFF10\uFF13,\n",
                        4));
    }

    private static List<HostileFile> footers() {
        TableMap totals = TableMap.builder()
                .addFooters(Footer.total("\u5408\u8BA1", Column.named("amount")))
                .build();
        return List.of(
                of("total row that nobody declared", HEAD + GOOD + "\u5408\u8BA1,10.00,\n", 1, "TOTALS_NOT_MAPPED@3:1"),
                of("total row", HEAD + GOOD + "\u5408\u8BA1\uFF1A,10.00,CNY\n", 1)
                        .by(totals),
                of("total row that holds no number", HEAD + GOOD + "\u5408\u8BA1,ten,CNY\n", 1, "NUMBER_INVALID@3:2")
                        .by(totals),
                of("short total row", HEAD + GOOD + "\u5408\u8BA1\n", 1).by(totals));
    }

    private static HostileFile bad(String name, String amount, String code) {
        return of("amount: " + name, HEAD + "A0," + amount + ",CNY\n" + GOOD, 1, code + "@2:2")
                .unread("A0@2");
    }

    private static String[] linesOf(String waybill, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(line -> waybill + "@" + line)
                .toArray(String[]::new);
    }

    private static TableMap utf8() {
        return TableMap.builder().charset("UTF-8").build();
    }

    private static TableMap comments() {
        return TableMap.builder().addComments("#").build();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] lateDamage() {
        byte[] good = (HEAD + "A1\u00E9,10.00,CNY\n".repeat(9_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "A\u00FF,10.00,CNY\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, all, good.length, bad.length);
        return all;
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[300_000];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
