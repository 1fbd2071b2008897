package dev.retour.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Scope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Setting<Integer> DAYS = new Setting<>("days", Integer.class, 7);
    private static final Scope CN = Scope.of("acme", "CN01");
    private static final Scope JP = Scope.of("acme", "JP01");
    private static final Scope OTHER = Scope.of("other", "CN01");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void whereNothingIsSetTheStandardHolds() {
        assertThat(Configuration.standard().at(DAYS, CN, MARCH)).isEqualTo(new Versioned<>(7, "standard"));
    }

    @Test
    void aCompanyWinsOverItsTenantAndThatOverAll() {
        Configuration configuration = Configuration.builder()
                .set(DAYS, 10)
                .set(DAYS, "acme", MARCH, "t1", 15)
                .set(DAYS, CN, MARCH, "c1", 30)
                .build();

        assertThat(configuration.at(DAYS, CN, MARCH)).isEqualTo(new Versioned<>(30, "c1"));
        assertThat(configuration.at(DAYS, JP, MARCH)).isEqualTo(new Versioned<>(15, "t1"));
        assertThat(configuration.at(DAYS, OTHER, MARCH)).isEqualTo(new Versioned<>(10, "1"));
        assertThat(configuration.at(DAYS, CN, MARCH.minusNanos(1))).isEqualTo(new Versioned<>(10, "1"));
    }

    @Test
    void theLatestThatHasBegunHolds() {
        Configuration configuration = Configuration.builder()
                .set(DAYS, CN, APRIL, "c2", 60)
                .set(DAYS, CN, MARCH, "c1", 30)
                .build();

        assertThat(configuration.at(DAYS, CN, APRIL.minusNanos(1)).version()).isEqualTo("c1");
        assertThat(configuration.at(DAYS, CN, APRIL).version()).isEqualTo("c2");
    }

    @Test
    void oneInstantHasOneValue() {
        Configuration.Builder builder = Configuration.builder().set(DAYS, CN, MARCH, "c1", 30);

        assertThatThrownBy(() -> builder.set(DAYS, CN, MARCH, "c2", 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days is set twice");
    }
}
