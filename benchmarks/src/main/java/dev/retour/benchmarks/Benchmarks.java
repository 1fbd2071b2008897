package dev.retour.benchmarks;

import java.io.PrintStream;
import java.util.List;

/**
 * The command line: lists suites and runs one.
 *
 * <p>Results are lines of JSON on the standard output; progress goes to the standard error. The exit code is 0, or 1 if
 * contenders disagree or a fork fails, or 2 if the command line is wrong.
 */
public final class Benchmarks {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final String USAGE = """
            usage: benchmarks list
                   benchmarks SUITE [--rounds N] [--seconds S]
                   benchmarks digest SUITE JOB CONTENDER""";

    private final Suites suites;
    private final Comparison comparison;
    private final PrintStream results;
    private final PrintStream remarks;

    Benchmarks(Suites suites, Comparison comparison, PrintStream results, PrintStream remarks) {
        this.suites = suites;
        this.comparison = comparison;
        this.results = results;
        this.remarks = remarks;
    }

    /**
     * Runs a command and ends the JVM.
     *
     * @param arguments the command
     */
    public static void main(String[] arguments) {
        Comparison comparison = new Comparison(new JmhFork(), new HeapSearch(), System.err);
        System.exit(new Benchmarks(Suites.known(), comparison, System.out, System.err).run(List.of(arguments)));
    }

    /** Runs a command and gives the exit code. */
    int run(List<String> arguments) {
        Command command;
        try {
            command = command(arguments);
        } catch (IllegalArgumentException e) {
            remarks.println(e.getMessage());
            remarks.println(USAGE);
            return MISUSED;
        }
        return run(command);
    }

    private int run(Command command) {
        try {
            command.run();
            return DONE;
        } catch (DisagreementException e) {
            remarks.println(e.getMessage());
            return FAILED;
        } catch (Exception e) {
            e.printStackTrace(remarks);
            return FAILED;
        }
    }

    /** Finds all that a command names before it runs. */
    private Command command(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.equals("list") && arguments.size() == 1) {
            return this::list;
        }
        if (first.equals("digest") && arguments.size() == 4) {
            Contender contender =
                    suites.suite(arguments.get(1)).job(arguments.get(2)).contender(arguments.get(3));
            return () -> results.println(Digest.of(contender));
        }
        Suite suite = suites.suite(first);
        RunArguments options = RunArguments.parse(arguments.subList(1, arguments.size()));
        return () -> compare(suite, options);
    }

    private void list() {
        for (Suite suite : suites.all()) {
            suite.jobs().forEach(job -> results.println(suite.name() + " " + job.name() + ": " + job.title()));
        }
    }

    private void compare(Suite suite, RunArguments options) throws Exception {
        for (Job job : suite.jobs()) {
            Outcome outcome = comparison.of(suite, job, options.rounds(), options.seconds());
            results.println(JsonLine.of(outcome));
        }
    }

    private interface Command {
        void run() throws Exception;
    }
}
