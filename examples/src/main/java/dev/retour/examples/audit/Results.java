package dev.retour.examples.audit;

import dev.retour.csv.SafeCsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of one run in a folder. They appear together when each is whole, or not at all; then none of an earlier run
 * is left either. At no moment does audit.csv stand beside the findings.csv of another run.
 */
final class Results implements AutoCloseable {

    /** In the order in which those of an earlier run are removed. */
    private static final List<String> NAMES = List.of(AuditCsv.NAME, FindingsLog.NAME);

    private final Path folder;
    private final List<OutputFile> files = new ArrayList<>();
    private boolean published;

    private Results(Path folder) {
        this.folder = folder;
    }

    static Results in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Results(folder);
    }

    /** Every file that a run may write or remove. */
    static List<Path> places(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .flatMap(target -> Stream.of(target, OutputFile.part(target)))
                .toList();
    }

    /** Begins a file; findings.csv comes first, since it is the first to appear. */
    SafeCsvWriter begin(String name, List<String> header) throws IOException {
        OutputFile file = new OutputFile(folder.resolve(name));
        files.add(file);
        header.forEach(file.csv()::text);
        return file.csv().endRow();
    }

    /** Writes everything to the end before anything of an earlier run is touched. */
    void publish() throws IOException {
        files.forEach(OutputFile::complete);
        removeEarlier();
        for (OutputFile file : files) {
            file.publish();
        }
        published = true;
    }

    private void removeEarlier() throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Removes what was not published, and what an earlier run has published; what cannot be removed hinders nothing else. */
    @Override
    public void close() throws IOException {
        discard(files.iterator());
    }

    @SuppressWarnings("try")
    private void discard(Iterator<OutputFile> rest) throws IOException {
        if (rest.hasNext()) {
            OutputFile file = rest.next();
            try (Closeable others = () -> discard(rest)) {
                file.discard();
            }
        } else if (!published) {
            removeEarlier();
        }
    }
}
