package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReasonTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");

    @ParameterizedTest
    @EnumSource(JsonReason.class)
    void aReasonSaysTheSameInBothLanguages(JsonReason reason) {
        assertThat(placeholders(reason, Language.ZH)).isEqualTo(placeholders(reason, Language.EN));
        assertThat(reason.template(Language.EN)).matches("(?s).+[.?]");
        assertThat(reason.template(Language.ZH)).matches("(?s).*\\p{IsHan}.*[。？]");
        assertThat(reason.code()).isEqualTo("json." + reason.name());
    }

    private static Set<String> placeholders(JsonReason reason, Language language) {
        return PLACEHOLDER
                .matcher(reason.template(language))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
