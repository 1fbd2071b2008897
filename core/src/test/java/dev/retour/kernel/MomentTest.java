package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final Instant FINE = Instant.parse("2026-03-01T08:00:00.123456789Z");
    private static final Instant CUT = Instant.parse("2026-03-01T08:00:00.123456Z");

    @Test
    void a_fact_that_comes_back_from_a_column_of_microseconds_is_the_same() {
        assertThat(Observation.of("wms", "1", FINE)).isEqualTo(Observation.of("wms", "1", CUT));
        assertThat(new ObservationContext(Scope.of("t", "c"), Actor.of("a"), FINE).at())
                .isEqualTo(CUT);
        assertThat(new CommandContext(Scope.of("t", "c"), CommandId.of("1"), Actor.of("a"), FINE).at())
                .isEqualTo(CUT);
        assertThat(Attributes.none().with("sold", FINE))
                .isEqualTo(Attributes.none().with("sold", CUT));
        assertThat(new Attribute(Attribute.Type.INSTANT, FINE.toString(), false).text())
                .isEqualTo(CUT.toString());
    }

    @Test
    void what_is_before_1970_is_cut_towards_the_past_as_databases_do() {
        assertThat(Observation.of("wms", "1", Instant.parse("1969-12-31T23:59:59.9999999Z"))
                        .effectiveAt())
                .isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void the_years_1_to_9999_are_kept(String text) {
        Instant kept = Observation.of("wms", "1", Instant.parse(text)).effectiveAt();

        assertThat(kept).isBetween(Moment.FIRST, Moment.LAST);
        assertThat(kept.toString()).matches("[0-9]{4}-.+Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "0000-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void what_no_calendar_writes_is_refused_where_it_is_made(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of("wms", "1", Instant.parse(text)))
                .withMessage("The instant of an observation is " + text
                        + ", outside of the years 1 to 9999. Give the instant when it happened, in UTC.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObservationContext(Scope.of("t", "c"), Actor.of("a"), Instant.parse(text)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CommandContext(Scope.of("t", "c"), CommandId.of("1"), Actor.of("a"), Instant.parse(text)));
    }
}
