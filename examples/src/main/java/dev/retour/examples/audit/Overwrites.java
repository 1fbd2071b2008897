package dev.retour.examples.audit;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what hinders the results: a file in place of their folder, or inputs, under whatever name or link. */
final class Overwrites {

    private Overwrites() {}

    static List<Finding> of(List<Path> inputs, Path out) throws IOException {
        if (Files.isRegularFile(out)) {
            return List.of(Finding.error(Reason.of(CommandReason.OUT_IS_FILE), SourceRef.of(DocumentFiles.name(out))));
        }
        List<Finding> found = new ArrayList<>();
        for (Path input : inputs) {
            for (Path target : Results.places(out)) {
                if (isSame(input, target)) {
                    Reason reason = Reason.of(CommandReason.INPUT_IS_RESULT)
                            .with("input", input)
                            .with("target", target);
                    found.add(Finding.error(reason, SourceRef.of(DocumentFiles.name(input))));
                }
            }
        }
        return found;
    }

    /** A file that is not there yet goes by its path; one that is goes by what it is, so links do not hide it. */
    private static boolean isSame(Path input, Path target) throws IOException {
        return whole(input).equals(whole(target))
                || (Files.exists(input) && Files.exists(target) && Files.isSameFile(input, target));
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
