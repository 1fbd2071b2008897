package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every tally. */
final class Balance {

    private Balance() {}

    static void check(Tally tally) {
        assertThat(tally.rows())
                .as("every row is counted once: %s", tally)
                .isEqualTo(tally.accepted() + tally.quarantined() + tally.skipped() + tally.footers());
        assertThat(tally.errors())
                .as("every quarantined row has a finding")
                .isGreaterThanOrEqualTo(tally.quarantined());
    }
}
