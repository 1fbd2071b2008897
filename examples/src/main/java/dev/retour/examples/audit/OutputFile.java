package dev.retour.examples.audit;

import dev.retour.csv.SafeCsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A CSV file that appears under its name only when it is whole. */
final class OutputFile implements AutoCloseable {

    /** The mark lets Excel read Chinese; nothing else is made for it alone. */
    private static final SafeCsvWriter.Format MARKED = new SafeCsvWriter.Format(true, false, ',');

    private final Path target;
    private final Path part;
    private final SafeCsvWriter csv;

    private OutputFile(Path target, Path part) throws IOException {
        this.target = target;
        this.part = part;
        this.csv = SafeCsvWriter.to(new BufferedOutputStream(Files.newOutputStream(part)), MARKED);
    }

    static OutputFile in(Path folder, String name, List<String> header) throws IOException {
        Files.createDirectories(folder);
        OutputFile file = new OutputFile(folder.resolve(name), folder.resolve(name + ".part"));
        header.forEach(file.csv::text);
        file.csv.endRow();
        return file;
    }

    SafeCsvWriter csv() {
        return csv;
    }

    void publish() throws IOException {
        csv.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(part);
    }
}
