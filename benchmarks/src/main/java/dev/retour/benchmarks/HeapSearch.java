package dev.retour.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Halves the heap until the contender no longer finishes one pass over its inputs, each time in a JVM of its own.
 *
 * <p>The answer is exact to a sixteenth, and never above {@link #MOST}.
 */
final class HeapSearch implements Heap {

    /** The largest heap that is tried, in MiB. */
    static final int MOST = 4096;

    private static final int EXACTNESS = 16;
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public OptionalInt smallest(Suite suite, Job job, Contender contender) {
        return smallest(mebibytes -> finishes(mebibytes, suite, job, contender));
    }

    /** The smallest heap that is enough, if a larger one is never worse; empty if the largest is not. */
    static OptionalInt smallest(IntPredicate isEnough) {
        return isEnough.test(MOST) ? OptionalInt.of(halved(isEnough)) : OptionalInt.empty();
    }

    private static int halved(IntPredicate isEnough) {
        int tooSmall = 0;
        int enough = MOST;
        while (enough - tooSmall > Math.max(1, enough / EXACTNESS)) {
            int middle = (tooSmall + enough) / 2;
            if (isEnough.test(middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static boolean finishes(int mebibytes, Suite suite, Job job, Contender contender) {
        try {
            Process process = new ProcessBuilder(command(mebibytes, suite, job, contender))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            end(process);
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            throw new IllegalStateException("No JVM could be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search for the smallest heap was interrupted.", e);
        }
    }

    /** With what it has started itself, such as a database, which would disturb all that is timed later. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroyForcibly();
    }

    private static List<String> command(int mebibytes, Suite suite, Job job, Contender contender) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                "digest",
                suite.name(),
                job.name(),
                contender.name());
    }
}
