package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.junit.jupiter.api.Test;

/** The build runs the tests of this room with the newest Jackson, and with {@code -Pfull} with the oldest too. */
class JacksonRangeTest {

    @Test
    void the_jackson_under_test_is_the_one_that_the_build_names() {
        String present = PackageVersion.VERSION.toString();
        assertThat(present).isEqualTo(System.getProperty("retour.jackson", present));
    }
}
