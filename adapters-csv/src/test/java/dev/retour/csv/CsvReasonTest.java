package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvReasonTest {

    @ParameterizedTest
    @EnumSource
    void both_languages_tell_the_same_facts(CsvReason reason) {
        String english = reason.template(Language.EN);
        String chinese = reason.template(Language.ZH);

        assertThat(reason.code()).isEqualTo("csv." + reason.name());
        assertThat(english).endsWith(".");
        assertThat(chinese).endsWith("。").containsPattern("\\p{IsHan}");
        assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
    }

    private static Set<String> placeholders(String template) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
