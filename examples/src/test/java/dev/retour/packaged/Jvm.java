package dev.retour.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the Java of this test again, with other arguments. */
final class Jvm {

    private static final long MINUTES = 10;

    private final Path output;
    private final Path errors;

    /** Output goes through files in this folder, so that no full pipe can stop the process. */
    Jvm(Path folder) {
        output = folder.resolve("output.txt");
        errors = folder.resolve("errors.txt");
    }

    /** What a process printed, in UTF-8, and how it ended. */
    record Ended(int code, String output, String errors) {

        List<String> lines() {
            return output.lines().toList();
        }

        String lastLine() {
            List<String> lines = lines();
            return lines.get(lines.size() - 1);
        }
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            return new Ended(ended ? process.exitValue() : -1, Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
