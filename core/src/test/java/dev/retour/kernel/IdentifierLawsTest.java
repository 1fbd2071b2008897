package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who asks whether a text can be an id gets the answer of whoever makes one of it. */
class IdentifierLawsTest {

    /** What an id has trouble with: white space, control characters and halves of characters, around a length near the limit. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("aaaa退 \t\n\u0000\u007F\u0085\u00A0\u3000\uD842\uDFB7".toCharArray())
                .ofMaxLength(2);
        Arbitrary<Integer> between = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(Identifier.MAX_LENGTH - 4, Identifier.MAX_LENGTH + 1));
        return Combinators.combine(odd, between, odd).as((first, middle, last) -> first + "-".repeat(middle) + last);
    }

    @Property(tries = 5_000)
    void a_text_can_be_an_id_exactly_if_nobody_refuses_it_as_one(@ForAll("texts") String text) {
        assertThat(Identifier.isLegal(text)).isEqualTo(isTaken(text));
    }

    private static boolean isTaken(String text) {
        try {
            return Identifier.check("Id", text).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
