package dev.retour.csv.internal;

import dev.retour.csv.Tally;
import dev.retour.kernel.Finding;
import java.util.function.Consumer;

/** Counts rows and findings, and passes the findings on. */
final class Counter implements Consumer<Finding> {

    private final Consumer<Finding> sink;
    private long accepted;
    private long quarantined;
    private long skipped;
    private long footers;
    private long errors;
    private long warnings;
    private long remarks;

    Counter(Consumer<Finding> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(Finding finding) {
        switch (finding.severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            case INFO -> remarks++;
        }
        sink.accept(finding);
    }

    void used(boolean whole) {
        accepted += whole ? 1 : 0;
        quarantined += whole ? 0 : 1;
    }

    void skipped() {
        skipped++;
    }

    void footer() {
        footers++;
    }

    long errors() {
        return errors;
    }

    boolean hasRows() {
        return accepted + quarantined + footers > 0;
    }

    Tally tally() {
        long rows = accepted + quarantined + skipped + footers;
        return new Tally(rows, accepted, quarantined, skipped, footers, errors, warnings, remarks);
    }
}
