package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Attribute;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The check for personal values finds one wherever and however it stands, and nothing else. */
class CanariesTest {

    private final Canaries canaries = Canaries.of(7);

    @TestFactory
    Stream<DynamicTest> each_is_found_in_every_form() {
        return canaries.planted().values().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertFound(each.getValue().text())));
    }

    private void assertFound(String text) {
        String escaped = escaped(text, "\\u%04x");
        String capitals = escaped(text, "\\u%04X");
        String twice = escaped.replace("\\", "\\\\");
        String cut = text.substring(0, Math.min(20, text.length()));
        for (String form : List.of(text, cut, escaped, capitals, twice)) {
            assertThat(canaries.in("before " + form + " after")).as(form).hasSize(1);
        }
    }

    /** As a writer of JSON does that keeps to ASCII. */
    private static String escaped(String text, String form) {
        return text.chars()
                .mapToObj(c ->
                        c < 128 && c != '"' && c != '\\' && c >= ' ' ? String.valueOf((char) c) : form.formatted(c))
                .collect(Collectors.joining());
    }

    @Test
    void a_leak_is_found_in_the_causes_of_an_exception_and_in_what_it_suppressed() {
        String phone = canaries.planted().find("phone").orElseThrow().text();
        Exception caused = new IllegalStateException("failed", new IllegalArgumentException("Not " + phone));
        Exception suppressing = new IllegalStateException("failed");
        suppressing.addSuppressed(caused);

        for (Exception each : List.of(caused, suppressing)) {
            assertThatThrownBy(() -> canaries.assertNoneIn(each))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(phone)
                    .hasMessageContaining("IllegalStateException");
        }
    }

    @Test
    void what_is_masked_and_what_is_of_others_is_no_leak() {
        assertThatCode(() -> canaries.assertNoneIn(canaries.planted())).doesNotThrowAnyException();
        assertThatCode(() -> canaries.assertNoneIn("\\u6c49 \\ \\u 19 汉字")).doesNotThrowAnyException();
        assertThat(canaries.in(text(Canaries.of(8)))).isEmpty();
        assertThat(Canaries.of(8).in(text(Canaries.of(8)))).hasSize(4);
    }

    private static String text(Canaries some) {
        return some.planted().values().values().stream().map(Attribute::text).collect(Collectors.joining("\n"));
    }

    @Test
    void they_are_of_every_type_that_tells_of_a_person() {
        assertThat(canaries.planted().values().values())
                .allMatch(Attribute::personal)
                .extracting(Attribute::type)
                .contains(
                        Attribute.Type.TEXT,
                        Attribute.Type.WHOLE,
                        Attribute.Type.DECIMAL,
                        Attribute.Type.DATE,
                        Attribute.Type.INSTANT);
    }
}
