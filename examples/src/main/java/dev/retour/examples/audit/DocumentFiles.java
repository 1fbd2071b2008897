package dev.retour.examples.audit;

import dev.retour.csv.CsvReason;
import dev.retour.json.DocumentType;
import dev.retour.json.Documents;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        } catch (NoSuchFileException e) {
            return refused(file, Reason.of(CsvReason.SOURCE_ABSENT).with("path", e.getFile()));
        } catch (IOException e) {
            return refused(file, Reason.of(CsvReason.SOURCE_UNREADABLE).with("error", String.valueOf(e.getMessage())));
        }
    }

    private <T> Optional<T> refused(Path file, Reason reason) {
        findings.accept(Finding.error(reason, SourceRef.of(name(file))));
        return Optional.empty();
    }
}
