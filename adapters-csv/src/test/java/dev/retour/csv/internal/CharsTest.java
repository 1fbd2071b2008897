package dev.retour.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharsTest {

    @Test
    void blank_is_what_Java_calls_white_space_or_has_no_width_and_nothing_else() {
        for (int i = 0x7F; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            boolean zeroWidth = "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u0085".indexOf(c) >= 0;
            assertThat(Chars.isBlank(c))
                    .as("U+%04X", i)
                    .isEqualTo(zeroWidth || Character.isSpaceChar(c) || Character.isWhitespace(c));
        }
    }

    @Test
    void dashes_are_a_closed_list() {
        String dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            assertThat(Chars.isDash((char) i)).as("U+%04X", i).isEqualTo(dashes.indexOf(i) >= 0);
        }
    }
}
