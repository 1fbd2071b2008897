package dev.retour.benchmarks.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Work;
import org.junit.jupiter.api.Test;

class CsvSuiteTest {

    private static final int LINES = 2_000;

    @Test
    void all_contenders_count_the_same_lines_and_the_same_money() {
        Job job = CsvSuite.suite(LINES).job("bill-read");
        String ours = result(job.ours());

        assertThat(ours).startsWith("Read[lines=" + LINES + ", cents=");
        assertThat(job.peers())
                .isNotEmpty()
                .allSatisfy(peer -> assertThat(result(peer)).isEqualTo(ours));
    }

    private static String result(Contender contender) {
        try (Work<?> work = contender.work().get()) {
            return result(work);
        }
    }

    private static <A> String result(Work<A> work) {
        try {
            return work.result(work.run(0)).toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
