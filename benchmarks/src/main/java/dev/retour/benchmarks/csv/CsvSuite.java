package dev.retour.benchmarks.csv;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Suite;
import java.util.List;

/** Reading of a courier's bill. */
public final class CsvSuite {

    private static final int LINES = 200_000;

    private CsvSuite() {}

    /**
     * The suite.
     *
     * @return the suite
     */
    public static Suite suite() {
        return suite(LINES);
    }

    /** The suite with a number of lines. */
    static Suite suite(int lines) {
        String title =
                "a long bill read by a column map, every cell typed and checked, against FastCSV that takes every"
                        + " cell as text";
        Contender ours = Contender.ours(() -> new TypedBill(lines));
        Contender bare = new Contender("fastcsv-bare", () -> new BareFastCsv(lines));
        return new Suite("csv", List.of(new Job("bill-read", title, "lines/s", 1, ours, List.of(bare))));
    }
}
