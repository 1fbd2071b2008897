package dev.retour.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleSuiteTest {

    private static final int COMPLAINTS = 200;

    static Stream<Job> jobs() {
        return LifecycleSuite.suite(COMPLAINTS).jobs().stream();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void all_contenders_have_the_same_result_for_every_input(Job job) {
        List<String> ours = results(job.ours());

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

    @Test
    void a_complaint_takes_twenty_steps_at_both() {
        List<Complaint> complaints = Complaint.samples(1);

        assertThat(new RetourStories(complaints).units()).isEqualTo(20);
        assertThat(new SpringStories(complaints).units()).isEqualTo(20);
    }

    @Test
    void a_complaint_ends_closed_with_all_accepted_units_refunded() {
        Complaint complaint = Complaint.samples(1).get(0);
        Ending ending = new RetourStories(List.of(complaint)).run(0).ending();

        long accepted = complaint.lines().get(0).total()
                + complaint.lines().get(1).total()
                - complaint.lines().get(1).cents();
        assertThat(ending.status()).isEqualTo("CLOSED");
        assertThat(ending.refunded()).isEqualTo(accepted);
    }

    @Test
    void every_legal_edge_is_checked() {
        assertThat(new RetourEdges().run(0)).hasSize(35).doesNotContainNull();
    }
}
