package dev.retour.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodeRegistryTest {

    enum Why {
        QUALITY,
        TASTE
    }

    private final CodeRegistry<Why> registry = CodeRegistry.of(Why.class).with("R-07", Why.QUALITY);

    @Test
    void everyKindHasItsOwnNameAndTheHostAddsItsCodes() {
        assertThat(registry.codes()).containsExactly("QUALITY", "TASTE", "R-07");
        assertThat(registry.kind("R-07")).contains(Why.QUALITY);
        assertThat(registry.kind("R-08")).isEmpty();
    }

    @Test
    void aCodeStandsForOneKind() {
        assertThat(registry.with("R-07", Why.QUALITY).codes()).isEqualTo(registry.codes());
        assertThatThrownBy(() -> registry.with("R-07", Why.TASTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R-07 stands for QUALITY already");
        assertThatThrownBy(() -> registry.with(" ", Why.TASTE)).isInstanceOf(IllegalArgumentException.class);
    }
}
