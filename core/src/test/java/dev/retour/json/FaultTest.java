package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private static List<String> faults(String json) {
        return faults(Documents.standard(), json);
    }

    static List<String> faults(Documents documents, String json) {
        Loaded<Shop> loaded = documents.read(Shop.TYPE, "shop.json", json);
        assertThat(loaded.value().isEmpty())
                .isEqualTo(loaded.findings().stream().anyMatch(Finding::isError));
        return loaded.findings().stream().map(FaultTest::shown).toList();
    }

    private static String shown(Finding finding) {
        return finding.source().line() + ":" + finding.source().column() + " "
                + finding.source().field() + " " + finding.reason().code().name();
    }

    private static String text(String json) {
        return Documents.standard()
                .read(Shop.TYPE, "shop.json", json)
                .findings()
                .get(0)
                .reason()
                .text(Language.EN);
    }

    /** The second line of the document, and the fault. */
    static Stream<List<String>> oneFault() {
        return Stream.of(
                List.of("\"colour\": 1", "2:2 $.colour FIELD_UNKNOWN"),
                List.of("\"rnet\": 1", "2:2 $.rnet FIELD_MISSPELT"),
                List.of("\"strange name\": 1", "2:2 $['strange name'] FIELD_UNKNOWN"),
                List.of("\"rent\": 1, \"rent\": 2", "2:13 $.rent FIELD_TWICE"),
                List.of("\"stock\": {\"a\": 1, \"a\": 2}", "2:20 $.stock.a FIELD_TWICE"),
                List.of("\"rent\": null", "2:10 $.rent NULL"),
                List.of("\"tags\": [\"a\", null]", "2:16 $.tags[1] NULL"),
                List.of("\"rent\": \"5\"", "2:10 $.rent TYPE_WRONG"),
                List.of("\"floors\": \"5\"", "2:12 $.floors TYPE_WRONG"),
                List.of("\"open\": 1", "2:10 $.open TYPE_WRONG"),
                List.of("\"mode\": 1", "2:10 $.mode TYPE_WRONG"),
                List.of("\"load\": 1.5", "2:10 $.load NUMBER_FOR_TEXT"),
                List.of("\"tags\": \"a\"", "2:10 $.tags TYPE_WRONG"),
                List.of("\"tags\": [[]]", "2:11 $.tags[0] TYPE_WRONG"),
                List.of("\"stock\": []", "2:11 $.stock TYPE_WRONG"),
                List.of("\"stock\": {\"a\": true}", "2:17 $.stock.a TYPE_WRONG"),
                List.of("\"shelves\": [1]", "2:14 $.shelves[0] TYPE_WRONG"),
                List.of("\"door\": []", "2:10 $.door TYPE_WRONG"),
                List.of("\"door\": {\"kind\": 7}", "2:19 $.door.kind TYPE_WRONG"),
                List.of("\"floors\": 1.5", "2:12 $.floors NUMBER_NOT_WHOLE"),
                List.of("\"floors\": 2147483648", "2:12 $.floors NUMBER_NOT_WHOLE"),
                List.of("\"visitors\": 9223372036854775808", "2:14 $.visitors NUMBER_NOT_WHOLE"),
                List.of("\"rent\": " + "1".repeat(41), "2:10 $.rent NUMBER_TOO_LONG"),
                List.of("\"rent\": 1e40", "2:10 $.rent NUMBER_TOO_LONG"),
                List.of("\"rent\": 1e-40", "2:10 $.rent NUMBER_TOO_LONG"),
                List.of("\"rent\": 1e999999999999", "2:10 $.rent NUMBER_TOO_LONG"),
                List.of("\"rent\": 1" + "0".repeat(5000), "2:10 $.rent NUMBER_TOO_LONG"),
                List.of("\"tags\": [\"" + "x".repeat(100_001) + "\"]", "2:11 $.tags[0] TEXT_TOO_LONG"),
                List.of("\"tags\": [\"\\ud83d\"]", "2:11 $.tags[0] TEXT_BROKEN"),
                List.of("\"mode\": \"up\"", "2:10 $.mode CHOICE_UNKNOWN"),
                List.of("\"door\": {\"kind\": \"ROLL\"}", "2:19 $.door.kind CHOICE_UNKNOWN"),
                List.of("\"door\": {}", "2:10 $.door.kind TAG_MISSING"),
                List.of("\"door\": {\"kind\": \"SLIDE\"}", "2:10 $.door.width FIELD_MISSING"),
                List.of(
                        "\"door\": {\"kind\": \"SLIDE\", \"width\": \"1 m\", \"wings\": 2}",
                        "2:44 $.door.wings FIELD_UNKNOWN"),
                List.of("\"shelves\": [{\"number\": 1}]", "2:14 $.shelves[0].full FIELD_MISSING"),
                List.of("\"shelves\": [{\"number\": 13, \"full\": true}]", "2:14 $.shelves[0] OBJECT_REFUSED"),
                List.of("\"load\": \"heavy\"", "2:10 $.load TEXT_REFUSED"),
                List.of("\"load\": \"99999999999 t\"", "2:10 $.load TEXT_REFUSED"),
                List.of("\"unit\": \"KG\"", "2:10 $.unit TEXT_REFUSED"),
                List.of("\"share\": \"half\"", "2:11 $.share TEXT_REFUSED"),
                List.of("\"opened\": \"2026-02-30\"", "2:12 $.opened TEXT_REFUSED"),
                List.of("\"currency\": \"RMB\"", "2:14 $.currency TEXT_REFUSED"),
                List.of("\"currency\": \"" + "R".repeat(90_000) + "\"", "2:14 $.currency TEXT_REFUSED"));
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void aFaultIsFoundAtItsPlace(List<String> example) {
        assertThat(faults(Shop.document(example.get(0)))).containsExactly(example.get(1));
    }

    @Test
    void theLongNameOfAFieldIsShownInPart() {
        assertThat(faults(Shop.document("\"" + "f".repeat(1_000) + "\": 1")))
                .containsExactly("2:2 $['" + "f".repeat(60) + "…'] FIELD_UNKNOWN");
    }

    @Test
    void aNameThatIsFarTooLongIsAFault() {
        String json = Shop.document("\"" + "f".repeat(100_001) + "\": 1");
        assertThat(faults(json).get(0)).startsWith("2:2 $").endsWith("TEXT_TOO_LONG");
    }

    /** The whole document, and the one place where it breaks. */
    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("", "1:1 $ EMPTY"),
                List.of(" \n\t ", "1:1 $ EMPTY"),
                List.of("[]", "1:1 $ TYPE_WRONG"),
                List.of("\"text\"", "1:1 $ TYPE_WRONG"),
                List.of("5", "1:1 $ TYPE_WRONG"),
                List.of("null", "1:1 $ NULL"),
                List.of("{", "1:2 $ CUT_OFF"),
                List.of("{\"name\": \"a", "1:12 $.name CUT_OFF"),
                List.of("{\"name\": 1\n", "2:1 $.name CUT_OFF"),
                List.of("{\"name\": NaN}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": -Infinity}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": tru}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": 01}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": 1.}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": +1}", "1:10 $.name SYNTAX"),
                List.of("{\"name\": 'a'}", "1:10 $.name SYNTAX"),
                List.of("{\n  \"name\": 1,}", "2:13 $.name SYNTAX"),
                List.of("{\"tags\": [1,]}", "1:13 $.tags[1] SYNTAX"),
                List.of("{\"tags\": [1 2]}", "1:13 $.tags[1] SYNTAX"),
                List.of("{name: 1}", "1:2 $ SYNTAX"),
                List.of("{\"name\" 1}", "1:9 $.name SYNTAX"),
                List.of("{\"name\": 1]", "1:11 $.name SYNTAX"),
                List.of("{\"name\": \"a\nb\"}", "1:12 $.name SYNTAX"),
                List.of("{\"name\": \"\\q\"}", "1:12 $.name SYNTAX"),
                List.of("{ // comment\n}", "1:3 $ COMMENT"),
                List.of("{ /* comment */ }", "1:3 $ COMMENT"),
                List.of("{ # comment\n}", "1:3 $ COMMENT"),
                List.of("{} {}", "1:4 $ TRAILING"),
                List.of("{}\r\n\r\nx", "3:1 $ TRAILING"),
                List.of("{} // end", "1:4 $ TRAILING"),
                List.of("{}]", "1:3 $ TRAILING"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenDocumentHasOneFindingWhereItBreaks(List<String> example) {
        assertThat(faults(example.get(0))).containsExactly(example.get(1));
    }

    @Test
    void aBrokenDocumentShowsNothingOfWhatCameBefore() {
        assertThat(faults("{\"name\": null, \"name\": null, oops}")).containsExactly("1:30 $.name SYNTAX");
    }

    @ParameterizedTest
    @CsvSource({"\\n,3", "\\r\\n,3", "\\r,3"})
    void linesAreCountedWhateverTheirEnd(String end, long line) {
        String newLine = end.replace("\\n", "\n").replace("\\r", "\r");
        String json = "{\"schema\": \"test/shop/1\"," + newLine + "\"name\": \"A\"," + newLine + "  \"rent\": true}";
        assertThat(faults(json)).containsExactly(line + ":11 $.rent TYPE_WRONG");
        assertThat(faults("{" + newLine + newLine + "  ?")).containsExactly(line + ":3 $ SYNTAX");
    }

    @Test
    void allFaultsAreFoundInOnePassInTheOrderOfTheDocument() {
        String json = """
                {
                  "schema": "test/shop/1",
                  "nmae": "A",
                  "floors": 1.5,
                  "rent": null,
                  "rent": 5,
                  "mode": "SIDEWAYS",
                  "load": "12 stone",
                  "tags": ["a", 2, "\\ud83d"],
                  "shelves": [
                    { "number": 13, "full": true },
                    { "numbr": 1, "full": "yes" }
                  ],
                  "stock": { "a": 1, "b c": [] },
                  "door": { "kind": "SWING", "wings": 2, "inner": [{ "kind": "SLIDE", "width": "1 mile" }] }
                }
                """;
        assertThat(faults(json))
                .containsExactly(
                        "3:3 $.nmae FIELD_MISSPELT",
                        "4:13 $.floors NUMBER_NOT_WHOLE",
                        "5:11 $.rent NULL",
                        "6:3 $.rent FIELD_TWICE",
                        "7:11 $.mode CHOICE_UNKNOWN",
                        "8:11 $.load TEXT_REFUSED",
                        "9:17 $.tags[1] TYPE_WRONG",
                        "9:20 $.tags[2] TEXT_BROKEN",
                        "11:5 $.shelves[0] OBJECT_REFUSED",
                        "12:7 $.shelves[1].numbr FIELD_MISSPELT",
                        "12:27 $.shelves[1].full TYPE_WRONG",
                        "14:29 $.stock['b c'] TYPE_WRONG",
                        "15:80 $.door.inner[0].width TEXT_REFUSED");
    }

    @Test
    void theSchemaIsNeededButTheRestIsStillRead() {
        assertThat(faults("{\"name\": 1}")).containsExactly("1:1 $.schema TAG_MISSING", "1:10 $.name TYPE_WRONG");
        assertThat(faults("{\"schema\": 1, \"name\": 1}"))
                .containsExactly("1:12 $.schema TYPE_WRONG", "1:23 $.name TYPE_WRONG");
    }

    @Test
    void aMisspeltSchemaIsOneFaultMore() {
        assertThat(faults("{\"schema\": \"test/shpo/1\", \"name\": 1}"))
                .containsExactly("1:12 $.schema SCHEMA_OTHER", "1:35 $.name TYPE_WRONG");
    }

    @Test
    void theDocumentOfAnotherTypeIsNotReadOn() {
        assertThat(faults("{\"schema\": \"retour/rate-card/1\", \"id\": 1}"))
                .containsExactly("1:12 $.schema SCHEMA_OTHER");
    }

    @Test
    void aFaultSaysWhatToDo() {
        assertThat(text(Shop.document("\"rnet\": 1"))).isEqualTo("There is no field 'rnet' here. Did you mean 'rent'?");
        assertThat(text(Shop.document("\"door\": {\"kind\": \"ROLL\"}")))
                .isEqualTo("'ROLL' is none of the choices. Use one of: SLIDE, SWING.");
        assertThat(text(Shop.document("\"door\": {}")))
                .isEqualTo("The field 'kind' is missing. Add it with one of: SLIDE, SWING.");
        assertThat(text(Shop.document("\"rent\": null"))).contains("Leave the field out");
        assertThat(text(Shop.document("\"load\": 1")))
                .isEqualTo(
                        "A JSON string belongs here, not a number. '1' is no weight. Write a number and mg, g, kg, t, oz "
                                + "or lb, such as 1.5 kg. Put it in quotes.");
        assertThat(text(Shop.document("\"rent\": \"5\""))).contains("number belongs here, not a string");
        assertThat(text(Shop.document("\"shelves\": [{\"number\": 13, \"full\": true}]")))
                .contains("No shelf has");
        assertThat(text("{\"name\": NaN}")).contains("NaN does not fit");
        assertThat(text("{\"name\": \"a\tb\"}")).contains("U+0009 does not fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "100", "1.00E2"})
    void aNumberMayHaveAnExponentIfItIsShort(String number) {
        Shop shop = Documents.standard()
                .read(Shop.TYPE, "shop.json", Shop.document("\"rent\": " + number))
                .orThrow();
        assertThat(shop.rent().orElseThrow().toPlainString()).isEqualTo("100");
    }

    @Test
    void a_hundred_thousand_unknown_fields_are_listed_only_up_to_the_limit() {
        StringBuilder json = new StringBuilder("\"field0\": 0");
        for (int i = 1; i < 100_000; i++) {
            json.append(",\"field").append(i).append("\": 0");
        }

        assertThat(faults(Shop.document(json.toString())))
                .hasSize(1_001)
                .startsWith("2:2 $.field0 FIELD_UNKNOWN")
                .last()
                .isEqualTo("0:0  MORE_FAULTS");
    }

    @Test
    void every_unknown_name_that_is_listed_may_be_a_misspelt_one_of_a_field_that_is_missing() {
        Documents many = Documents.within(new Limits(1_000_000, 32, 1_000, 100, 1_500));
        StringBuilder unknown = new StringBuilder("{\"schema\": \"test/shop/1\", ");
        for (int i = 0; i < 1_400; i++) {
            unknown.append("\"unknown").append(i).append("\": 0, ");
        }

        assertThat(faults(many, unknown + "\"nmae\": \"A\"}"))
                .anyMatch(fault -> fault.endsWith("$.nmae FIELD_MISSPELT"))
                .noneMatch(fault -> fault.endsWith("FIELD_MISSING"));
        assertThat(faults(many, unknown + "\"last\": 0}"))
                .filteredOn(fault -> fault.endsWith("FIELD_MISSING"))
                .containsExactly("1:1 $.name FIELD_MISSING");
    }

    @Test
    void what_a_check_finds_is_listed_only_up_to_the_limit_and_no_number_of_remarks_hides_an_error() {
        Reason reason = Reason.of(JsonReason.NULL);
        DocumentType<Shop> remarks = Shop.TYPE.checkedBy(shop -> Collections.nCopies(3_000, Problem.info("$", reason)));
        DocumentType<Shop> late = Shop.TYPE.checkedBy(shop -> {
            List<Problem> problems = new ArrayList<>(Collections.nCopies(3_000, Problem.info("$", reason)));
            problems.add(Problem.error("$.rent", reason));
            return problems;
        });

        Loaded<Shop> harmless = Documents.standard().read(remarks, "shop.json", Shop.document("\"rent\": 1"));
        Loaded<Shop> harmful = Documents.standard().read(late, "shop.json", Shop.document("\"rent\": 1"));

        assertThat(harmless.value()).isPresent();
        assertThat(harmless.findings()).hasSize(1_001).noneMatch(Finding::isError);
        assertThat(harmful.value()).isEmpty();
        assertThat(harmful.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(error -> assertThat(error.source().field()).isEqualTo("$.rent"));
    }

    @Test
    void a_character_of_two_halves_that_breaks_the_syntax_is_shown_whole() {
        assertThat(text(Shop.document("\uD83D\uDCE6"))).contains("\uD83D\uDCE6");
        assertThat(text(Shop.document("\"rent\": \uD83D\uDCE6"))).contains("\uD83D\uDCE6");
    }

    @Test
    void a_percentage_without_its_sign_is_refused_with_the_way_to_write_it() {
        assertThat(text(Shop.document("\"share\": \"0.5\""))).contains("'0.5' lacks its sign. Write 0.5%");
        assertThat(faults(Shop.document("\"share\": \"0.5%\""))).isEmpty();
    }
}
