package dev.retour.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Lets JMH fork one JVM, of the same Java and class path as this one. */
final class JmhFork implements Fork {

    @Override
    public double run(Suite suite, Job job, Contender contender, int seconds) throws Exception {
        Collection<RunResult> results = new Runner(options(suite, job, contender, seconds)).run();
        double runs = results.iterator().next().getPrimaryResult().getScore();
        return runs * units(contender);
    }

    private static Options options(Suite suite, Job job, Contender contender, int seconds) {
        return new OptionsBuilder()
                .include("^" + Measured.class.getName().replace(".", "\\.") + "\\.run$")
                .param("suite", suite.name())
                .param("job", job.name())
                .param("contender", contender.name())
                .forks(1)
                .threads(job.threads())
                .warmupIterations(seconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static long units(Contender contender) {
        try (Work<?> work = contender.work().get()) {
            return work.units();
        }
    }
}
