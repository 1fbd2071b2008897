package dev.retour.examples.audit;

import dev.retour.csv.CsvReason;
import dev.retour.json.DocumentType;
import dev.retour.json.Documents;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads JSON documents from files; a file that cannot be opened is a finding too. */
final class DocumentFiles {

    private final Consumer<Finding> findings;

    DocumentFiles(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** The name that findings show: that of the file without its folder. */
    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }

    <T> Optional<T> read(DocumentType<T> type, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Loaded<T> loaded = Documents.standard().read(type, name(file), in);
            loaded.findings().forEach(findings);
            return loaded.value();
        } catch (IOException e) {
            findings.accept(Finding.error(CsvReason.of(e), SourceRef.of(name(file))));
            return Optional.empty();
        }
    }
}
