package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code is listed in the documentation and speaks both languages. */
class CodesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final String HEAD = """
            # Codes

            Every answer of Retour that says why carries a code. A code is API: it is never renamed and never changes its
            meaning. Its text may be improved. Words in braces are facts that the reason holds under that name.

            This page is printed by `CodesTest`.
            """;

    @Test
    void the_page_lists_every_code() throws IOException {
        Checkout.holds(Checkout.root().resolve("docs/reference/codes.md"), page());
    }

    @Test
    void rooms_of_the_core_are_found() {
        assertThat(ReasonCodes.all()).extracting(ReasonCode::code).contains("rating.ZONE_UNKNOWN");
    }

    @Test
    void codes_are_unique() {
        assertThat(ReasonCodes.all()).extracting(ReasonCode::code).doesNotHaveDuplicates();
    }

    @Test
    void rooms_are_lower_case_words_and_names_upper_case() {
        assertThat(broken(code -> code.code().matches("[a-z]+\\.[A-Z][A-Z0-9_]*")))
                .isEmpty();
    }

    @Test
    void a_room_is_listed_in_one_enum() {
        assertThat(ReasonCodes.enums())
                .extracting(type -> ReasonCodes.codes(type).get(0).room())
                .doesNotHaveDuplicates();
        assertThat(ReasonCodes.enums())
                .allMatch(type -> ReasonCodes.codes(type).stream()
                                .map(ReasonCode::room)
                                .distinct()
                                .count()
                        == 1);
    }

    @Test
    void both_languages_say_something() {
        assertThat(broken(
                        code -> !en(code).isBlank() && CHINESE.matcher(zh(code)).find()))
                .isEmpty();
    }

    @Test
    void english_holds_no_chinese() {
        assertThat(broken(code -> !CHINESE.matcher(en(code)).find())).isEmpty();
    }

    @Test
    void both_languages_name_the_same_facts() {
        assertThat(broken(code -> facts(en(code)).equals(facts(zh(code))))).isEmpty();
    }

    @Test
    void facts_have_names_that_a_reason_can_fill() {
        assertThat(broken(code -> facts(en(code)).stream().allMatch(name -> name.matches("[A-Za-z]+"))))
                .isEmpty();
    }

    /** A text is sentences, which end with the same mark in both languages, or a line of an explanation with a fact. */
    @Test
    void a_text_is_sentences_or_a_line_of_an_explanation() {
        assertThat(broken(code -> isSentences(code) || isLine(code))).isEmpty();
    }

    private static boolean isSentences(ReasonCode code) {
        return (en(code).endsWith(".") && zh(code).endsWith("。")) || (en(code).endsWith("?") && zh(code).endsWith("？"));
    }

    private static boolean isLine(ReasonCode code) {
        return !facts(en(code)).isEmpty()
                && Stream.of(en(code), zh(code)).noneMatch(text -> text.matches("(?s).*[.。!?！？;；:：,，]"));
    }

    private static List<String> broken(Predicate<ReasonCode> rule) {
        return ReasonCodes.all().stream()
                .filter(rule.negate())
                .map(code -> code.code() + " | " + en(code) + " | " + zh(code))
                .toList();
    }

    private static List<String> facts(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .map(group -> group.substring(1, group.length() - 1))
                .sorted()
                .toList();
    }

    private static String page() {
        return ReasonCodes.enums().stream().map(CodesTest::section).collect(Collectors.joining("", HEAD, ""));
    }

    private static String section(Class<?> type) {
        String rows = ReasonCodes.codes(type).stream().map(CodesTest::row).collect(Collectors.joining());
        return "\n## %s\n\nListed in `%s`.\n\n| code | English | Chinese |\n|---|---|---|\n%s"
                .formatted(ReasonCodes.codes(type).get(0).room(), type.getName(), rows);
    }

    private static String row(ReasonCode code) {
        return "| `%s` | %s | %s |\n".formatted(code.code(), cell(en(code)), cell(zh(code)));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }

    private static String en(ReasonCode code) {
        return code.template(Language.EN);
    }

    private static String zh(ReasonCode code) {
        return code.template(Language.ZH);
    }
}
