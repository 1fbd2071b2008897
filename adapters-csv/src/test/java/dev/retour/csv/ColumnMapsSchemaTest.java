package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.json.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ColumnMapsSchemaTest {

    @Test
    void the_published_schema_of_the_column_maps_is_the_generated_one() throws IOException {
        Path file = root().resolve("docs/reference/column-maps.schema.json");
        String generated = JsonSchema.of(CsvDocuments.COLUMN_MAPS);
        if (Boolean.getBoolean("retour.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("Run with -Dretour.update=true to write it anew")
                .content()
                .isEqualTo(generated);
    }

    @Test
    void every_part_of_a_table_is_described() {
        assertThat(JsonSchema.of(CsvDocuments.COLUMN_MAPS))
                .contains("\"$id\": \"urn:retour:column-maps:1\"")
                .contains("\"schema\": { \"const\": \"retour/column-maps/1\" }")
                .contains("#/$defs/TableMap", "#/$defs/Column", "#/$defs/Footer", "#/$defs/ChargeColumn")
                .contains("\"additionalProperties\": { \"$ref\": \"#/$defs/Column\" }")
                .contains("\"NEGATE\"");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
