package dev.retour.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program in a JVM of its own, which says something on each line, and which can be killed without warning. */
final class WorkerProcess {

    /** How a line ends; one that was cut by a kill does not. */
    private static final String END = ";";

    private final Process process;
    private final BufferedReader lines;

    private WorkerProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static WorkerProcess start(Class<?> program, TestDatabase database, Object... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                database.name(),
                database.url());
        List<String> command =
                Stream.concat(java, Stream.of(arguments).map(Object::toString)).toList();
        return new WorkerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Says a line, in the program. */
    static void say(Object line) {
        System.out.println(line + END);
    }

    /** The next line that it said; empty at its end. */
    Optional<String> line() throws IOException {
        return Optional.ofNullable(lines.readLine())
                .filter(line -> line.endsWith(END))
                .map(line -> line.substring(0, line.length() - END.length()));
    }

    /** Lets it begin, if it waits for that. */
    void begin() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Kills it. Not by the process itself, which would close what it has said. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** The lines up to its end, that it comes to by itself or was brought to. */
    List<String> rest() throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            rest.add(line.orElseThrow());
        }
        process.waitFor();
        return rest;
    }

    /** The lines up to its end, which is a good one. */
    List<String> finish() throws IOException, InterruptedException {
        List<String> rest = rest();
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The program failed.");
        }
        return rest;
    }
}
