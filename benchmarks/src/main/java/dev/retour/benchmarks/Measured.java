package dev.retour.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.ThreadParams;

/** What JMH runs in a fork: one contender of one job, and no other code beside it that could spoil its profile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class Measured {

    /** The suite. */
    @Param({})
    public String suite = "";

    /** The job. */
    @Param({})
    public String job = "";

    /** The contender. */
    @Param({})
    public String contender = "";

    private Work<?> work = Nothing.NOTHING;

    /** The next input of a thread. */
    @State(Scope.Thread)
    public static class Cursor {

        private int next;

        /**
         * Lets the threads begin in different places.
         *
         * @param measured what is run
         * @param threads which thread it is
         */
        @Setup
        public void begin(Measured measured, ThreadParams threads) {
            long size = measured.work.size();
            next = (int) (size * threads.getThreadIndex() / threads.getThreadCount());
        }

        int next(int size) {
            int input = next;
            next = input + 1 == size ? 0 : input + 1;
            return input;
        }
    }

    /** Makes the inputs. */
    @Setup
    public void prepare() {
        work = Suites.known().suite(suite).job(job).contender(contender).work().get();
    }

    /** Gives them back. */
    @TearDown
    public void close() {
        work.close();
    }

    /**
     * Runs one input.
     *
     * @param cursor which one
     * @param blackhole takes the answer, so that no part of it is left out
     * @return the result
     * @throws Exception if it fails
     */
    @Benchmark
    public Object run(Cursor cursor, Blackhole blackhole) throws Exception {
        return run(work, cursor, blackhole);
    }

    private static <A> Object run(Work<A> work, Cursor cursor, Blackhole blackhole) throws Exception {
        A answer = work.run(cursor.next(work.size()));
        blackhole.consume(answer);
        return work.result(answer);
    }

    /** The work before there is any. */
    private enum Nothing implements Work<Nothing> {
        NOTHING;

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Nothing run(int input) {
            return this;
        }

        @Override
        public Nothing result(Nothing answer) {
            return answer;
        }
    }
}
