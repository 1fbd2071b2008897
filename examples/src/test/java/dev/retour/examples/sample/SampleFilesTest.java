package dev.retour.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    @Test
    void the_shipped_sample_is_what_its_seed_makes() throws IOException {
        Path folder = Checkout.root().resolve("examples/data/cn-shop");
        for (Map.Entry<String, byte[]> file : SampleFiles.make().entrySet()) {
            Path shipped = folder.resolve(file.getKey());
            if (Boolean.getBoolean("retour.update")) {
                Files.write(shipped, file.getValue());
            }
            assertThat(Files.readString(shipped)).isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
        }
    }
}
