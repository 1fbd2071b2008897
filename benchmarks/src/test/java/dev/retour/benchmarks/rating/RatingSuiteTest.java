package dev.retour.benchmarks.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatingSuiteTest {

    private static final int PARCELS = 2_000;

    static Stream<Job> jobs() {
        return RatingSuite.suite(PARCELS).jobs().stream();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void all_contenders_have_the_same_result_for_every_parcel(Job job) {
        List<String> ours = results(job.ours());

        assertThat(ours).hasSize(PARCELS);
        assertThat(job.peers())
                .isNotEmpty()
                .allSatisfy(peer -> assertThat(results(peer)).isEqualTo(ours));
    }

    private static List<String> results(Contender contender) {
        try (Work<?> work = contender.work().get()) {
            return IntStream.range(0, work.size())
                    .mapToObj(input -> result(work, input))
                    .toList();
        }
    }

    private static <A> String result(Work<A> work, int input) {
        try {
            return work.result(work.run(input)).toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
