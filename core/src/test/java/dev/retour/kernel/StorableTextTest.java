package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\uD83D", "a\uD83D", "\uDE42a", "\uDE42\uD83D", "🙂\uDE42"})
    void what_no_database_keeps_is_refused_and_not_told(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StorableText.check("A name", text))
                .withMessage("A name holds U+0000 or half of a character, which no database keeps. Clean it first.");
        assertThatIllegalArgumentException().isThrownBy(() -> Personal.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute(Attribute.Type.TEXT, text, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stamp(Instant.EPOCH, Instant.EPOCH, LocalDate.EPOCH, "c" + text, Actor.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0001\n\t", "🙂", "𠮷野家", "\uFFFF", "a\u0301"})
    void every_other_text_is_kept(String text) {
        assertThat(StorableText.check("A name", text)).isEqualTo(text);
        assertThat(Personal.of(text).reveal()).isEqualTo(text);
    }

    @Test
    void a_text_of_a_reason_may_hold_anything_since_it_quotes_what_is_wrong() {
        assertThat(Attributes.none()
                        .with("cell", "\u0000\uD83D")
                        .find("cell")
                        .orElseThrow()
                        .text())
                .isEqualTo("\u0000\uD83D");
    }
}
