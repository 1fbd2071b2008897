package dev.retour.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in a JVM of its own, which can be killed without warning. */
final class WorkerProcess {

    private final Process process;
    private int acknowledged;

    private WorkerProcess(Process process, int first) {
        this.process = process;
        this.acknowledged = first;
    }

    static WorkerProcess start(TestDatabase database, int first, int end) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                database.url(),
                Integer.toString(first),
                Integer.toString(end));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new WorkerProcess(process, first);
    }

    /** Waits for some acknowledgements and a moment more, kills it, and tells how many commands were acknowledged. */
    int killAfter(int acknowledgements, long nanos) throws IOException, InterruptedException {
        int wanted = acknowledged + acknowledgements;
        BufferedReader lines = process.inputReader();
        while (acknowledged < wanted && read(lines)) {}
        TimeUnit.NANOSECONDS.sleep(nanos);
        // Not by the process itself, which would close what it has said.
        process.toHandle().destroyForcibly();
        while (read(lines)) {}
        process.waitFor();
        return acknowledged;
    }

    /** Waits for its end, and tells how many commands were acknowledged. */
    int finish() throws IOException, InterruptedException {
        while (read(process.inputReader())) {}
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The worker failed.");
        }
        return acknowledged;
    }

    /** A line that was cut by the kill counts as not acknowledged. */
    private boolean read(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return false;
        }
        if (line.equals(Integer.toString(acknowledged))) {
            acknowledged++;
        }
        return true;
    }
}
