package dev.retour.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {

    private record Echo(int size) implements Work<Integer> {

        @Override
        public Integer run(int input) {
            return input;
        }

        @Override
        public Object result(Integer answer) {
            return answer;
        }
    }

    private static final Suites SUITES = new Suites(List.of(new Suite("echoes", List.of(job("one"), job("two")))));

    private static Job job(String name) {
        Contender peer = new Contender("peer", () -> new Echo(3));
        return new Job(name, "ours against a peer", "echoes/s", 1, Contender.ours(() -> new Echo(3)), List.of(peer));
    }

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();
    private Fork fork = (suite, job, contender, seconds) -> 1;

    private int run(String command) {
        PrintStream out = new PrintStream(results, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(remarks, true, StandardCharsets.UTF_8);
        Comparison comparison = new Comparison(fork, (suite, job, contender) -> OptionalInt.of(1), err);
        return new Benchmarks(SUITES, comparison, out, err).run(List.of(command.split(" ")));
    }

    @Test
    void list_names_every_job_with_what_is_compared() {
        assertThat(run("list")).isZero();

        assertThat(results.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("echoes one: ours against a peer", "echoes two: ours against a peer");
    }

    @Test
    void no_two_suites_jobs_or_contenders_share_a_name() {
        assertThat(Suites.known().all())
                .extracting(Suite::name)
                .doesNotHaveDuplicates()
                .contains("rating");
        assertThat(Suites.known().all())
                .allSatisfy(
                        suite -> assertThat(suite.jobs()).extracting(Job::name).doesNotHaveDuplicates());
        assertThat(Suites.known().all())
                .flatExtracting(Suite::jobs)
                .allSatisfy(job ->
                        assertThat(job.contenders()).extracting(Contender::name).doesNotHaveDuplicates());
    }

    @Test
    void a_digest_is_one_line() {
        assertThat(run("digest echoes one peer")).isZero();

        assertThat(results.toString(StandardCharsets.UTF_8)).matches("[0-9a-f]{16}\\R");
    }

    @Test
    void a_suite_prints_one_line_of_json_for_each_job_and_nothing_else() {
        assertThat(run("echoes --rounds 1 --seconds 1")).isZero();

        assertThat(results.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"job\":").endsWith("}"));
    }

    @Test
    void a_fork_that_fails_ends_the_run_with_1() {
        fork = (suite, job, contender, seconds) -> {
            throw new IllegalStateException("no JVM");
        };

        assertThat(run("echoes")).isEqualTo(1);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("no JVM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "list all",
                "echoes --rounds",
                "echoes --rounds 0",
                "echoes --speed 1",
                "digest echoes",
                "digest echoes none ours"
            })
    void a_wrong_command_shows_the_usage_and_ends_with_2(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("usage: benchmarks list");
    }
}
