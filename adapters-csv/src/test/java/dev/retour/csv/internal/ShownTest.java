package dev.retour.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void a_text_is_never_cut_within_a_character() {
        assertThat(Shown.of("x".repeat(39) + "\uD83D\uDCE6" + "tail")).isEqualTo("x".repeat(39) + "...");
        assertThat(Shown.of("x".repeat(38) + "\uD83D\uDCE6" + "tail")).isEqualTo("x".repeat(38) + "\uD83D\uDCE6...");
    }
}
