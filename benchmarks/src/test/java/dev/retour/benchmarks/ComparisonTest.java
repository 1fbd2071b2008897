package dev.retour.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private record Echo(int size, int wrongFrom) implements Work<Integer> {

        @Override
        public Integer run(int input) {
            return input < wrongFrom ? input : -1;
        }

        @Override
        public Object result(Integer answer) {
            return answer;
        }
    }

    private static final int NEVER = 10;

    private final List<String> forked = new ArrayList<>();
    private final Comparison comparison = new Comparison(
            (suite, job, contender, seconds) -> {
                forked.add(contender.name());
                return forked.size();
            },
            (suite, job, contender) -> OptionalInt.of(17),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    private static Job job(int size, int wrongFrom) {
        return new Job(
                "echo",
                "an echo",
                "echoes/s",
                1,
                Contender.ours(() -> new Echo(10, NEVER)),
                List.of(
                        new Contender("a", () -> new Echo(10, NEVER)),
                        new Contender("b", () -> new Echo(size, wrongFrom))));
    }

    private static Suite suite(Job job) {
        return new Suite("echoes", List.of(job));
    }

    @Test
    void contenders_alternate_and_each_round_begins_with_another() throws Exception {
        Job job = job(10, NEVER);

        comparison.of(suite(job), job, 3, 1);

        assertThat(forked).containsExactly("ours", "a", "b", "a", "b", "ours", "b", "ours", "a");
    }

    @Test
    void a_contender_with_another_result_is_named_and_nothing_is_forked() {
        Job job = job(10, 7);

        assertThatThrownBy(() -> comparison.of(suite(job), job, 1, 1))
                .isInstanceOf(DisagreementException.class)
                .hasMessage("echo: of input 7 we say 7 and b says -1. Nothing was timed.");
        assertThat(forked).isEmpty();
    }

    @Test
    void a_contender_with_fewer_results_is_named() {
        Job job = job(9, NEVER);

        assertThatThrownBy(() -> comparison.of(suite(job), job, 1, 1))
                .isInstanceOf(DisagreementException.class)
                .hasMessage("echo: we have 10 results and b has 9. Nothing was timed.");
    }

    @Test
    void an_outcome_is_one_line_of_json_with_medians_ratios_and_spread() throws Exception {
        Outcome outcome = new Outcome(
                job(10, NEVER),
                List.of(
                        Map.of("ours", 100.0, "a", 50.0, "b", 200.0),
                        Map.of("ours", 90.0, "a", 30.0, "b", 100.0),
                        Map.of("ours", 120.0, "a", 40.0, "b", 160.4)),
                OptionalInt.of(17));

        assertThat(JsonLine.of(outcome))
                .isEqualTo("{\"job\":\"echo\",\"unit\":\"echoes/s\",\"threads\":1,\"ours\":100,"
                        + "\"peers\":{\"a\":40,\"b\":160},\"ratios\":{\"a\":3.00,\"b\":0.75},"
                        + "\"spread\":{\"ours\":0.30,\"a\":0.50,\"b\":0.62},\"heapMiB\":17}");
    }

    @Test
    void the_search_finds_small_heaps_exactly_and_large_ones_to_a_sixteenth() {
        assertThat(IntStream.of(1, 2, 9, 16, 24))
                .allSatisfy(needed ->
                        assertThat(HeapSearch.smallest(heap -> heap >= needed)).hasValue(needed));
        assertThat(HeapSearch.smallest(heap -> heap >= 1000).getAsInt()).isBetween(1000, 1063);
    }

    @Test
    void a_contender_that_finishes_with_no_heap_has_no_smallest_one() throws Exception {
        Outcome outcome = new Outcome(
                job(10, NEVER), List.of(Map.of("ours", 1.0, "a", 1.0, "b", 1.0)), HeapSearch.smallest(heap -> false));

        assertThat(JsonLine.of(outcome)).endsWith("\"heapMiB\":null}");
    }
}
