package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.published.Published;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedSamplesTest {

    @ParameterizedTest
    @EnumSource(Published.Kind.class)
    void every_kind_of_message_has_a_sample_on_one_line(Published.Kind kind) {
        assertThat(PublishedSamples.text(kind))
                .startsWith("{\"kind\":\"" + kind + "\"")
                .endsWith("}")
                .doesNotContain("\n");
        assertThat(PublishedSamples.value(kind).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Published.Kind.class)
    void every_field_of_a_sample_is_filled(Published.Kind kind) throws ReflectiveOperationException {
        Published sample = PublishedSamples.value(kind);
        for (RecordComponent part : sample.getClass().getRecordComponents()) {
            Object value = part.getAccessor().invoke(sample);
            assertThat(value).as("%s of %s", part.getName(), kind).isNotNull().isNotEqualTo(Optional.empty());
            if (value instanceof Collection<?> all) {
                assertThat(all).as("%s of %s", part.getName(), kind).isNotEmpty();
            }
        }
    }

    @Test
    void every_type_of_message_is_a_kind() {
        assertThat(Arrays.stream(Published.Kind.values())
                        .<Class<?>>map(kind -> PublishedSamples.value(kind).getClass())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Published.class.getPermittedSubclasses());
    }
}
