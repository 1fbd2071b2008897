package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.policy.PolicyReason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @Test
    void facts_fill_their_places_in_both_languages() {
        Reason reason = Reason.of(Why.GREETING).with("name", "Ann").with("other", 7);

        assertThat(reason.text(Language.EN)).isEqualTo("Ann met 7.");
        assertThat(reason.text(Language.ZH)).isEqualTo("Ann 遇见 7。");
        assertThat(reason).hasToString("test.GREETING: Ann met 7.");
    }

    @Test
    void a_missing_fact_shows_as_a_question_mark() {
        assertThat(Reason.of(Why.GREETING).with("name", "Ann").text(Language.EN))
                .isEqualTo("Ann met ?.");
        assertThat(Reason.of(Why.PLAIN).text(Language.EN)).isEqualTo("Nothing to fill.");
    }

    @Test
    void a_fact_that_looks_like_a_placeholder_or_a_group_is_not_filled_again() {
        Reason reason = Reason.of(Why.GREETING).with("name", "{other} $1 \\1").with("other", "Ben");

        assertThat(reason.text(Language.EN)).isEqualTo("{other} $1 \\1 met Ben.");
    }

    @Test
    void numbers_are_plain() {
        Reason reason = Reason.of(Why.GREETING)
                .with("name", new BigDecimal("1E+6"))
                .with("other", new BigDecimal("0.00000001"));

        assertThat(reason.text(Language.EN)).isEqualTo("1000000 met 0.00000001.");
    }

    @Test
    void a_personal_fact_is_masked_in_every_text() {
        Reason reason = Reason.of(Why.GREETING).with("name", Personal.of("张三")).with("other", "Ben");

        assertThat(reason.text(Language.EN)).isEqualTo("*** met Ben.");
        assertThat(reason.attributes().toString()).doesNotContain("张三");
        assertThat(reason.toString()).doesNotContain("张三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r\n", "\r", "\u0000", "\u001b[2J", "\u0085", "\u2028", "\u2029", "\u009b31m", "\u000b"})
    void a_fact_cannot_forge_a_line_of_a_log(String control) {
        String fact = "Ann" + control + "2026-01-01 INFO all is well";
        Reason reason = Reason.of(Why.GREETING).with("name", fact).with("other", "Ben");

        assertThat(reason.text(Language.EN)).doesNotContain(control).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
        assertThat(reason.text(Language.EN).lines()).hasSize(1);
        assertThat(reason.attributes().toString()).doesNotContain(control);
        assertThat(reason.attributes().find("name").orElseThrow().text()).isEqualTo(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u0085", "\u2028", "\u001b[2J"})
    void the_header_of_a_column_cannot_forge_a_line_of_a_log(String control) {
        SourceRef source = SourceRef.of("bill.csv" + control, 3).at(2, "fee" + control + "INFO all is well");

        Finding finding = Finding.error(Reason.of(Why.PLAIN), source);

        assertThat(finding.text(Language.EN)).doesNotContain(control);
        assertThat(finding.text(Language.EN).lines()).hasSize(1);
    }

    @Test
    void an_explanation_indents_its_parts() {
        Explanation inner = new Explanation(Reason.of(Why.PLAIN), List.of(Explanation.of(Reason.of(Why.GREETING))));

        assertThat(new Explanation(Reason.of(Why.PLAIN), List.of(inner)).text(Language.EN))
                .isEqualTo("Nothing to fill.\n  Nothing to fill.\n    ? met ?.");
    }

    @Test
    void a_long_fact_is_never_cut_within_a_character() {
        String text = "x".repeat(Attribute.MAX_LENGTH - 2) + "\uD83D\uDCE6" + "tail";

        String kept = Reason.of(Why.PLAIN)
                .with("name", text)
                .attributes()
                .find("name")
                .orElseThrow()
                .text();

        assertThat(kept).isEqualTo("x".repeat(Attribute.MAX_LENGTH - 2) + "…");
        assertThat(Reason.of(Why.PLAIN)
                        .with("name", "x" + text)
                        .attributes()
                        .find("name")
                        .orElseThrow()
                        .text())
                .isEqualTo("x".repeat(Attribute.MAX_LENGTH - 1) + "…");
    }

    @Test
    void words_that_somebody_wrote_in_both_languages_come_in_the_language_of_the_reader() {
        Reason reason = Reason.of(PolicyReason.RULE_DENIES)
                .with("because", "Sale is final.", "特价商品不退。")
                .with("rule", "final")
                .with("policy", "p");

        assertThat(reason.text(Language.EN)).isEqualTo("Sale is final. That is rule final of policy p.");
        assertThat(reason.text(Language.ZH)).isEqualTo("特价商品不退。依据政策 p 的规则 final。");
    }
}
