package dev.retour.examples.audit;

import dev.retour.csv.SafeCsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A CSV file that appears under its name only when it is whole. */
final class OutputFile {

    /** The mark lets Excel read Chinese; nothing else is made for it alone. */
    private static final SafeCsvWriter.Format MARKED = new SafeCsvWriter.Format(true, false, ',');

    private final Path target;
    private final Path part;
    private final SafeCsvWriter csv;

    OutputFile(Path target) throws IOException {
        this.target = target;
        this.part = part(target);
        this.csv = SafeCsvWriter.to(new BufferedOutputStream(Files.newOutputStream(part)), MARKED);
    }

    /** Where a file is written before it is whole. */
    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    SafeCsvWriter csv() {
        return csv;
    }

    /** Writes what is left to be written. */
    void complete() {
        csv.close();
    }

    /** Gives it its name. */
    void publish() throws IOException {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not published. */
    void discard() throws IOException {
        try {
            csv.close();
        } catch (UncheckedIOException e) {
            // what is thrown away need not be whole
        }
        Files.deleteIfExists(part);
    }
}
