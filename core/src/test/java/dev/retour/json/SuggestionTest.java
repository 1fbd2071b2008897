package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void theNearestWordIsSuggested() {
        assertThat(Suggestion.nearest("zoens", List.of("notes", "zones"))).contains("zones");
        assertThat(Suggestion.nearest("zone", List.of("zones", "one"))).contains("zones");
        assertThat(Suggestion.nearest("colour", List.of("rent", "zones"))).isEmpty();
        assertThat(Suggestion.nearest("by", List.of("of", "to"))).isEmpty();
    }

    @Property(tries = 300)
    void distanceIsSymmetricAndZeroOnlyForEqualWords(
            @ForAll @AlphaChars @StringLength(max = 6) String a, @ForAll @AlphaChars @StringLength(max = 6) String b) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(Suggestion.distance(b, a));
        assertThat(Suggestion.distance(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Suggestion.distance(a, a + "x")).isEqualTo(1);
    }
}
